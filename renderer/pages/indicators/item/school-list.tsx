import { useMemo } from "react";
import { stageNames } from "../../../../shared/county/stage.ts";
import { hrefOf } from "../../../app/route.ts";
import { displayNames } from "../../../parts/display-state.ts";
import { ExportButton } from "../../../parts/export-button.tsx";
import { formatCount, noValue, withThousands } from "../../../parts/format.ts";
import { SectionHeading } from "../../../parts/section-heading.tsx";
import { VerdictMark } from "../../../parts/verdict-mark.tsx";
import { openWhy } from "../../../parts/why/why-state.ts";
import type { WideColumn } from "../../../parts/wide-table/column.ts";
import { exportedTable } from "../../../parts/wide-table/exported.ts";
import { WideTable } from "../../../parts/wide-table/wide-table.tsx";
import styles from "../indicators.module.css";
import type { ItemSchool, ItemView } from "./item-view.ts";
import { byUrgency, numberHeads } from "./number-heads.ts";
import { openSchool } from "./open-school.ts";

function numberColumn(item: string, head: ReturnType<typeof numberHeads>[number]): WideColumn<ItemSchool> {
  const { key, title, unit } = head;
  return {
    key,
    title,
    ...(unit === undefined ? {} : { unit }),
    width: 120,
    numeric: true,
    decimals: 4,
    sort: ({ numbers }) => (numbers[key] ? Number(numbers[key]) : null),
    text: ({ numbers }) => numbers[key] ?? null,
    cell: ({ code, name, stage, numbers }) => {
      const value = numbers[key];
      const shown = value === null || value === undefined ? noValue : withThousands(value);
      return (
        <button
          type="button"
          className={styles.words}
          aria-label={`${name}${title} ${shown}，查看评定过程`}
          title="为什么"
          onClick={() => openWhy({ kind: "school", item, code, stage, label: `${name}${title}` })}
        >
          {shown}
        </button>
      );
    },
  };
}

function columnsOf({ item, schools }: ItemView): readonly WideColumn<ItemSchool>[] {
  const stages = schools.some(({ stage }) => stage !== null);
  const asks = item !== "A1";
  return [
    {
      key: "name",
      title: "学校",
      width: 220,
      frozen: true,
      sort: ({ name }) => name,
      text: ({ name }) => name,
      cell: ({ code, name }) => <a href={hrefOf("schools", { path: [code] })}>{name}</a>,
    },
    ...(stages
      ? [
          {
            key: "stage",
            title: "学段",
            width: 64,
            sort: ({ stage }: ItemSchool) => stage && stageNames[stage],
            text: ({ stage }: ItemSchool) => stage && stageNames[stage],
            cell: ({ stage }: ItemSchool) => (stage ? stageNames[stage] : noValue),
          },
        ]
      : []),
    {
      key: "verdict",
      title: "结论",
      width: 104,
      sort: ({ verdict }) => displayNames[verdict],
      text: ({ verdict }) => displayNames[verdict],
      cell: ({ verdict }) => <VerdictMark state={verdict} />,
    },
    ...numberHeads(item).map((head) =>
      asks
        ? numberColumn(item, head)
        : { ...numberColumn(item, head), cell: ({ numbers }: ItemSchool) => numbers[head.key] ?? noValue },
    ),
    {
      key: "words",
      title: "说明",
      width: 420,
      text: ({ words, waivers }) => [words, ...waivers].filter(Boolean).join("；"),
      cell: ({ words, waivers }) => {
        const shown = [words, ...waivers].filter(Boolean).join("；");
        return <span title={shown}>{shown}</span>;
      },
    },
  ];
}

/** Every school that the item judges, with its numbers; what blocks stands first. */
export function SchoolList({ view }: { readonly view: ItemView }) {
  const columns = useMemo(() => columnsOf(view), [view]);
  const rows = useMemo(() => byUrgency(view.schools), [view]);
  const unmet = rows.filter(({ verdict }) => verdict === "unmet").length;
  const open = rows.filter(({ verdict }) => verdict === "open").length;
  const counter = rows.some(({ stage }) => stage !== null) ? "个学段" : "所学校";
  const note = [
    `${formatCount(rows.length)} ${counter}`,
    `${formatCount(unmet)} ${counter}没达到`,
    ...(open > 0 ? [`${formatCount(open)} ${counter}缺数据`] : []),
  ].join("，");
  return (
    <section aria-labelledby="item-schools">
      <SectionHeading
        id="item-schools"
        note={note}
        extra={<ExportButton table={() => exportedTable(`${view.item} ${view.shortName}`, columns, rows)} />}
      >
        {view.judgedAt === "section" ? "各学段" : "各学校"}
      </SectionHeading>
      <WideTable
        caption={`${view.shortName}：各学校`}
        columns={columns}
        rows={rows}
        rowKey={({ code, stage }) => `${code} ${stage}`}
        onOpen={openSchool}
        maxHeight={480}
      />
    </section>
  );
}
