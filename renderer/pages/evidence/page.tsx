import { Alert, Button, Segmented } from "antd";
import { useMemo, useState } from "react";
import { useCall } from "../../app/use-call.ts";
import { navigate, useRoute } from "../../app/use-route.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { useFileDrop } from "../../parts/file-drop/use-file-drop.ts";
import { formatCount } from "../../parts/format.ts";
import { Loading } from "../../parts/loading.tsx";
import { PageHeader } from "../../parts/page-header.tsx";
import { UndoBatch } from "../../parts/undo-batch.tsx";
import { AttachDialog, type Attached } from "./attach-dialog.tsx";
import { CheckList } from "./check-list.tsx";
import { type Draft, draftsOf } from "./drafts.ts";
import styles from "./evidence.module.css";
import { type EvidenceActions, type Overview, readDropText } from "./evidence-types.ts";
import { ExportDialog } from "./export-dialog.tsx";
import { ItemDetail } from "./item-detail.tsx";
import { ItemNavigation } from "./item-list.tsx";
import { MissingList } from "./missing-list.tsx";
import { PaperPanel } from "./paper-panel.tsx";
import { SchoolDetail } from "./school-detail.tsx";
import { SchoolList } from "./school-list.tsx";
import { evidenceHeadline } from "./words.ts";

const views = [
  { value: "items", label: "按指标" },
  { value: "schools", label: "按学校" },
  { value: "missing", label: "缺失清单" },
  { value: "checks", label: "核对" },
];

/** 佐证: `#/evidence/items/A2-11`, `…/schools/<学校标识码>`, `…/missing?office=`, `…/checks`. */
export function Page() {
  const { year, mode } = useWorkspace();
  const { data, error, reload } = useCall("evidence.overview", { year, mode });
  if (error) return <ErrorNotice error={error} onRetry={reload} />;
  if (!data) return <Loading label="正在清点佐证材料…" />;
  return <Evidence overview={data} />;
}

/** What was just done, with a way back. */
interface Done {
  readonly words: string;
  readonly batch: number | null;
}

function attachedWords({ attachments, same }: Attached): string {
  const start = `已存入 ${formatCount(attachments.length)} 份佐证材料`;
  if (same.length === 0) return start;
  return `${start}，其中 ${formatCount(same.length)} 份与已有的文件内容相同，只存一份，两处都能看到`;
}

function Evidence({ overview }: { readonly overview: Overview }) {
  const { year, status } = useWorkspace();
  const { path } = useRoute();
  const [view = "items", chosen] = path;
  const [drafts, setDrafts] = useState<readonly Draft[]>();
  const [paper, setPaper] = useState<number>();
  const [exporting, setExporting] = useState(false);
  const [done, setDone] = useState<Done>();
  const [undoing, setUndoing] = useState<number>();
  const { schools } = overview;
  const actions = useMemo<EvidenceActions>(
    () => ({
      attach: (files, target) => {
        if (files.length > 0) setDrafts(draftsOf(files, { schools, year, target }));
      },
      open: setPaper,
      readOnly: status.readOnly,
    }),
    [schools, year, status.readOnly],
  );
  const ownTarget = view === "schools" && chosen !== undefined ? { school: chosen } : {};
  const drop = useFileDrop((files, target) => {
    if (drafts || exporting || status.readOnly) return;
    actions.attach(files, target === undefined ? ownTarget : readDropText(target));
  });
  const finish = (words: string, batch: number | null) => setDone({ words, batch });
  return (
    <>
      <PageHeader
        headline={evidenceHeadline(overview)}
        lead={`共存入 ${formatCount(overview.papers)} 份文件。把文件或文件夹拖到材料上就能存入；原文件不会改动。`}
        actions={
          <Button type="primary" disabled={status.readOnly} onClick={() => setExporting(true)}>
            导出佐证材料…
          </Button>
        }
      />
      <div className={styles.bar}>
        <Segmented
          aria-label="怎样看"
          value={views.some(({ value }) => value === view) ? view : "items"}
          options={views}
          onChange={(value) => navigate("evidence", { path: [value] })}
        />
        {overview.unknown.length > 0 && (
          <span className={styles.quiet}>
            △ {overview.unknown.length} 份文件的指标不在材料目录里，导出时放在“未归类材料”。
          </span>
        )}
      </div>
      {done && (
        <Alert
          className={styles.notice ?? ""}
          role="status"
          type="success"
          title={`✓ ${done.words}。`}
          closable={{ onClose: () => setDone(undefined), "aria-label": "关闭提示" }}
          action={
            done.batch !== null && (
              <Button size="small" onClick={() => setUndoing(done.batch ?? undefined)}>
                撤销
              </Button>
            )
          }
        />
      )}
      <View view={view} chosen={chosen} overview={overview} actions={actions} drop={drop} />
      {drafts && (
        <AttachDialog
          drafts={drafts}
          schools={schools}
          onClose={() => setDrafts(undefined)}
          onDone={(attached) => {
            setDrafts(undefined);
            finish(attachedWords(attached), attached.batch);
          }}
        />
      )}
      <PaperPanel
        id={paper}
        schools={schools}
        onClose={() => setPaper(undefined)}
        onOpen={setPaper}
        onDone={finish}
      />
      {exporting && <ExportDialog overview={overview} onClose={() => setExporting(false)} />}
      <UndoBatch
        batch={undoing}
        onClose={() => setUndoing(undefined)}
        onDone={() => {
          setDone(undefined);
          setPaper(undefined);
        }}
      />
    </>
  );
}

interface ViewProps {
  readonly view: string;
  readonly chosen: string | undefined;
  readonly overview: Overview;
  readonly actions: EvidenceActions;
  readonly drop: ReturnType<typeof useFileDrop>;
}

function View({ view, chosen, overview, actions, drop }: ViewProps) {
  if (view === "missing") return <MissingList overview={overview} />;
  if (view === "checks") return <CheckList onOpen={actions.open} />;
  if (view === "schools") {
    const school = overview.schools.find(({ code }) => code === chosen);
    if (chosen === undefined) return <SchoolList schools={overview.schools} />;
    if (!school) return <EmptyState what={`这一年度没有标识码为 ${chosen} 的学校。`} />;
    return <SchoolDetail key={chosen} school={school} actions={actions} drop={drop} />;
  }
  const item = overview.items.find(({ code }) => code === chosen) ?? overview.items[0];
  if (!item) return <EmptyState what="材料目录是空的。" />;
  return (
    <div className={styles.columns}>
      <ItemNavigation items={overview.items} chosen={item.code} />
      <ItemDetail key={item.code} item={item} actions={actions} drop={drop} />
    </div>
  );
}
