import type { TableColumnsType } from "antd";
import { evidenceCatalogue } from "../../../shared/dossier/evidence-catalogue.ts";
import { hrefOf } from "../../app/route.ts";
import { navigate } from "../../app/use-route.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import type { ExportedTable } from "../../parts/exported-table.ts";
import { useRoomBelow } from "../../parts/use-room-below.ts";
import styles from "./evidence.module.css";
import type { SchoolOverview } from "./evidence-types.ts";
import { CountMark } from "./status-mark.tsx";

const { schoolBoxes } = evidenceCatalogue;

type Box = SchoolOverview["boxes"][number];

/** `2/3` of what is due; where nothing is due, how many papers lie in the box. */
function boxText({ required, present, papers }: Box): string {
  if (required > 0) return `${present}/${required}`;
  return papers > 0 ? `${papers}` : "空";
}

function BoxCell({ box }: { readonly box: Box | undefined }) {
  if (!box) return null;
  const { required, missing, papers } = box;
  const isFull = required > 0 ? missing === 0 : papers > 0;
  return (
    <span className={`${styles.matrix} ${isFull ? styles.full : required > 0 ? styles.some : styles.quiet}`}>
      {isFull ? "✓" : required > 0 ? "✗" : ""} {boxText(box)}
    </span>
  );
}

const nameWidth = 168;
const stateWidth = 84;
const boxWidth = 52;

const columns: TableColumnsType<SchoolOverview> = [
  {
    title: "学校",
    key: "name",
    width: nameWidth,
    fixed: "left",
    render: (_, { code, name }) => (
      <a href={hrefOf("evidence", { path: ["schools", code] })}>{name || code}</a>
    ),
  },
  {
    title: "状态",
    key: "missing",
    width: stateWidth,
    sorter: (left, right) => left.missing - right.missing,
    render: (_, school) => <CountMark {...school} />,
  },
  ...schoolBoxes.map(({ number, name }) => ({
    title: <span title={`${number} ${name}`}>{number}</span>,
    key: `box-${number}`,
    width: boxWidth,
    align: "center" as const,
    render: (_: unknown, { boxes }: SchoolOverview) => (
      <BoxCell box={boxes.find(({ box }) => box === number)} />
    ),
  })),
];

function exportedSchools(schools: readonly SchoolOverview[]): ExportedTable {
  return {
    title: "佐证材料校级覆盖",
    columns: [
      { title: "学校标识码", kind: "text" },
      { title: "学校", kind: "text" },
      { title: "应有", kind: "number", decimals: 0 },
      { title: "已有", kind: "number", decimals: 0 },
      { title: "缺", kind: "number", decimals: 0 },
      ...schoolBoxes.map(({ number, name }) => ({ title: `${number} ${name}`, kind: "text" as const })),
    ],
    rows: schools.map(({ code, name, required, present, missing, boxes }) => [
      code,
      name,
      String(required),
      String(present),
      String(missing),
      ...boxes.map(boxText),
    ]),
  };
}

/** 按学校: schools down, the 18 boxes across. */
export function SchoolList({ schools }: { readonly schools: readonly SchoolOverview[] }) {
  const { ref, height } = useRoomBelow<HTMLDivElement>({ taken: 96, least: 240 });
  const full = schools.filter(({ missing }) => missing === 0).length;
  return (
    <div ref={ref}>
      <DataTable
        caption="各校档案盒"
        columns={columns}
        rows={schools}
        rowKey={({ code }) => code}
        height={height}
        width={nameWidth + stateWidth + boxWidth * schoolBoxes.length}
        exported={() => exportedSchools(schools)}
        toolbar={
          <span className={styles.quiet}>
            {schools.length} 所，{full} 所不缺应有材料；列是 1–18
            号档案盒，格里是已有/应有份数，“空”是还没有材料
          </span>
        }
        empty={
          <EmptyState what="这一年度还没有学校。" why="导入或填报学校数据以后，各校的档案盒就列在这里。" />
        }
        onOpen={({ code }) => navigate("evidence", { path: ["schools", code] })}
      />
    </div>
  );
}
