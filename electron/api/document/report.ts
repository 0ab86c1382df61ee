import { join } from "node:path";
import { safeName } from "../../../shared/dossier/safe-name.ts";
import type { Document } from "../../../shared/report/document/document.ts";
import { missingSlots } from "../../../shared/report/document/missing-slots.ts";
import { selfEvaluation } from "../../../shared/report/self-evaluation.ts";
import { renderDocx } from "../../output/docx/render-docx.ts";
import { makeFolder, writeFileSafely } from "../../output/write-file-safely.ts";
import type { AreaHandlers } from "../area.ts";
import { judgeYear } from "../judge-year.ts";
import type { Session } from "../session.ts";
import { hashOf, rememberHash } from "./current-hashes.ts";
import { keptDocument } from "./kept-documents.ts";
import { provenanceOf } from "./provenance.ts";
import type { DocumentQuestion } from "./question.ts";
import { propertiesDate, statedDate } from "./stated-date.ts";

/** 自评报告 as a document, before any file of it exists: what is checked, shown and written is this one. */
export function reportDocument(session: Session, question: DocumentQuestion): Document {
  const { year, mode, date } = question;
  const evaluation = judgeYear(session, year, mode);
  return keptDocument(session, { name: "report", question }, () =>
    selfEvaluation(evaluation, {
      date: statedDate(date, evaluation.countyYear),
      provenance: provenanceOf(session, evaluation),
    }),
  );
}

/** The name of the file: 自评报告_青禾县_2025.docx. */
export function reportFileName(session: Session, year: number): string {
  return safeName(`自评报告_${session.workspace().county.name}_${year}`, { extension: "docx" });
}

/** The bytes of a document's Word file; the same data and date give the same. */
export function documentBytes(
  session: Session,
  document: Document,
  { year, mode, date }: DocumentQuestion,
): Promise<Uint8Array> {
  const { countyYear } = judgeYear(session, year, mode);
  const gaps = missingSlots(document).length;
  return renderDocx(document, {
    date: propertiesDate(statedDate(date, countyYear), year),
    // What a file manager shows of the file, without opening it.
    ...(gaps > 0 && { properties: { subject: `不完整：尚有${gaps}处待填或待核` } }),
  });
}

export function reportHandler(session: Session): AreaHandlers<"document">["document.report"] {
  return async ({ out, overwrite, ...question }, { checkpoint, offerFile }) => {
    const document = reportDocument(session, question);
    await checkpoint();
    const bytes = await documentBytes(session, document, question);
    await checkpoint();
    const folder = out ?? session.workspace().paths.exports;
    await makeFolder(folder);
    const name = reportFileName(session, question.year);
    const path = join(folder, name);
    await writeFileSafely(path, bytes, { overwrite });
    const sha256 = hashOf(bytes);
    rememberHash(session, { name, question }, sha256);
    return {
      files: [{ name, path, file: offerFile({ path, name }), bytes: bytes.byteLength, sha256 }],
      gaps: missingSlots(document).map(({ under, text }) => `${under}：${text}`),
    };
  };
}
