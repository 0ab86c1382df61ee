import { useState } from "react";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import { call } from "../../app/client.ts";
import { useAction } from "../../app/use-call.ts";
import { openPlace } from "../../app/workspace.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { formatMoment } from "../../parts/format.ts";
import styles from "./start.module.css";

type Known = CallOutput<"workspace.places">;
type Workspace = Known["workspaces"][number];

export interface KnownWorkspacesProps {
  readonly known: Known;
  readonly onChanged: () => void;
}

function whenOf({ opened, state }: Workspace): string {
  if (state === "missing") return "找不到了";
  return opened ? `上次打开 ${formatMoment(opened)}` : "没有在这台电脑上打开过";
}

/** Recent workspaces and those in the folder of workspaces; one whose folder is gone says so. */
export function KnownWorkspaces({ known: { root, workspaces }, onChanged }: KnownWorkspacesProps) {
  const [tried, setTried] = useState<Workspace>();
  const opening = useAction(async (workspace: Workspace) => {
    setTried(workspace);
    await openPlace(workspace.place);
  });
  const forgetting = useAction(async ({ place }: Workspace) => {
    await call("workspace.forget", { place });
    onChanged();
  });
  if (workspaces.length === 0) {
    return (
      <EmptyState
        what="还没有工作区。"
        why={`新建的工作区放在 ${root.folder}；从别的电脑复制来的工作区文件夹，放进去后重新打开本页即可看到。`}
      />
    );
  }
  return (
    <>
      {opening.error && (
        <ErrorNotice
          error={opening.error}
          onClose={opening.clearError}
          onRetry={tried && (() => void opening.run(tried))}
        />
      )}
      {forgetting.error && <ErrorNotice error={forgetting.error} onClose={forgetting.clearError} />}
      <ul className={styles.workspaces}>
        {workspaces.map((workspace) => (
          <li key={workspace.place}>
            <button
              type="button"
              className={styles.workspace}
              disabled={opening.running || workspace.state === "missing"}
              onClick={() => void opening.run(workspace)}
            >
              <strong>{workspace.county?.name ?? workspace.name}</strong>
              <span className={workspace.state === "missing" ? styles.missing : styles.when}>
                {whenOf(workspace)}
              </span>
              <span className={styles.folder}>{workspace.folder}</span>
            </button>
            {workspace.opened && (
              <button
                type="button"
                className={styles.link}
                onClick={() => void forgetting.run(workspace)}
                aria-label={`从清单去掉 ${workspace.county?.name ?? workspace.name}`}
                title="只从清单里去掉，文件夹和数据不动"
              >
                去掉
              </button>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.hint}>
        从别的电脑复制来的工作区文件夹，放进 {root.folder} 后重新打开本页即可看到。
      </p>
    </>
  );
}
