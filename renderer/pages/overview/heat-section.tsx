import { Segmented } from "antd";
import { useMemo, useRef, useState } from "react";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import { type Stage, stageNames } from "../../../shared/county/stage.ts";
import type { Pack } from "../../../shared/standard/pack-schema.ts";
import { useCall } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { HeatLegend } from "../../charts/heat-legend.tsx";
import { HeatMap } from "../../charts/heat-map.tsx";
import { type HeatOrder, type HeatRow, heatRows, sortedRows } from "../../charts/heat-row.ts";
import { displayNames } from "../../parts/display-state.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ExportButton } from "../../parts/export-button.tsx";
import type { ExportedTable } from "../../parts/exported-table.ts";
import { PictureButton } from "../../parts/picture-button.tsx";
import { SectionHeading } from "../../parts/section-heading.tsx";

type Evaluation = CallOutput<"evaluation.run">;
type Shown = Stage | "all" | "failing";

const choices: readonly { readonly value: Shown; readonly label: string }[] = [
  { value: "all", label: "全部" },
  { value: "primary", label: stageNames.primary },
  { value: "junior", label: stageNames.junior },
  { value: "failing", label: "只看没有达标的" },
];
const orders: readonly { readonly value: HeatOrder; readonly label: string }[] = [
  { value: "worst", label: "最差在前" },
  { value: "name", label: "按校名" },
  { value: "township", label: "按乡镇" },
];

function isShown({ stage, state }: HeatRow, shown: Shown): boolean {
  if (shown === "all") return true;
  return shown === "failing" ? state !== "met" : stage === shown;
}

/** 所属乡镇 of each school that states one. */
function useTownships(): ReadonlyMap<string, string> {
  const { year } = useWorkspace();
  const { data } = useCall("fact.list", { year, field: "township" });
  return useMemo(
    () =>
      new Map(
        data?.facts.flatMap(({ subject, value }) =>
          value ? [[subject.replace(/^school:/, ""), value] as const] : [],
        ),
      ),
    [data],
  );
}

function exportedRows(rows: readonly HeatRow[], townships: ReadonlyMap<string, string>): ExportedTable {
  const text = (title: string) => ({ title, kind: "text" as const });
  const items = rows[0]?.cells.map(({ item }) => item) ?? [];
  return {
    title: "学校资源配置热力图数据",
    columns: [
      text("学校标识码"),
      text("学校"),
      text("所属乡镇"),
      text("学段"),
      text("结论"),
      ...items.flatMap(({ shortName, unit, decimals }) => [
        { title: shortName, unit, kind: "number" as const, decimals },
        text(`${shortName}结论`),
      ]),
    ],
    rows: rows.map(({ code, name, stage, state, cells }) => [
      code,
      name,
      townships.get(code) ?? null,
      stageNames[stage],
      displayNames[state],
      ...cells.flatMap(({ value, state: own }) => [value, displayNames[own]]),
    ]),
  };
}

export interface HeatSectionProps {
  readonly strict: Evaluation;
  readonly relief: Evaluation;
  readonly shown: Evaluation;
  readonly pack: Pack;
}

/** Schools × the seven items: sorted, filtered, pointed at, and each a way to its school. */
export function HeatSection({ strict, relief, shown, pack }: HeatSectionProps) {
  const [filter, setFilter] = useState<Shown>("all");
  const [order, setOrder] = useState<HeatOrder>("worst");
  const picture = useRef<SVGSVGElement>(null);
  const townships = useTownships();
  const all = useMemo(() => heatRows({ strict, relief, shown }, pack), [strict, relief, shown, pack]);
  const rows = useMemo(
    () =>
      sortedRows(
        all.filter((row) => isShown(row, filter)),
        order,
        townships,
      ),
    [all, filter, order, townships],
  );
  const leftOut = shown.sections.length - all.length;
  const cells = all.flatMap((row) => row.cells);
  const title = "学校资源配置热力图";
  return (
    <section aria-labelledby="heat">
      <SectionHeading
        id="heat"
        note={`${rows.length} 个学段${leftOut > 0 ? `；另有 ${leftOut} 个按规定不参评` : ""}。颜色越深差得越多，点开看学校。`}
        extra={
          <>
            <Segmented<Shown>
              size="small"
              aria-label="显示哪些学校"
              options={[...choices]}
              value={filter}
              onChange={setFilter}
            />
            <Segmented<HeatOrder>
              size="small"
              aria-label="排列次序"
              options={orders.map((each) => ({
                ...each,
                disabled: each.value === "township" && townships.size === 0,
              }))}
              value={order}
              onChange={setOrder}
            />
            <PictureButton title={title} picture={() => picture.current} />
            <ExportButton table={() => exportedRows(rows, townships)} />
          </>
        }
      >
        学校 × 七项指标
      </SectionHeading>
      <HeatLegend
        showsRelief={cells.some(({ state }) => state === "relief")}
        showsOpen={cells.some(({ state }) => state === "open")}
        showsCritical={cells.some(({ critical }) => critical)}
      />
      {rows.length > 0 ? (
        <HeatMap title={title} rows={rows} picture={picture} />
      ) : (
        <EmptyState what={filter === "failing" ? "所有参评学段都达标。" : "没有这个学段的学校。"} />
      )}
    </section>
  );
}
