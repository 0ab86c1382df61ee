import { countyFields } from "../../../../shared/county/catalogue/county-fields.ts";
import type { Field } from "../../../../shared/county/catalogue/field.ts";
import { narrativeFields } from "../../../../shared/county/catalogue/narrative-fields.ts";
import { statementFields } from "../../../../shared/county/catalogue/statement-fields.ts";
import { surveyFields } from "../../../../shared/county/catalogue/survey-fields.ts";
import type { Pack } from "../../../../shared/standard/pack-schema.ts";

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
    title: `${item} 其他否决事项`,
    veto: true,
    fields: fields.filter(({ code }) => code.startsWith(`${item}.`)),
  }));
}

/** What a field is called under the heading of its item, which names the item already. */
export function labelInItem({ code, label }: Pick<Field, "code" | "label">): string {
  return /^A\d-\d+\./.test(code) ? (label.split("：").at(-1) ?? label) : label;
}

/** 县级数据 by item; 人口、收入 and the like, which no item asks for, stand last as 县情. */
export function countyGroups(pack: Pack): readonly ItemFields[] {
  return byItem(countyFields, pack, "县情（申报表）");
}

/** 结论、说明、否决事项、申报条件 by item; what the application form asks besides stands last. */
export function statementGroups(pack: Pack): readonly ItemFields[] {
  return [
    ...byItem([...surveyFields, ...statementFields], pack, "申报与填表人"),
    { title: "报告文字", veto: false, fields: narrativeFields },
  ];
}
