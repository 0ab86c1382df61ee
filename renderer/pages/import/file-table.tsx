import { Button, type TableColumnsType } from "antd";
import { useWorkspace } from "../../app/workspace.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { ExportedTable } from "../../parts/exported-table.ts";
import { formatBytes, formatCount } from "../../parts/format.ts";
import { useRoomBelow } from "../../parts/use-room-below.ts";
import styles from "./import.module.css";
import { readAgain, removeFile, showMapping } from "./import-actions.ts";
import type { ImportFile, ImportState, Proposal } from "./import-state.ts";

interface Row {
  readonly name: string;
  readonly bytes: number;
  readonly forms: string;
  readonly claims: number;
  readonly errors: number;
}

function rowsOf(proposal: Proposal, files: readonly ImportFile[]): readonly Row[] {
  return files.map(({ name, bytes }) => {
    const read = proposal.files.find(({ fileName }) => fileName === name);
    const forms = read?.formNames.join("、") || "没有认出";
    const errors = proposal.findings.error.filter(({ file }) => file === name).length;
    return { name, bytes, forms, claims: read?.claims ?? 0, errors };
  });
}

function exportedFiles(rows: readonly Row[]): ExportedTable {
  const text = (title: string) => ({ title, kind: "text" }) as const;
  const number = (title: string) => ({ title, kind: "number", decimals: 0 }) as const;
  return {
    title: "导入的文件",
    columns: [text("文件"), text("认出的表"), number("读到的数据"), number("错误")],
    rows: rows.map(({ name, forms, claims, errors }) => [name, forms, String(claims), String(errors)]),
  };
}

export interface FileTableProps {
  readonly proposal: Proposal;
  readonly files: readonly ImportFile[];
  /** Files that were read by a mapping, by name. */
  readonly tables: ImportState["tables"];
}

/** The files of the preview: what was recognised in each, and a way to leave one out. */
export function FileTable({ proposal, files, tables }: FileTableProps) {
  const { year } = useWorkspace();
  const { ref, height } = useRoomBelow<HTMLDivElement>({ taken: 76, least: 200 });
  const rows = rowsOf(proposal, files);
  const columns: TableColumnsType<Row> = [
    { title: "文件", dataIndex: "name", width: 320 },
    { title: "大小", width: 80, align: "right", render: (_value, { bytes }) => formatBytes(bytes) },
    { title: "认出的表", dataIndex: "forms", width: 240 },
    { title: "读到的数据", width: 104, align: "right", render: (_value, { claims }) => formatCount(claims) },
    { title: "错误", width: 80, align: "right", render: (_value, { errors }) => formatCount(errors) },
    {
      title: <span className={styles.hidden}>操作</span>,
      width: tables.size > 0 ? 176 : 96,
      render: (_value, { name }) => (
        <>
          {tables.has(name) && (
            <Button
              size="small"
              type="link"
              aria-label={`重新对应 ${name} 的列`}
              onClick={() => showMapping(files.find((file) => file.name === name))}
            >
              重新对应…
            </Button>
          )}
          <Button
            size="small"
            type="link"
            aria-label={`不导入 ${name}`}
            onClick={() => void removeFile(name, year)}
          >
            不导入
          </Button>
        </>
      ),
    },
  ];
  return (
    <div ref={ref}>
      <DataTable<Row>
        caption="文件"
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ name }) => name}
        exported={() => exportedFiles(rows)}
        height={height}
        width={920}
        toolbar={
          <Button size="small" onClick={() => void readAgain(year)}>
            重新读取全部文件
          </Button>
        }
      />
    </div>
  );
}
