import { Button } from "antd";
import { flawWords } from "../../../shared/dossier/attachment.ts";
import { evidenceFileName, extensionOf } from "../../../shared/dossier/evidence-file-name.ts";
import { call, uploadFile } from "../../app/client.ts";
import { useAction, useCall } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { useConfirm } from "../../parts/confirm.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import type { FileOnTheWay } from "../../parts/file-drop/dropped-files.ts";
import { PickAnyFiles } from "../../parts/file-drop/pick-any-files.tsx";
import { formatBytes } from "../../parts/format.ts";
import { SectionHeading } from "../../parts/section-heading.tsx";
import { SidePanel } from "../../parts/side-panel.tsx";
import styles from "./evidence.module.css";
import type { Paper, SchoolOverview } from "./evidence-types.ts";
import { openPaper } from "./open-paper.ts";
import { PaperForm } from "./paper-form.tsx";

export interface PaperPanelProps {
  readonly id: number | undefined;
  readonly schools: readonly SchoolOverview[];
  readonly onClose: () => void;
  readonly onOpen: (id: number) => void;
  /** Told what was done and the batch that can be taken back. */
  readonly onDone: (words: string, batch: number | null) => void;
}

/** One paper: what is said of it, its versions, and what can be done with it. */
export function PaperPanel(props: PaperPanelProps) {
  const { id, onClose } = props;
  const { data, error, loading } = useCall("attachment.show", id === undefined ? undefined : { id });
  return (
    <SidePanel
      open={id !== undefined}
      onClose={onClose}
      title={data?.attachment.title ?? "佐证材料"}
      error={error}
      loading={loading && data?.attachment.id !== id}
      width={520}
    >
      {data && data.attachment.id === id && (
        <Contents
          key={data.attachment.id}
          {...props}
          paper={data.attachment}
          versions={data.versions}
          same={data.same}
        />
      )}
    </SidePanel>
  );
}

interface ContentsProps extends PaperPanelProps {
  readonly paper: Paper;
  readonly versions: readonly Paper[];
  readonly same: readonly Paper[];
}

function Contents({ paper, versions, same, schools, onClose, onOpen, onDone }: ContentsProps) {
  const { status } = useWorkspace();
  const confirm = useConfirm();
  const opening = useAction(() => openPaper(paper.id));
  const replacing = useAction(async ([given]: readonly FileOnTheWay[]) => {
    if (!given) return;
    const { handle } = await uploadFile(given.file);
    const { attachment, batch } = await call("attachment.replace", { id: paper.id, file: handle });
    onDone(`“${attachment.title}”已替换为第 ${attachment.version} 版，旧版本还在`, batch);
    onOpen(attachment.id);
  });
  const removing = useAction(async () => {
    const sure = await confirm({
      title: `移除“${paper.title}”？`,
      what: `${versions.length > 1 ? `连同 ${versions.length} 个版本一起从材料中移除。` : "从材料中移除。"}文件留在工作区里，可以撤销。`,
      act: "移除",
    });
    if (!sure) return;
    const { batch } = await call("attachment.remove", { ids: [paper.id] });
    onClose();
    onDone(`已移除“${paper.title}”`, batch);
  });
  const failure = opening.error ?? replacing.error ?? removing.error;
  return (
    <>
      {failure && <ErrorNotice error={failure} />}
      <div className={`${styles.buttons} ${styles.notice}`}>
        <Button loading={opening.running} onClick={() => void opening.run()}>
          打开文件
        </Button>
        <PickAnyFiles
          label="替换…"
          name="用新的扫描件"
          multiple={false}
          disabled={status.readOnly || paper.replaced || replacing.running}
          onFiles={(files) => void replacing.run(files)}
        />
        <Button
          danger
          disabled={status.readOnly}
          loading={removing.running}
          onClick={() => void removing.run()}
        >
          移除
        </Button>
      </div>
      <FileFacts paper={paper} countyCode={status.county.code} />
      <PaperForm paper={paper} schools={schools} onDone={onDone} />
      <Versions versions={versions} onOpen={onOpen} />
      {same.length > 0 && (
        <section aria-label="同一个文件还用在">
          <SectionHeading>同一个文件还用在</SectionHeading>
          <PaperList papers={same} onOpen={onOpen} />
        </section>
      )}
    </>
  );
}

function FileFacts({ paper, countyCode }: { readonly paper: Paper; readonly countyCode: string }) {
  const { item, material, school, title, year, version, fileName, size, sha256, flaw } = paper;
  const name = evidenceFileName({
    countyCode,
    item,
    title,
    year,
    version,
    ...(school === undefined ? {} : { school }),
    ...(material === undefined ? {} : { material }),
    extension: extensionOf(fileName),
  });
  return (
    <p className={styles.names}>
      {flaw !== undefined && <strong>△ {flawWords[flaw] ?? "文件可能有问题"}。</strong>} 存入时的文件名：
      {fileName}（{formatBytes(size)}）；导出时的文件名：{name}；SHA-256 {sha256.slice(0, 16)}…
    </p>
  );
}

function Versions({
  versions,
  onOpen,
}: {
  readonly versions: readonly Paper[];
  readonly onOpen: (id: number) => void;
}) {
  if (versions.length < 2) return null;
  return (
    <section aria-label="版本">
      <SectionHeading>版本</SectionHeading>
      <PaperList papers={versions} onOpen={onOpen} />
    </section>
  );
}

function PaperList({
  papers,
  onOpen,
}: {
  readonly papers: readonly Paper[];
  readonly onOpen: (id: number) => void;
}) {
  return (
    <ul className={styles.findings}>
      {papers.map(({ id, item, year, version, fileName, replaced }) => (
        <li key={id}>
          <button type="button" className={styles.paper} onClick={() => onOpen(id)}>
            {item} · {year} 年 · 第 {version} 版{replaced ? "（已替换）" : ""} · {fileName}
          </button>
        </li>
      ))}
    </ul>
  );
}
