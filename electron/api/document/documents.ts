import type { CheckedDocument } from "../../../shared/report/checks/check.ts";
import type { Session } from "../session.ts";
import { formsDocument, formsFileName, formsSheetBytes, formsWordBytes } from "./forms.ts";
import type { DocumentQuestion } from "./question.ts";
import { documentBytes, reportDocument, reportFileName } from "./report.ts";

/** One of the documents that are handed in: its model, and the files that are written of it. */
export interface HandedInDocument extends CheckedDocument {
  readonly files: readonly DocumentFile[];
}

export interface DocumentFile {
  readonly name: string;
  /** Made when they are asked for: rendering takes most of the time. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** Every document that is handed in, in the order of the 报送材料. */
export function handedInDocuments(session: Session, question: DocumentQuestion): readonly HandedInDocument[] {
  const { year } = question;
  const report = reportDocument(session, question);
  return [
    {
      id: "report",
      name: "自评报告",
      document: report,
      files: [{ name: reportFileName(session, year), bytes: () => documentBytes(session, report, question) }],
    },
    {
      id: "forms",
      name: "申报表",
      document: formsDocument(session, question),
      files: [
        { name: formsFileName(session, year, "docx"), bytes: () => formsWordBytes(session, question) },
        { name: formsFileName(session, year, "xlsx"), bytes: () => formsSheetBytes(session, question) },
      ],
    },
  ];
}
