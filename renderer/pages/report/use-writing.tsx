import { useRef, useState } from "react";
import { call } from "../../app/client.ts";
import { type Action, useAction } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { useConfirm } from "../../parts/confirm.ts";
import { formatMoment } from "../../parts/format.ts";
import { type DocumentLine, replacedFiles, type WrittenFile } from "./document-files.ts";
import { type Checks, isReady, shortcomings } from "./headline.ts";
import styles from "./report.module.css";
import { writeDocuments } from "./write-documents.ts";

export interface WritingStep {
  readonly done: number;
  readonly total: number;
  readonly name: string;
}

export interface WritingState extends Action<[documents: readonly DocumentLine[]]> {
  /** What is being written. */
  readonly step: WritingStep | undefined;
  /** What was written last. */
  readonly written: readonly WrittenFile[];
  readonly cancel: () => void;
}

function Warning({ checks, documents }: { checks: Checks; documents: readonly DocumentLine[] }) {
  const replaced = replacedFiles(documents);
  return (
    <>
      {!isReady(checks) && (
        <>
          <p>生成的文件是不完整的，首页会注明“不完整”；补齐之前请不要报送：</p>
          <ul className={styles.question}>
            {shortcomings(checks).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      {replaced.length > 0 && (
        <>
          <p>这些文件会被替换；在文件里手工改过的内容会丢失：</p>
          <ul className={styles.question}>
            {replaced.map(({ name, written }) => (
              <li key={name}>
                {name}
                {written && `（${formatMoment(written.writtenAt)}）`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Asks what has to be asked, then writes. */
export function useWriting(checks: Checks | undefined, onWritten: () => void): WritingState {
  const { year, mode } = useWorkspace();
  const confirm = useConfirm();
  const [step, setStep] = useState<WritingStep>();
  const [written, setWritten] = useState<readonly WrittenFile[]>([]);
  const abort = useRef<AbortController>(undefined);

  const action = useAction(async (chosen: readonly DocumentLine[]) => {
    if (!checks) return;
    // Somebody may have worked in a file since the page was opened: what would be lost is looked up now.
    const now = await call("document.files", { year, mode });
    const documents = now.documents.filter(({ id }) => chosen.some((own) => own.id === id));
    if (!isReady(checks) || replacedFiles(documents).length > 0) {
      const agreed = await confirm({
        title: isReady(checks) ? "替换已有的文件？" : "材料还不完整，仍然生成？",
        what: <Warning checks={checks} documents={documents} />,
        act: isReady(checks) ? "替换" : "仍然生成",
      });
      if (!agreed) return;
    }
    const own = new AbortController();
    abort.current = own;
    setWritten([]);
    try {
      setWritten(await writeDocuments(documents, { year, mode, signal: own.signal, onStep: setStep }));
    } finally {
      setStep(undefined);
      onWritten();
    }
  });

  return { ...action, step, written, cancel: () => abort.current?.abort() };
}
