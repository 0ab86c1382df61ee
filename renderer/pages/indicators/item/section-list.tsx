import { useMemo } from "react";
import { stageNames } from "../../../../shared/county/stage.ts";
import { hrefOf } from "../../../app/route.ts";
import { displayNames } from "../../../parts/display-state.ts";
import { ExportButton } from "../../../parts/export-button.tsx";
import { formatDecimal, withThousands } from "../../../parts/format.ts";
import { SectionHeading } from "../../../parts/section-heading.tsx";
import { VerdictMark } from "../../../parts/verdict-mark.tsx";
import { WhyNumber } from "../../../parts/why/why-number.tsx";
import type { WideColumn } from "../../../parts/wide-table/column.ts";
import { exportedTable } from "../../../parts/wide-table/exported.ts";
import { WideTable } from "../../../parts/wide-table/wide-table.tsx";
import styles from "../indicators.module.css";
import type { ItemView, SectionLine } from "./item-view.ts";
import { openSchool } from "./open-school.ts";

function columnsOf({ shortName, unit, decimals }: ItemView): readonly WideColumn<SectionLine>[] {
  return [
    {
      key: "name",
      title: "学校",
      width: 240,
      frozen: true,
      sort: ({ name }) => name,
      text: ({ name }) => name,
      cell: ({ code, name }) => <a href={hrefOf("schools", { path: [code] })}>{name}</a>,
    },
    {
      key: "stage",
      title: "学段",
      width: 72,
      sort: ({ stage }) => stageNames[stage],
      text: ({ stage }) => stageNames[stage],
      cell: ({ stage }) => stageNames[stage],
    },
    {
      key: "value",
      title: "数值",
      unit,
      width: 120,
      numeric: true,
      decimals,
      sort: ({ value }) => (value === null ? null : Number(value)),
      text: ({ value }) => value,
      cell: ({ name, stage, figure, value, critical }) => (
        <WhyNumber
          value={value}
          decimals={decimals}
          critical={critical}
          target={{ kind: "figure", id: figure, label: `${name}${stageNames[stage]}${shortName}` }}
        />
      ),
    },
    {
      key: "standard",
      title: "标准",
      unit,
      width: 104,
      numeric: true,
      decimals,
      text: ({ standard }) => standard,
      cell: ({ standard }) => formatDecimal(standard, decimals),
    },
    {
      key: "shortage",
      title: "差多少",
      unit,
      width: 120,
      numeric: true,
      decimals,
      sort: ({ shortage }) => (shortage === null ? null : Number(shortage)),
      text: ({ shortage }) => shortage,
      cell: ({ shortage }) => (shortage === null ? "—" : withThousands(shortage)),
    },
    {
      key: "verdict",
      title: "结论",
      width: 120,
      sort: ({ verdict }) => displayNames[verdict],
      text: ({ verdict }) => displayNames[verdict],
      cell: ({ verdict, critical }) => <VerdictMark state={verdict} critical={critical} />,
    },
    {
      key: "floor",
      title: "85% 底线",
      unit,
      width: 120,
      numeric: true,
      text: ({ belowFloor }) => (belowFloor ? "低于85%" : ""),
      cell: ({ floor, belowFloor }) =>
        belowFloor ? (
          <span className={styles.missing}>低于 {withThousands(floor)}</span>
        ) : (
          withThousands(floor)
        ),
    },
    {
      key: "note",
      title: "说明",
      width: 240,
      text: ({ why, waivers }) => [why ?? "", ...waivers].filter(Boolean).join("；"),
      cell: ({ why, waivers }) => {
        const words = [why ?? "", ...waivers].filter(Boolean).join("；");
        return <span title={words}>{words}</span>;
      },
    },
  ];
}

/** Every 参评 section with its value, lowest first. */
export function SectionList({ view }: { readonly view: ItemView }) {
  const columns = useMemo(() => columnsOf(view), [view]);
  return (
    <section aria-labelledby="item-sections">
      <SectionHeading
        id="item-sections"
        note={`${view.sections.length} 个参评学段，数值从低到高`}
        extra={
          <ExportButton
            table={() => exportedTable(`${view.item} ${view.shortName}`, columns, view.sections)}
          />
        }
      >
        各学段
      </SectionHeading>
      <WideTable
        caption={`${view.shortName}：各学段`}
        columns={columns}
        rows={view.sections}
        rowKey={({ figure }) => figure}
        onOpen={openSchool}
        maxHeight={480}
      />
    </section>
  );
}
