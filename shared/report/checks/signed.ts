import type { Document, Signature } from "../document/document.ts";
import type { CheckedDocument, CheckFinding, CheckInput, ReportCheck } from "./check.ts";
import { countyFactLink } from "./links.ts";

/** 署名页完整: who hands the report in and on which day. */
export const signed: ReportCheck = {
  code: "signed",
  name: "署名和日期",
  title: "署名和报送日期齐全",
  run: (input) => [
    ...undated(input),
    ...input.documents.filter(({ id }) => id === "report").flatMap(unsigned),
  ],
};

/** A blank date is only a finding of its own where no slot asks for it already. */
function undated({ date, documents }: CheckInput): readonly CheckFinding[] {
  const asked = documents.some(({ document }) =>
    document.sections.some(({ blocks }) => blocks.some(asksForDate)),
  );
  if (date !== undefined || asked) return [];
  return [
    {
      severity: "mustFix",
      problem: "没有报送日期。",
      remedy: "请在本页填写报送日期。",
      link: countyFactLink("reportDate"),
    },
  ];
}

function asksForDate(block: Document["sections"][number]["blocks"][number]): boolean {
  if (block.kind !== "paragraph") return false;
  return block.runs.some((run) => run.kind === "missing" && run.slot === "field:reportDate");
}

function signaturesOf({ sections }: Document): readonly Signature[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "signature"));
}

function unsigned({ id, name, document }: CheckedDocument): readonly CheckFinding[] {
  const place = { document: id, under: document.title };
  const link = countyFactLink("applicant");
  const signatures = signaturesOf(document);
  if (signatures.length === 0) {
    const problem = `${name}没有署名和成文日期。`;
    return [{ severity: "mustFix", problem, remedy: "请重新生成；仍没有时请不要报送。", place }];
  }
  const bare = signatures.some(({ organisations }) => !organisations.some((own) => own.trim() !== ""));
  if (!bare) return [];
  return [{ severity: "mustFix", problem: `${name}的署名是空的。`, remedy: "请填写申报单位。", link, place }];
}
