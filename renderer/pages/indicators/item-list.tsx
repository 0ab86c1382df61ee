import { useMemo } from "react";
import { useEvaluation } from "../../app/evaluation.ts";
import { hrefOf } from "../../app/route.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { displayNames } from "../../parts/display-state.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { ExportButton } from "../../parts/export-button.tsx";
import type { ExportedTable } from "../../parts/exported-table.ts";
import { Loading } from "../../parts/loading.tsx";
import { PageHeader } from "../../parts/page-header.tsx";
import { SectionHeading } from "../../parts/section-heading.tsx";
import { VerdictMark } from "../../parts/verdict-mark.tsx";
import styles from "./indicators.module.css";
import { type ItemGroup, type ItemRow, itemGroups, itemsHeadline } from "./parts-of-standard.ts";
import { PlainSentence } from "./sentence.tsx";

function exportedItems(groups: readonly ItemGroup[]): ExportedTable {
  return {
    title: "指标一览",
    columns: [
      { title: "部分", kind: "text" },
      { title: "代码", kind: "text" },
      { title: "指标", kind: "text" },
      { title: "严格口径", kind: "text" },
      { title: "过渡口径", kind: "text" },
      { title: "全县情况", kind: "text" },
    ],
    rows: groups.flatMap(({ title, rows }) =>
      rows.map(({ item, name, strict, relief, words }) => [
        title,
        item,
        name,
        displayNames[strict],
        displayNames[relief],
        words,
      ]),
    ),
  };
}

function Line({ row }: { readonly row: ItemRow }) {
  const { item, name, shortName, words, critical, state } = row;
  return (
    <tr>
      <td className={styles.mark}>
        <VerdictMark state={state} critical={critical} />
      </td>
      <td className={styles.code}>{item}</td>
      <td className={styles.official}>
        <a href={hrefOf("indicators", { path: [item] })}>{shortName}</a>
        <p>{name}</p>
      </td>
      <td>
        <PlainSentence words={words} />
      </td>
    </tr>
  );
}

function Group({ group }: { readonly group: ItemGroup }) {
  if (group.rows.length === 0) return null;
  const id = `part-${group.rows[0]?.item}`;
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id} note={group.note}>
        {group.title}
      </SectionHeading>
      <table className={`${styles.table} ${styles.items}`} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">结论</th>
            <th scope="col">代码</th>
            <th scope="col">指标（官方原文）</th>
            <th scope="col">全县情况</th>
          </tr>
        </thead>
        <tbody>
          {group.rows.map((row) => (
            <Line key={row.item} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** 指标: the 32 items and the conditions beside them, each with the county's sentence. */
export function ItemList() {
  const { mode } = useWorkspace();
  const strict = useEvaluation("strict");
  const relief = useEvaluation("relief");
  const groups = useMemo(() => {
    if (!strict.evaluation || !relief.evaluation) return undefined;
    const shown = mode === "strict" ? strict.evaluation : relief.evaluation;
    return itemGroups(shown, strict.evaluation, relief.evaluation);
  }, [mode, strict.evaluation, relief.evaluation]);
  const error = strict.error ?? relief.error;
  if (error) return <ErrorNotice error={error} />;
  if (!groups) return <Loading label="正在评定…" />;
  return (
    <>
      <PageHeader
        headline={itemsHeadline(groups)}
        lead="点指标看官方原文、各学校的数值和每个数值的出处；写着“待填”的是还没有数据的地方。"
        actions={<ExportButton table={() => exportedItems(groups)} />}
      />
      {groups.map((group) => (
        <Group key={group.title} group={group} />
      ))}
    </>
  );
}
