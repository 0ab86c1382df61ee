import type { CheckedDocument } from "../../../shared/report/checks/check.ts";
import type { Session } from "../session.ts";
import { type DocumentQuestion, documentBytes, reportDocument, reportFileName } from "./report.ts";

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
  const report = reportDocument(session, question);
  return [
    {
      id: "report",
      name: "自评报告",
      document: report,
      files: [
        {
          name: reportFileName(session, question.year),
          bytes: () => documentBytes(session, report, question),
        },
      ],
    },
  ];
}
