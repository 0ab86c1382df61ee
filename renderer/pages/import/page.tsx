import { Alert } from "antd";
import { useEffect } from "react";
import { useObservable } from "../../app/observable.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { AcceptedView } from "./accepted-view.tsx";
import { AnyTableStep } from "./any-table/any-table-step.tsx";
import { Choosing } from "./choosing.tsx";
import styles from "./import.module.css";
import { readAgain, showWorkspace, takeFiles } from "./import-actions.ts";
import { type ImportState, importState } from "./import-state.ts";
import { ProposalView } from "./proposal-view.tsx";
import { useDrop } from "./use-drop.ts";
import { Working } from "./working.tsx";

function Notices({ state, year }: { readonly state: ImportState; readonly year: number }) {
  const { error, cancelled, files } = state;
  if (error) {
    const retry = files.length > 0 ? { onRetry: () => void readAgain(year) } : {};
    return (
      <div className={styles.notice}>
        <ErrorNotice error={error} {...retry} />
      </div>
    );
  }
  if (!cancelled) return null;
  const rest = files.length > 0 ? "文件还在，可以重新读取。" : "";
  return (
    <Alert
      role="status"
      className={styles.notice ?? ""}
      type="info"
      title={`已取消，没有写入任何数据。${rest}`}
    />
  );
}

/** 导入: files → preview → accepted. Until then nothing is written. */
export function Page() {
  const { status, year } = useWorkspace();
  const state = useObservable(importState);
  const { folder } = status;
  useEffect(() => showWorkspace(folder), [folder]);
  const take = (files: readonly File[]) => void takeFiles(files, year);
  const over = useDrop(take);
  const { phase } = state;
  if (state.folder !== folder) return null;

  if (state.mapping && phase.kind === "proposed") {
    return (
      <AnyTableStep key={state.mapping.handle} file={state.mapping} proposal={phase.proposal} state={state} />
    );
  }
  switch (phase.kind) {
    case "choosing":
      return (
        <>
          <Notices state={state} year={year} />
          <Choosing state={state} year={year} over={over} onFiles={take} />
        </>
      );
    case "working":
      return <Working state={state} phase={phase} />;
    case "proposed":
      return (
        <>
          <Notices state={state} year={year} />
          <ProposalView proposal={phase.proposal} state={state} over={over} onFiles={take} />
        </>
      );
    case "accepted":
      return <AcceptedView proposal={phase.proposal} accepted={phase.accepted} />;
  }
}
