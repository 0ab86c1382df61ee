import { Button } from "antd";
import { hrefOf } from "../../app/route.ts";
import { stateColour } from "../../parts/display-state.ts";
import { formatBytes, formatCount, formatMoment } from "../../parts/format.ts";
import type { DocumentFile, DocumentLine } from "./document-files.ts";
import { FileActions } from "./file-actions.tsx";
import type { Checks } from "./headline.ts";
import styles from "./report.module.css";

interface Shown {
  readonly mark: string;
  readonly words: string;
  readonly colour: string;
}

const fileStates: Readonly<Record<DocumentFile["state"], Shown>> = {
  absent: { mark: "?", words: "还没有生成", colour: stateColour("open").text },
  current: { mark: "✓", words: "与现有数据一致", colour: stateColour("met").text },
  outdated: { mark: "△", words: "与现有数据不一致", colour: stateColour("critical").text },
};

function Mark({ mark, words, colour }: Shown) {
  return (
    <span className={styles.state} style={{ color: colour }}>
      <span aria-hidden="true">{mark}</span> {words}
    </span>
  );
}

function gapsShown(gaps: number): Shown {
  return gaps === 0
    ? { mark: "✓", words: "没有待填", colour: stateColour("met").text }
    : { mark: "?", words: `待填 ${formatCount(gaps)} 处`, colour: stateColour("open").text };
}

/** 2025-12-20 09:00 校验值 3f9a…; path, size and the whole hash on hover. */
function LastWritten({ file }: { readonly file: DocumentFile }) {
  const { written, path } = file;
  if (!written) return <span className={styles.quiet}>—</span>;
  return (
    <span title={`${path}\n${formatBytes(written.bytes)}\nSHA-256 ${written.sha256}`}>
      {formatMoment(written.writtenAt)}
      <span className={styles.quiet}>校验值 {written.sha256.slice(0, 8)}</span>
    </span>
  );
}

export interface DocumentTableProps {
  readonly documents: readonly DocumentLine[];
  readonly checks: Checks | undefined;
  readonly disabled: boolean;
  readonly onWrite: (document: DocumentLine) => void;
}

function DocumentRows({
  document,
  checks,
  disabled,
  onWrite,
}: DocumentTableProps & { document: DocumentLine }) {
  const { id, name, files } = document;
  const gaps = checks?.documents.find((own) => own.id === id)?.gaps;
  const span = files.length;
  return files.map((file, at) => (
    <tr key={file.name}>
      {at === 0 && (
        <>
          <th scope="rowgroup" rowSpan={span}>
            {name}
          </th>
          <td rowSpan={span}>{gaps === undefined ? "—" : <Mark {...gapsShown(gaps)} />}</td>
        </>
      )}
      <td className={styles.name}>{file.name}</td>
      <td>
        <Mark {...fileStates[file.state]} />
      </td>
      <td className={styles.written}>
        <LastWritten file={file} />
      </td>
      <td>{file.written && <FileActions name={file.name} path={file.path} file={file.written.file} />}</td>
      {at === 0 && (
        <td rowSpan={span}>
          <Button
            size="small"
            disabled={disabled}
            aria-label={`生成${name}`}
            onClick={() => onWrite(document)}
          >
            生成
          </Button>
        </td>
      )}
    </tr>
  ));
}

function EvidenceRow({ evidence }: { readonly evidence: Checks["evidence"] }) {
  const { required, present, missing } = evidence;
  const shown: Shown =
    missing === 0
      ? { mark: "✓", words: "没有缺件", colour: stateColour("met").text }
      : { mark: "?", words: `缺 ${formatCount(missing)} 件`, colour: stateColour("open").text };
  return (
    <tr>
      <th scope="row">佐证材料</th>
      <td>
        <Mark {...shown} />
      </td>
      <td colSpan={4}>
        应有 {formatCount(required)} 件，已有 {formatCount(present)} 件；按指标分文件夹，附卷内目录和清单。
      </td>
      <td className={styles.state}>
        <a href={hrefOf("evidence")}>去佐证页</a>
      </td>
    </tr>
  );
}

/** 报送材料: each document with what it lacks, and each file with whether it still says what the data say. */
export function DocumentTable(props: DocumentTableProps) {
  const { documents, checks } = props;
  return (
    <table className={styles.documents} aria-labelledby="documents">
      <thead>
        <tr>
          <th scope="col">材料</th>
          <th scope="col">内容</th>
          <th scope="col">文件</th>
          <th scope="col">文件状态</th>
          <th scope="col">上次生成</th>
          <th scope="col">取用</th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <DocumentRows key={document.id} {...props} document={document} />
        ))}
        {checks && <EvidenceRow evidence={checks.evidence} />}
      </tbody>
    </table>
  );
}
