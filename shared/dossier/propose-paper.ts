import type { DossierSchool } from "./attachment.ts";
import { findEvidenceItem, findMaterial, schoolBoxFor, shortName } from "./evidence-catalogue.ts";
import { parseEvidenceFileName, plainTitle } from "./evidence-file-name.ts";
import type { EvidenceCatalogue, EvidenceItem, EvidenceMaterial } from "./evidence-schema.ts";

/** Where a dropped file seems to belong; a person looks it over before it is kept. */
export interface PaperProposal {
  readonly item?: string;
  readonly material?: number;
  readonly school?: string;
  readonly year: number;
  readonly title: string;
}

export interface ProposeInput {
  readonly catalogue: EvidenceCatalogue;
  readonly schools: readonly DossierSchool[];
  /** 评估年度 */
  readonly year: number;
  /** What the file was dropped on: it counts more than what the name says. */
  readonly target: {
    readonly item?: string;
    readonly material?: number;
    readonly school?: string;
    readonly year?: number;
  };
}

/**
 * Reads a file's path (`A2-11 交流轮岗/03 轮岗审批表/2024年扫描.pdf`) for item, material, school and year. A name
 * that this program wrote is read back whole.
 */
export function proposePaper(path: string, input: ProposeInput): PaperProposal {
  const { catalogue, target } = input;
  const name = path.slice(path.lastIndexOf("/") + 1);
  const own = parseEvidenceFileName(name);
  const code = target.item ?? own?.item ?? itemIn(path, catalogue);
  const item = code === undefined ? undefined : findEvidenceItem(catalogue, code);
  const material = target.material ?? own?.material ?? (item && materialIn(path, item));
  const listed = item && findMaterial(item, material);
  const named = listed?.level === "county" ? undefined : schoolIn(path, input.schools);
  const school = target.school ?? own?.school ?? named;
  return {
    ...(item ? { item: item.code } : {}),
    ...(material === undefined ? {} : { material }),
    ...(school === undefined ? {} : { school }),
    year: target.year ?? own?.year ?? yearIn(name, input.year) ?? firstDueYear(listed, input.year),
    title:
      own?.title ?? titleOf(name, { schools: input.schools, school, listed: listed && shortName(listed) }),
  };
}

function firstDueYear(material: EvidenceMaterial | undefined, year: number): number {
  return material === undefined || material.years === "once" ? year : year + (material.years[0] ?? 0);
}

/** The last step of the path that names an item wins: folders inside folders grow more exact. */
function itemIn(path: string, catalogue: EvidenceCatalogue): string | undefined {
  const found = [...path.matchAll(/A(?:[1-6]-\d{1,2}|0|6)(?!\d)/gu)].map(([code]) => code);
  return found.findLast((code) => findEvidenceItem(catalogue, code) !== undefined);
}

function materialIn(path: string, item: EvidenceItem): number | undefined {
  const numbered = new RegExp(`${item.code}[-_](\\d{2})(?!\\d)`, "u").exec(path)?.[1];
  if (numbered !== undefined && findMaterial(item, Number(numbered))) return Number(numbered);
  const named = item.materials
    .filter((material) => path.includes(shortName(material)))
    .sort((left, right) => shortName(right).length - shortName(left).length);
  return named[0]?.number;
}

/** By 学校标识码, else by the longest name that the path holds. */
function schoolIn(path: string, schools: readonly DossierSchool[]): string | undefined {
  const byCode = schools.find(({ code }) => path.includes(code));
  if (byCode) return byCode.code;
  const named = schools
    .filter(({ name }) => name !== "" && path.includes(name))
    .sort((left, right) => right.name.length - left.name.length);
  return named[0]?.code;
}

/** A year of the name that is near enough to be one: 2021 … 评估年度. */
function yearIn(name: string, year: number): number | undefined {
  const years = [...name.matchAll(/(?<!\d)(20\d\d)(?!\d)/gu)].map(([, text]) => Number(text));
  return years.find((found) => found <= year && found >= year - 10);
}

function titleOf(
  name: string,
  known: {
    readonly schools: readonly DossierSchool[];
    readonly school: string | undefined;
    readonly listed: string | undefined;
  },
): string {
  const stem = name.replace(/\.[A-Za-z0-9]{1,8}$/u, "");
  const school = known.schools.find(({ code }) => code === known.school);
  const words = stem
    .replaceAll(school?.name || "\0", "")
    .replace(
      /(?<!\d)\d{10}(?!\d)|(?<!\d)20\d\d(?:年|学年)?(?!\d)|A(?:[1-6]-\d{1,2}(?:-\d{2})?|0|6)(?!\d)/gu,
      "",
    )
    .trim()
    .replace(/^(?:IMG|DSC|SCAN|扫描件?|微信图片|图片)?[-_\s\d()（）]*$/iu, "");
  const title = plainTitle(words.replace(/^[\s_\-—.、]+|[\s_\-—.、]+$/gu, ""));
  return title === "未命名" ? (known.listed ?? plainTitle(stem)) : title;
}

/** 校级盒号 that a proposal falls into; undefined for county papers. */
export function proposedBox(
  catalogue: EvidenceCatalogue,
  proposal: Pick<PaperProposal, "item" | "material" | "school">,
): number | undefined {
  if (proposal.school === undefined || proposal.item === undefined) return undefined;
  const item = findEvidenceItem(catalogue, proposal.item);
  return schoolBoxFor(catalogue, proposal.item, item && findMaterial(item, proposal.material))?.number;
}
