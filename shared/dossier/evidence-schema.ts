import { z } from "zod";

/**
 * 佐证材料目录的结构: which materials prove which item. The catalogue is data; offices, years and waivers
 * change with the county and the rule text, and then the JSON changes and no code.
 */

/** A0 综合与组织 … A6 申报条件. A0 and A6 stand for a whole part and have no number behind a dash. */
export const dossierItemCode = z.string().regex(/^A(?:0|6|[1-5]-\d{1,2})$/);

/**
 * For which years a material is due: offsets from the evaluation year (0 is the year itself, −1 上年度),
 * or `once` for papers that stay valid until they are replaced (a charter, an approval).
 */
const years = z.union([z.literal("once"), z.array(z.number().int().min(-10).max(0)).min(1).readonly()]);

const materialSchema = z
  .object({
    /** 材料序号 within the item, from 1. */
    number: z.number().int().min(1).max(99),
    /** 材料名 as it stands in the catalogue; the part in trailing brackets only explains. */
    name: z.string().min(1),
    years,
    /** 责任科室, the office that produces the paper or answers for it. */
    offices: z.array(z.string().min(1)).min(1).readonly(),
    /** Codes of the field catalogue that the paper must bear out. */
    supports: z.array(z.string().min(1)).min(1).readonly(),
    /** `school`: every school owes one; `county`: one for the county. */
    level: z.enum(["county", "school"]),
    /** 档案盒 of the school in which a school-level paper is kept. */
    schoolBox: z.number().int().optional(),
    /** Due only where one of these 过渡口径 is used. */
    waivers: z.array(z.string()).min(1).readonly().optional(),
    /** Due only in this case, which figures do not tell; a person decides. */
    onlyIf: z.string().optional(),
    /** Holds personal data: masked or left out of public copies. */
    personal: z.literal(true).optional(),
    /** Counts only with a seal or a signature (检查项 E7). */
    sealed: z.literal(true).optional(),
  })
  .readonly();
export type EvidenceMaterial = z.infer<typeof materialSchema>;

const itemSchema = z
  .object({
    code: dossierItemCode,
    /** Folder name of the item; the official wording comes from the pack. */
    shortName: z.string().min(1),
    materials: z.array(materialSchema).min(1).readonly(),
  })
  .readonly();
export type EvidenceItem = z.infer<typeof itemSchema>;

const schoolBoxSchema = z
  .object({
    number: z.number().int().min(1).max(99),
    name: z.string().min(1),
    /** What usually lies in it, for people who fill it. */
    contents: z.array(z.string().min(1)).min(1).readonly(),
    /** 对应指标 */
    items: z.array(dossierItemCode).min(1).readonly(),
  })
  .readonly();
export type SchoolBox = z.infer<typeof schoolBoxSchema>;

export const evidenceCatalogueSchema = z
  .object({
    id: z.string(),
    version: z.number().int(),
    /** 过渡口径 by the id that packs give them; `any` is due as soon as any of them is used. */
    waivers: z.array(z.object({ code: z.string(), condition: z.string() }).readonly()).readonly(),
    items: z.array(itemSchema).readonly(),
    schoolBoxes: z.array(schoolBoxSchema).readonly(),
  })
  .readonly();
export type EvidenceCatalogue = z.infer<typeof evidenceCatalogueSchema>;
