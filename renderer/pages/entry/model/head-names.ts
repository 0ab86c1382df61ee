import type { Field } from "../../../../shared/county/catalogue/field.ts";

/** A column that says whose figures a row holds. */
export type KeyColumn = "name" | "code" | "stage";

/** What a head of a pasted block means. */
export type HeadMeaning =
  | { readonly kind: "field"; readonly field: Field }
  | { readonly kind: "key"; readonly key: KeyColumn }
  /** The field is known, its figures would be read wrong. */
  | { readonly kind: "refused"; readonly why: string };

const keyNames: Readonly<Record<KeyColumn, readonly string[]>> = {
  name: ["学校名称", "学校", "校名", "单位名称", "学校(机构)名称"],
  code: ["学校标识码", "标识码", "学校代码", "学校(机构)标识码", "学校编码"],
  stage: ["学段", "学部"],
};

const keyOf: ReadonlyMap<string, KeyColumn> = new Map(
  (Object.keys(keyNames) as KeyColumn[]).flatMap((key) => keyNames[key].map((name) => [name, key] as const)),
);

/** Units as sheets write them, by the one that the catalogue writes. */
const unitNames: ReadonlyMap<string, string> = new Map(
  [
    ["平方米", "㎡", "m2", "平米"],
    ["人", "名"],
    ["元"],
    ["万元"],
    ["千元"],
    ["亿元"],
    ["亩"],
    ["公顷"],
    ["间"],
    ["个"],
    ["台"],
    ["%", "百分比"],
  ].flatMap((names) => names.map((name) => [name.normalize("NFKC"), names[0] ?? name] as const)),
);

/** Full-width letters, spaces, line breaks and case make no difference between names. */
export function plainName(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
}

const trailing = /\(([^()]*)\)$/;

/** `在校生数（人）` without its unit. */
function nameOf(text: string): { readonly name: string; readonly unit: string } {
  const whole = plainName(text);
  const unit = trailing.exec(whole)?.[1] ?? "";
  return { name: whole.replace(trailing, ""), unit };
}

function isOtherUnit(unit: string, field: Field): boolean {
  const stated = unitNames.get(unit);
  if (stated === undefined || field.unit === undefined) return false;
  const own = plainName(field.unit);
  return stated !== (unitNames.get(own) ?? own);
}

/** Knows the names of fields as the grid, its exports and counties' own sheets write them. */
export interface HeadNames {
  meaningOf(text: string): HeadMeaning | undefined;
}

export function headNames(fields: readonly Field[]): HeadNames {
  const byName = new Map<string, Field>();
  for (const field of fields) {
    byName.set(plainName(field.label), field);
    byName.set(nameOf(field.label).name, field);
    byName.set(plainName(field.code), field);
  }
  return {
    meaningOf(text) {
      const whole = plainName(text);
      const key = keyOf.get(whole);
      if (key) return { kind: "key", key };
      const exact = byName.get(whole);
      if (exact) return { kind: "field", field: exact };
      const { name, unit } = nameOf(text);
      const field = byName.get(name);
      if (!field) return undefined;
      if (!isOtherUnit(unit, field)) return { kind: "field", field };
      return { kind: "refused", why: `表头的单位是“${unit}”，这里的单位是“${field.unit}”，请换算后再粘贴` };
    },
  };
}
