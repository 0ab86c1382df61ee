import type { Field } from "../catalogue/field.ts";
import { isWhole, parseDecimal, type Rational, reduce } from "../exact/rational.ts";
import { toDecimalText } from "../exact/rounding.ts";
import { numberFact } from "../fact.ts";
import { plainDecimal } from "./cell-content.ts";
import type { CellReading, ReadingContext } from "./cell-reading.ts";
import type { Issue } from "./import-finding.ts";
import { mostDigits, type NumberText, parseNumberText } from "./number-text.ts";
import { convertUnit, findUnit, type Unit } from "./units.ts";

const earliestYear = 1900;

function refusal(code: Issue["code"], problem: string, remedy: string): CellReading {
  return { issues: [{ severity: "error", code, problem, remedy }] };
}

function notANumber(field: Field, shown: string): CellReading {
  return refusal(
    "cell-not-a-number",
    `“${field.label}”填的“${shown}”不是数`,
    "请改填阿拉伯数字；没有数据请留空，不适用请填“不适用”，确实为零请填0",
  );
}

/** Which of the units named by cell, head and field applies, and what it is called. */
function statedUnit(written: NumberText, context: ReadingContext, target: Unit | undefined) {
  if (written.unit !== "") return { name: written.unit, unit: findUnit(written.unit, target) };
  if (context.unit !== undefined) return { name: context.unit, unit: findUnit(context.unit, target) };
  return { name: "", unit: target };
}

function inFieldUnit(field: Field, written: NumberText, context: ReadingContext): Rational | undefined {
  const target = field.unit === undefined ? undefined : findUnit(field.unit);
  const { name, unit } = statedUnit(written, context, target);
  if (name === "" || name === field.unit) return written.number;
  return target && unit ? convertUnit(written.number, unit, target) : undefined;
}

function repairIssue(before: string, after: string, field: Field): Issue {
  return {
    severity: "repair",
    code: "cell-repaired",
    problem: `“${before}”已读作${after}${field.unit ?? ""}`,
    remedy: "请核对；建议在原表中改为数值",
  };
}

function decimalsIssue(field: Field, shown: string): Issue {
  return {
    severity: "warning",
    code: "cell-decimals",
    problem: `“${field.label}”填的${shown}超过${field.decimals}位小数`,
    remedy: "已按原数读入，请核对是否多填了小数位",
  };
}

function badRange(field: Field, number: Rational, context: ReadingContext): CellReading | undefined {
  const shown = toDecimalText(number);
  if (number.numerator < 0n) {
    return refusal("cell-negative", `“${field.label}”填的${shown}是负数`, "请核对后填写不小于0的数");
  }
  if (field.type === "decimal") return undefined;
  if (!isWhole(number)) {
    return refusal("cell-not-whole", `“${field.label}”填的${shown}不是整数`, "请核对后填写整数");
  }
  if (field.type !== "year") return undefined;
  const year = Number(number.numerator / number.denominator);
  if (year >= earliestYear && year <= context.year + 1) return undefined;
  const range = `${earliestYear}—${context.year + 1}`;
  return refusal("cell-year", `“${field.label}”填的${shown}不是合理的年份`, `请填写${range}之间的四位年份`);
}

function readWritten(field: Field, shown: string, written: NumberText, context: ReadingContext): CellReading {
  const number = inFieldUnit(field, written, context);
  if (!number) {
    const unit = field.unit === undefined ? "本项没有单位" : `本项的单位是${field.unit}`;
    const problem = `“${field.label}”填的“${shown}”单位不能换算，${unit}`;
    return refusal("cell-unit", problem, "请换算后只填数字");
  }
  const bad = badRange(field, number, context);
  if (bad) return bad;
  const issues: Issue[] = [];
  if (written.digits !== shown) issues.push(repairIssue(shown, toDecimalText(number), field));
  const converted = number !== written.number;
  if (!converted && field.decimals !== undefined && written.decimals > field.decimals) {
    issues.push(decimalsIssue(field, shown));
  }
  return { fact: numberFact(converted ? reduce(number) : number), issues };
}

/** Reads text as a number of the field; a unit in the text goes before the unit of the column's head. */
export function readNumberText(field: Field, text: string, context: ReadingContext): CellReading {
  const written = parseNumberText(text);
  return written ? readWritten(field, text, written, context) : notANumber(field, text);
}

/** Reads a numeric cell: the decimal of 15 significant digits that the spreadsheet itself shows. */
export function readStoredNumber(field: Field, stored: number, context: ReadingContext): CellReading {
  const digits = plainDecimal(stored);
  const number = digits.length > mostDigits ? undefined : parseDecimal(digits);
  if (!number) return notANumber(field, String(stored));
  const decimals = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
  return readWritten(field, digits, { number, digits, decimals, unit: "" }, context);
}
