import type { Document } from "../../../shared/report/document/document.ts";
import type { Workspace } from "../../store/workspace.ts";
import type { Session } from "../session.ts";
import type { DocumentQuestion } from "./question.ts";

/** Documents of the data as they stand; building them takes most of the time of checks, preview and files. */
interface Kept {
  readonly head: string;
  readonly documents: Map<string, Document>;
}

const kept = new WeakMap<Workspace, Kept>();

/** The document that `build` makes, made once until the history grows. A failure is not kept. */
export function keptDocument(
  session: Session,
  { name, question }: { readonly name: string; readonly question: DocumentQuestion },
  build: () => Document,
): Document {
  const workspace = session.workspace();
  const { number, hash } = workspace.chainHead();
  const head = `${number} ${hash}`;
  const own = kept.get(workspace);
  const documents = own?.head === head ? own.documents : new Map<string, Document>();
  if (own?.head !== head) kept.set(workspace, { head, documents });
  const { year, mode, date } = question;
  const key = `${name}\n${year} ${mode} ${date ?? ""}`;
  const document = documents.get(key) ?? build();
  documents.set(key, document);
  return document;
}
