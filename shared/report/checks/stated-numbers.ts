import { parseDecimal, reduce } from "../../county/exact/rational.ts";
import type { Block } from "../document/document.ts";
import type { CheckedDocument, CheckFinding, ReportCheck } from "./check.ts";
import { countyFactLink } from "./links.ts";
import { statedTexts } from "./stated-texts.ts";

/** 自己写的数: what people typed into a text should be found in a table or among the figures. */
export const statedNumbers: ReportCheck = {
  code: "statedNumbers",
  name: "自撰文字中的数",
  title: "自行撰写的文字中的数能在附表中找到",
  run: ({ documents, evaluation }) => {
    const known = new Set(documents.flatMap(numbersPrinted));
    return statedTexts(evaluation)
      .filter(({ field }) => field.code.startsWith("narrative."))
      .flatMap(({ field, text }): readonly CheckFinding[] => {
        const strange = numbersStated(text).filter(({ value }) => !known.has(value));
        if (strange.length === 0) return [];
        const shown = strange.slice(0, 5).map(({ printed }) => `“${printed}”`);
        return [
          {
            severity: "lookAt",
            problem: `“${field.label}”中有${strange.length}个数在附表里找不到：${shown.join("、")}${strange.length > 5 ? "等" : ""}。`,
            remedy: "请与统计数据核对；附表没有的数，请备好出处。",
            link: countyFactLink(field.code),
          },
        ];
      });
  },
};

/** One text for one number, however it is written: 94.20 and 94.2, 1,234 and 1234. */
function canonical(text: string): string | undefined {
  const parsed = parseDecimal(text.replace(/[,，]/g, ""));
  if (!parsed) return undefined;
  const { numerator, denominator } = reduce(parsed);
  return `${numerator}/${denominator}`;
}

const number = /\d+(?:,\d{3})*(?:\.\d+)?/g;

function numbersIn(text: string): readonly string[] {
  return [...text.normalize("NFKC").matchAll(number)].flatMap(([own]) => canonical(own) ?? []);
}

/** Numbers of tables and of named figures: not those of the texts themselves. */
function numbersPrinted({ document }: CheckedDocument): readonly string[] {
  return document.sections.flatMap(({ blocks }) => blocks.flatMap(numbersOfBlock));
}

function numbersOfBlock(block: Block): readonly string[] {
  if (block.kind === "table") return block.rows.flatMap((row) => row.flatMap(({ text }) => numbersIn(text)));
  if (block.kind !== "paragraph") return [];
  return block.runs.flatMap((run) => {
    if (run.kind === "missing" || run.figure === undefined) return [];
    return run.figure.startsWith("field:narrative.") ? [] : numbersIn(run.text);
  });
}

/** A number with the unit of something that the tables count. Years, money and small counts are left alone. */
const counted = /(\d+(?:,\d{3})*(?:\.\d+)?)\s*(所|人|名|个班|个教学班|间|册|台|%|％|平方米)/g;

interface StatedNumber {
  readonly value: string;
  readonly printed: string;
}

function numbersStated(text: string): readonly StatedNumber[] {
  const found = [...text.normalize("NFKC").matchAll(counted)].flatMap(([printed, digits = ""]) => {
    const value = canonical(digits);
    return value === undefined ? [] : [{ value, printed }];
  });
  return [...new Map(found.map((own) => [own.printed, own])).values()];
}
