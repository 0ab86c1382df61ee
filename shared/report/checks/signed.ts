import type { Cover, Signature } from "../document/document.ts";
import { officialDate } from "../document/official-date.ts";
import type { CheckedDocument, CheckFinding, CheckInput, ReportCheck } from "./check.ts";
import { countyFactLink } from "./links.ts";
import { printedLines } from "./printed-lines.ts";

/** 署名页完整: who hands it in, on which day, and room for opinions and seals. */
export const signed: ReportCheck = {
  code: "signed",
  name: "署名和日期",
  title: "封面、署名、报送日期和审核意见页齐全",
  run: (input) => [
    ...undated(input),
    ...input.documents.flatMap((document) => [
      ...nameless(document),
      ...otherDates(document, input.date),
      ...(document.id === "forms" ? opinionless(document, input) : unsigned(document)),
    ]),
  ],
};

/** Blocks that carry the name of whoever hands it in, and the day. */
type SigningBlock = Cover | Signature;

function signingBlocks({ document }: CheckedDocument): readonly SigningBlock[] {
  return document.sections.flatMap(({ blocks }) =>
    blocks.filter((block) => block.kind === "cover" || block.kind === "signature"),
  );
}

function findingAt({ id, document }: CheckedDocument, problem: string, remedy: string): CheckFinding {
  return { severity: "mustFix", problem, remedy, place: { document: id, under: document.title } };
}

/** A blank date is only a finding of its own where no slot asks for it already. */
function undated({ date, documents }: CheckInput): readonly CheckFinding[] {
  if (date !== undefined || documents.some(asksForDate)) return [];
  return [
    {
      severity: "mustFix",
      problem: "没有报送日期。",
      remedy: "请在本页填写报送日期。",
      link: countyFactLink("reportDate"),
    },
  ];
}

function asksForDate({ document }: CheckedDocument): boolean {
  return document.sections.some(({ blocks }) =>
    blocks.some(
      (block) =>
        block.kind === "paragraph" &&
        block.runs.some((run) => run.kind === "missing" && run.slot === "field:reportDate"),
    ),
  );
}

function unsigned(document: CheckedDocument): readonly CheckFinding[] {
  if (signingBlocks(document).some(({ kind }) => kind === "signature")) return [];
  return [findingAt(document, `${document.name}没有署名和成文日期。`, "请重新生成；仍没有时请不要报送。")];
}

function organisationsOf(block: SigningBlock): readonly string[] {
  return block.kind === "cover" ? [block.organisation] : block.organisations;
}

function nameless(document: CheckedDocument): readonly CheckFinding[] {
  const bare = signingBlocks(document).some(
    (block) => !organisationsOf(block).some((own) => own.trim() !== ""),
  );
  if (!bare) return [];
  const finding = findingAt(document, `${document.name}的署名是空的。`, "请填写申报单位。");
  return [{ ...finding, link: countyFactLink("applicant") }];
}

/** Cover and signature carry one day, the 报送日期. */
function otherDates(document: CheckedDocument, date: string | undefined): readonly CheckFinding[] {
  if (date === undefined) return [];
  const wanted = officialDate(date);
  const other = signingBlocks(document).find((block) => block.date !== wanted);
  if (!other) return [];
  const where = other.kind === "cover" ? "封面" : "署名处";
  return [
    findingAt(
      document,
      `${document.name}${where}的日期为“${other.date.trim()}”，报送日期为${wanted}。`,
      "请重新生成全部材料。",
    ),
  ];
}

/** 申报表 ends with the opinions of county, city and province, each with room for seal and signature. */
function opinionless(document: CheckedDocument, { evaluation }: CheckInput): readonly CheckFinding[] {
  const printed = printedLines(document.document)
    .map(({ text }) => text)
    .join("\n");
  const { opinions } = evaluation.pack.form;
  const missing = opinions.filter(({ title, seal }) => !printed.includes(title) || !printed.includes(seal));
  if (missing.length === 0) return [];
  const names = missing.map(({ title }) => `“${title}”`).join("、");
  return [findingAt(document, `${document.name}没有${names}栏。`, "请重新生成；仍没有时请不要报送。")];
}
