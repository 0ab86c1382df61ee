import type { Field } from "../../../../shared/county/catalogue/field.ts";
import { localeNames, sponsorNames } from "../../../../shared/county/catalogue/school-fields.ts";
import { factStateNames, type ListRow } from "../../../../shared/county/fact.ts";
import { decodeValue } from "../../../../shared/county/value-text.ts";
import { withThousands } from "../../../parts/format.ts";
import type { Said } from "./cell-fact.ts";

const codeNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sponsor: sponsorNames,
  locale: localeNames,
};

/** A choice of a field: the code that is kept, and its name where the code alone says nothing. */
export interface Choice {
  readonly code: string;
  readonly name: string;
}

export const yesNo: readonly Choice[] = [
  { code: "是", name: "" },
  { code: "否", name: "" },
];

/** What can be chosen in a field; empty where people type freely. */
export function choicesOf(field: Pick<Field, "code" | "type" | "choices">): readonly Choice[] {
  if (field.type === "boolean") return yesNo;
  const names = codeNames[field.code] ?? {};
  return (field.choices ?? []).map((code) => ({ code, name: names[code] ?? "" }));
}

function choiceText(field: Field, code: string): string {
  const name = codeNames[field.code]?.[code];
  return name === undefined ? code : `${code} ${name}`;
}

export function rowsOfValue(field: Field, value: string): readonly ListRow[] {
  const decoded = decodeValue(field, value);
  return decoded?.type === "list" ? decoded.rows : [];
}

const countWords: Readonly<Record<string, string>> = {
  musicRooms: "间",
  artRooms: "间",
  classList: "个班",
  monitoring: "科",
};

function listText(field: Field, value: string): string {
  const rows = rowsOfValue(field, value);
  if (rows.length === 0) return "无";
  const count = `${rows.length} ${countWords[field.code] ?? "行"}`;
  const only = field.columns?.length === 1 ? field.columns[0]?.code : undefined;
  return only === undefined ? count : `${count}：${rows.map((row) => row[only] ?? "").join("；")}`;
}

function valueText(field: Field, value: string): string {
  switch (field.type) {
    case "integer":
    case "decimal":
      return withThousands(value);
    case "boolean":
      return value === "true" ? "是" : "否";
    case "choice":
      return choiceText(field, value);
    case "list":
      return listText(field, value);
    case "year":
    case "date":
    case "text":
      return value;
  }
}

/** A cell as people read it: thousands separated, codes with their names, 不适用 as a word, 未填 empty. */
export function shownText(field: Field, said: Pick<Said, "state" | "value"> | undefined): string {
  if (!said || said.state === "missing") return "";
  if (said.state === "notApplicable") return factStateNames.notApplicable;
  return valueText(field, said.value ?? "");
}

/** A cell as it stands in its editor: plain digits, the code of a choice. */
export function editText(field: Field, said: Pick<Said, "state" | "value"> | undefined): string {
  if (!said || said.state === "missing") return "";
  if (said.state === "notApplicable") return factStateNames.notApplicable;
  const value = said.value ?? "";
  if (field.type === "boolean") return valueText(field, value);
  if (field.type !== "list") return value;
  const only = field.columns?.length === 1 ? field.columns[0]?.code : undefined;
  const rows = rowsOfValue(field, value);
  if (rows.length === 0) return "无";
  return only === undefined ? listText(field, value) : rows.map((row) => row[only] ?? "").join("；");
}
