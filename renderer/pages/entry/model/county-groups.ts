import { countyFields } from "../../../../shared/county/catalogue/county-fields.ts";
import type { Field } from "../../../../shared/county/catalogue/field.ts";
import { evidenceCatalogue, findEvidenceItem } from "../../../../shared/dossier/evidence-catalogue.ts";
import type { Pack } from "../../../../shared/standard/pack-schema.ts";
import { fieldsOfPart, type StatementPart, statementPartOf, statementParts } from "./statement-parts.ts";

/** Fields of the county under the item that they are collected for. */
export interface ItemFields {
  /** A2-1; undefined for what belongs to no item. */
  readonly item?: string;
  readonly title: string;
  /** Official wording of the item. */
  readonly name?: string;
  /** A5: filled as one row of 有无, date and note. */
  readonly veto: boolean;
  readonly fields: readonly Field[];
}

type PackItem = { readonly code: string; readonly name: string; readonly shortName: string };

/** Every word of an item's checks and sentence that could name a field. */
function wordsOf(item: unknown): ReadonlySet<string> {
  return new Set(JSON.stringify(item).match(/[A-Za-z0-9][A-Za-z0-9.-]*/g) ?? []);
}

/** `surveyTotalParents` is filled beside `surveyTotal`. */
function baseCode(code: string): string {
  return code.replace(/Parents$/, "");
}

function isOf(item: PackItem, words: ReadonlySet<string>, { code }: Field): boolean {
  return code.startsWith(`${item.code}.`) || words.has(code) || words.has(baseCode(code));
}

function groupOf(item: PackItem, fields: readonly Field[], veto: boolean): readonly ItemFields[] {
  if (fields.length === 0) return [];
  const { code, shortName, name } = item;
  return [{ item: code, title: `${code} ${shortName}`, name, veto, fields }];
}

/** Each field under the first item of the pack that asks for it; what no item asks for comes last. */
function byItem(fields: readonly Field[], pack: Pack, rest: string): readonly ItemFields[] {
  const left = new Set(fields);
  const take = (item: PackItem, veto: boolean): readonly ItemFields[] => {
    const words = wordsOf(item);
    const own = [...left].filter((field) => isOf(item, words, field));
    for (const field of own) left.delete(field);
    return groupOf(item, own, veto);
  };
  const groups = [
    ...pack.items.flatMap((item) => take(item, false)),
    ...pack.vetoes.flatMap((item) => take(item, true)),
    ...pack.admission.flatMap((item) => take(item, false)),
  ];
  const vetoes = otherVetoes([...left]);
  for (const field of vetoes.flatMap((group) => group.fields)) left.delete(field);
  const others = left.size === 0 ? [] : [{ title: rest, veto: false, fields: [...left] }];
  return [...groups, ...vetoes, ...others];
}

/** Veto items that the catalogue keeps and this pack does not judge. */
function otherVetoes(fields: readonly Field[]): readonly ItemFields[] {
  const codes = new Set(fields.flatMap(({ code }) => /^A5-\d+(?=\.)/.exec(code)?.[0] ?? []));
  return [...codes].map((item) => ({
    item,
    title: `${item} ${findEvidenceItem(evidenceCatalogue, item)?.shortName ?? "其他否决事项"}`,
    name: "有的省份另列为否决事项；国家办法没有列，不参加评定",
    veto: true,
    fields: fields.filter(({ code }) => code.startsWith(`${item}.`)),
  }));
}

/** What a field is called under the heading of its item, which names the item already. */
export function labelInItem({ code, label }: Pick<Field, "code" | "label">): string {
  return /^A\d-\d+\./.test(code) ? (label.split("：").at(-1) ?? label) : label;
}

/** 县级数据 that stand on no page of their own, by item. */
export function countyGroups(pack: Pack): readonly ItemFields[] {
  const figures = countyFields.filter((field) => statementPartOf(field) === undefined);
  return byItem(figures, pack, "其他县级数据");
}

const unjudgedTitles: Readonly<Partial<Record<StatementPart, string>>> = {
  profile: "县情（申报表表Ⅰ）",
  narrative: "报告文字",
  applicant: "申报与填表人",
};

function byCode(left: ItemFields, right: ItemFields): number {
  return (left.item ?? "").localeCompare(right.item ?? "", "en", { numeric: true });
}

function newGroups(part: StatementPart, pack: Pack): readonly ItemFields[] {
  const fields = fieldsOfPart(part);
  const title = unjudgedTitles[part];
  const recognition = pack.items.filter((item) => item.part === "recognition");
  // The survey's groups and visits stand beside the figures that the item judges.
  if (part === "survey") return recognition.flatMap((item) => groupOf(item, fields, false));
  // A veto item that the pack does not judge still stands among the veto items.
  if (part === "conditions") return byItem(fields, pack, "其他").toSorted(byCode);
  return title === undefined ? byItem(fields, pack, "其他") : [{ title, veto: false, fields }];
}

// Looking for the fields of an item reads the whole pack, and pages count with every change of a cell.
const kept = new WeakMap<Pack, Map<StatementPart, readonly ItemFields[]>>();

/** The fields of a part: by item where items ask for them, else as one group. */
export function partGroups(part: StatementPart, pack: Pack): readonly ItemFields[] {
  const known = kept.get(pack) ?? new Map<StatementPart, readonly ItemFields[]>();
  kept.set(pack, known);
  const groups = known.get(part) ?? newGroups(part, pack);
  known.set(part, groups);
  return groups;
}

/** Everything that people state and no school's figure says, part by part. */
export function statementGroups(pack: Pack): readonly ItemFields[] {
  return statementParts.flatMap((part) => partGroups(part, pack));
}
