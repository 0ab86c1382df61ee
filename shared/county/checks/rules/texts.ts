import { fieldCatalogue } from "../../catalogue/catalogue.ts";
import type { Field } from "../../catalogue/field.ts";
import { textOf } from "../../fact.ts";
import type { CheckIssue } from "../check-finding.ts";
import type { CheckView } from "../check-view.ts";
import { type CheckRow, rowRule } from "../rule.ts";

const textFields = fieldCatalogue.filter(({ type, long }) => type === "text" && !long);
const placeholders = /^([/\\|—–\-_.。*?？×xX]+|待填|待补|待定|暂无|N\/A|null|undefined|同上)$/iu;
/** Full-width digits and letters: the same to people, another text to computers. */
const wideSigns = /[０-９Ａ-Ｚａ-ｚ]/u;

function textProblem(text: string): readonly [string, string] | undefined {
  if (placeholders.test(text.trim())) {
    return [`填的是“${text.trim()}”，不是内容`, "没有的请改为不适用，还不知道的改为未填"];
  }
  if (text !== text.trim()) return ["前后有多余的空格", "请去掉前后的空格"];
  return wideSigns.test(text) ? [`“${text}”中有全角的数字或字母`, "请改用半角"] : undefined;
}

function textIssue(view: CheckView, row: CheckRow, { code, label }: Field): readonly CheckIssue[] {
  const text = textOf(view.fact(row.key, code));
  const problem = text === undefined ? undefined : textProblem(text);
  if (!problem) return [];
  const [words, remedy] = problem;
  return [
    {
      severity: "hint",
      key: code,
      cells: [{ subject: row.key, field: code }],
      problem: `“${label}”${words}`,
      remedy,
    },
  ];
}

/** 文字项：多余空格、全角数字、以符号代替内容 (D1, D2, D3). */
export const texts = rowRule({
  code: "text-form",
  name: "文字填写不规范",
  family: "field",
  find: (view, row) =>
    textFields.filter(({ level }) => level === row.level).flatMap((field) => textIssue(view, row, field)),
});
