import type { Field } from "../catalogue/field.ts";
import { booleanFact, type Fact, notApplicable, textFact } from "../fact.ts";
import {
  type CellContent,
  halfWidth,
  plainDecimal,
  rawText,
  trimmed,
  withoutSpaces,
} from "./cell-content.ts";
import type { CellReading, ReadingContext } from "./cell-reading.ts";
import { findChoice } from "./choice-names.ts";
import type { Issue } from "./import-finding.ts";
import { readNumberText, readStoredNumber } from "./read-number.ts";
import { readRoomAreas } from "./room-areas.ts";

const nothing: CellReading = { issues: [] };

function refused(code: Issue["code"], problem: string, remedy: string): CellReading {
  return { issues: [{ severity: "error", code, problem, remedy }] };
}

function repaired(fact: Fact, before: string, after: string): CellReading {
  const issue: Issue = {
    severity: "repair",
    code: "cell-repaired",
    problem: `“${before}”已读作“${after}”`,
    remedy: "请核对",
  };
  return { fact, issues: [issue] };
}

function unreadable(field: Field, content: CellContent & { type: "unreadable" }): CellReading {
  const named = `“${field.label}”`;
  switch (content.reason) {
    case "date":
      return refused("cell-date", `${named}的单元格是日期`, "请把单元格格式改为常规后重新填写");
    case "percent":
      return refused(
        "cell-percent",
        `${named}的单元格是百分比${content.shown}`,
        "请改填数字，不用百分比格式",
      );
    case "errorValue":
      return refused("cell-error-value", `${named}的公式结果是${content.shown}`, "请改正公式或直接填写数字");
    case "notComputed":
      return refused(
        "cell-not-computed",
        `${named}的公式没有计算结果`,
        "请用WPS或Excel打开、计算并保存后再导入",
      );
  }
}

function readNumber(field: Field, content: CellContent, context: ReadingContext): CellReading {
  if (content.type === "number") return readStoredNumber(field, content.number, context);
  if (content.type === "text") return readNumberText(field, content.text, context);
  return refused(
    "cell-boolean",
    `“${field.label}”填的“${rawText(content)}”不是数`,
    "请改填数字；没有数据请留空",
  );
}

const yes: ReadonlySet<string> = new Set(["是", "1", "有", "√", "✓"]);
const no: ReadonlySet<string> = new Set(["否", "0", "无"]);
const plainAnswers: ReadonlySet<string> = new Set(["是", "否", "1", "0"]);

function readYesNo(field: Field, content: CellContent): CellReading {
  if (content.type === "boolean") return { fact: booleanFact(content.boolean), issues: [] };
  const shown = rawText(content);
  const text = withoutSpaces(halfWidth(shown));
  if (!yes.has(text) && !no.has(text)) {
    return refused("cell-yes-no", `“${field.label}”填的“${shown}”不是“是”或“否”`, "请填“是”或“否”");
  }
  const fact = booleanFact(yes.has(text));
  return plainAnswers.has(shown) ? { fact, issues: [] } : repaired(fact, shown, yes.has(text) ? "是" : "否");
}

/** What the cell shows: a number as the spreadsheet prints it, not as it is stored. */
function shownText(content: CellContent): string {
  return content.type === "number" ? plainDecimal(content.number) : rawText(content);
}

function readChoice(field: Field, content: CellContent): CellReading {
  const shown = shownText(content);
  const choice = findChoice(field, shown);
  if (choice === undefined) {
    return refused(
      "cell-choice",
      `“${field.label}”填的“${shown}”不在可选范围内`,
      `请填：${(field.choices ?? []).join("、")}`,
    );
  }
  return choice === shown
    ? { fact: textFact(choice), issues: [] }
    : repaired(textFact(choice), shown, choice);
}

function readText(content: CellContent): CellReading {
  const shown = shownText(content);
  const text = trimmed(shown);
  return text === shown ? { fact: textFact(text), issues: [] } : repaired(textFact(text), shown, text);
}

function readFilled(field: Field, content: CellContent, context: ReadingContext): CellReading {
  switch (field.type) {
    case "integer":
    case "decimal":
    case "year":
      return readNumber(field, content, context);
    case "boolean":
      return readYesNo(field, content);
    case "choice":
      return readChoice(field, content);
    case "text":
      return readText(content);
    case "list":
      return isAreaList(field) ? readRoomAreas(field, shownText(content)) : notFromCell(field);
    case "date":
      return notFromCell(field);
  }
}

/** 逐间面积: the only list that is written into one cell. */
function isAreaList({ columns = [] }: Field): boolean {
  return columns.length === 1 && columns[0]?.code === "area";
}

function notFromCell({ label }: Field): CellReading {
  return refused("cell-text", `“${label}”不能从一个单元格读入`, "请在系统中填写");
}

/**
 * Reads one cell as a value of the field. A blank cell says nothing; 不适用 is a state of its own; whatever
 * is no value of the field is refused with words for people. Nothing becomes 0 silently.
 */
export function readValue(field: Field, content: CellContent, context: ReadingContext): CellReading {
  if (content.type === "blank") return nothing;
  if (content.type === "unreadable") return unreadable(field, content);
  if (content.type === "text" && withoutSpaces(content.text) === "不适用") {
    return { fact: notApplicable, issues: [] };
  }
  return readFilled(field, content, context);
}
