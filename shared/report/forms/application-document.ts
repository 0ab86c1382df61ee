import { factOf, textOf } from "../../county/fact.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { cover, numbered, paragraph, portrait, title } from "../document/blocks.ts";
import type { Block, Document, Section } from "../document/document.ts";
import { missingSlots } from "../document/missing-slots.ts";
import { officialDate } from "../document/official-date.ts";
import { emphasis, text } from "../document/run.ts";
import type { FormSheet } from "./form-sheet.ts";
import { noteRuns } from "./note-runs.ts";
import { opinionTable } from "./opinion-table.ts";

export interface ApplicationOptions {
  /** 报送日期, 2026-03-05; without one it is left to be written by hand. */
  readonly date: string | undefined;
}

/** Room for a date by hand. */
const blankDate = "　　年　　月　　日";

function incompleteNotice(slots: number): Block {
  return paragraph(
    emphasis("【不完整】"),
    text(`本表尚有${slots}处待填或待核（表中红字）。请补齐数据后重新生成，补齐前不得报送。`),
  );
}

function notes({ pack }: Evaluation): readonly Block[] {
  return [
    title("填表说明"),
    ...pack.form.fillingNotes.map((note, index) => paragraph(`${index + 1}.`, ...noteRuns(note, pack))),
  ];
}

function sheetSection({ orientation, table }: FormSheet): Section {
  return { orientation, blocks: [table] };
}

/**
 * 《全国义务教育优质均衡发展县（市、区）申报表》: cover, 填表说明, 表Ⅰ–Ⅵ, and the page of opinions and seals.
 * What lacks data says 待填 in red, and the notes then say that the form is 不完整.
 */
export function applicationDocument(
  evaluation: Evaluation,
  sheets: readonly FormSheet[],
  { date }: ApplicationOptions,
): Document {
  const { pack, countyYear } = evaluation;
  const { name } = countyYear.county;
  const applicant = textOf(factOf(countyYear.facts, "applicant"))?.trim() || `${name}人民政府`;
  const tables = sheets.map(sheetSection);
  const document: Document = {
    title: pack.form.titleLines.join(""),
    sections: [
      numbered(
        "none",
        portrait(
          cover({
            lines: pack.form.titleLines,
            county: name,
            organisation: applicant,
            date: date === undefined ? blankDate : officialDate(date),
          }),
        ),
      ),
      numbered("restart", portrait(...notes(evaluation))),
      ...tables,
      portrait(opinionTable(pack)),
    ],
  };
  const slots = missingSlots(document).length;
  return slots === 0 ? document : withNotice(document, incompleteNotice(slots));
}

/** The notice stands on the first page with text, under the title of the notes. */
function withNotice(document: Document, notice: Block): Document {
  const [first, second, ...rest] = document.sections;
  if (!first || !second) return document;
  const [heading, ...paragraphs] = second.blocks;
  const blocks = heading ? [heading, notice, ...paragraphs] : [notice];
  return { ...document, sections: [first, { ...second, blocks }, ...rest] };
}
