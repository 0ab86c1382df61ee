import { factOf, textOf } from "../../county/fact.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import type { CheckedDocument, CheckFinding, ReportCheck } from "./check.ts";
import { countyFactLink, linked } from "./links.ts";
import { placeWords } from "./place-words.ts";
import { printedLines } from "./printed-lines.ts";
import { type PrivateMatch, privateMatches } from "./private-patterns.ts";
import { statedTexts } from "./stated-texts.ts";

/** 没有个人信息: identity, telephone and card numbers in anything that is printed. */
export const privateData: ReportCheck = {
  code: "privateData",
  name: "个人信息",
  title: "没有身份证号、电话号码、银行卡号",
  run: ({ documents, evaluation }) => documents.flatMap((document) => findingsOf(document, evaluation)),
};

function digitsOf(text: string | undefined): string {
  return (text ?? "").normalize("NFKC").replace(/\D/g, "");
}

function findingsOf(document: CheckedDocument, evaluation: Evaluation): readonly CheckFinding[] {
  // The form asks for 联系电话: that one number belongs there.
  const wanted = digitsOf(textOf(factOf(evaluation.countyYear.facts, "formTelephone")));
  const seen = new Set<string>();
  return printedLines(document.document).flatMap(({ under, text }) =>
    privateMatches(text).flatMap((match): readonly CheckFinding[] => {
      const key = `${under}\n${match.digits}`;
      const isAllowed = document.id === "forms" && wanted !== "" && wanted.includes(match.digits);
      if (isAllowed || seen.has(key)) return [];
      seen.add(key);
      return [findingOf(match, { document, under, evaluation })];
    }),
  );
}

function findingOf(
  { kind, masked, digits }: PrivateMatch,
  at: { document: CheckedDocument; under: string; evaluation: Evaluation },
): CheckFinding {
  const { document, under, evaluation } = at;
  const source = statedTexts(evaluation).find(({ text }) =>
    privateMatches(text).some((match) => match.digits === digits),
  );
  return {
    severity: "mustFix",
    problem: `${placeWords(document, under)}中有疑似${kind}${masked}。`,
    remedy:
      source === undefined
        ? "请在原始数据中删去或改正，再重新生成。"
        : `它写在“${source.field.label}”里，请删去后重新生成。`,
    ...linked(source && countyFactLink(source.field.code)),
    place: { document: document.id, under },
  };
}
