import type { Field } from "../../county/catalogue/field.ts";
import { localeNames, sponsorNames } from "../../county/catalogue/school-fields.ts";
import { type Fact, type FactValue, factStateNames, type ListRow } from "../../county/fact.ts";
import { encodeValue } from "../../county/value-text.ts";

/** Names of choices that the catalogue keeps as codes. */
const choiceNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  locale: localeNames,
  sponsor: sponsorNames,
};

function shownText(field: Field, text: string): string {
  const name = choiceNames[field.code]?.[text];
  return name === undefined ? text : `${name}（${text}）`;
}

/** `96、90.5`: a row of one column is that column, of several they stand in brackets behind the first. */
function shownRow(row: ListRow, { columns = [] }: Field): string {
  const [first = "未填", ...rest] = columns.map(({ code, unit }, at) => {
    const text = row[code] ?? "未填";
    return at > 0 && unit && row[code] !== undefined ? `${text}${unit}` : text;
  });
  return rest.length === 0 ? first : `${first}（${rest.join("，")}）`;
}

function shownList(field: Field, rows: readonly ListRow[]): string {
  if (rows.length === 0) return "无";
  return rows.map((row) => shownRow(row, field)).join("、");
}

function shownValue(field: Field, value: FactValue): string {
  switch (value.type) {
    case "boolean":
      return value.boolean ? "是" : "否";
    case "text":
      return shownText(field, value.text);
    case "list":
      return shownList(field, value.rows);
    case "number":
      return encodeValue(value);
  }
}

/** A fact as pages show it: 是/否, names of choices, lists in a line; 不适用 and 未填 in words, never 0. */
export function shownFact(field: Field, fact: Fact): string {
  return fact.state === "value" ? shownValue(field, fact.value) : factStateNames[fact.state];
}
