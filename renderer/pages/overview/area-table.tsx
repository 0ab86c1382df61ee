import type { CallOutput } from "../../../shared/contract/contract.ts";
import { hrefOf } from "../../app/route.ts";
import { displayNames, stateColour } from "../../parts/display-state.ts";
import { ExportButton } from "../../parts/export-button.tsx";
import type { ExportedTable } from "../../parts/exported-table.ts";
import { formatCount } from "../../parts/format.ts";
import { SectionHeading } from "../../parts/section-heading.tsx";
import { VerdictMark } from "../../parts/verdict-mark.tsx";
import styles from "./area-table.module.css";
import { type Area, type AreaCounts, areasOf, type Block } from "./areas.ts";

type Evaluation = CallOutput<"evaluation.run">;

const counts = ["met", "unmet", "open"] as const;

function blockWords({ label, detail, state }: Block): string {
  return `${displayNames[state]} ${label}${detail ? `（${detail}）` : ""}`;
}

function exportedAreas(areas: readonly Area[]): ExportedTable {
  const text = (title: string) => ({ title, kind: "text" as const });
  const number = (title: string) => ({ title, kind: "number" as const, decimals: 0 });
  const countsOf = (own: AreaCounts) => counts.map((state) => String(own[state]));
  return {
    title: "各方面达标情况",
    columns: [
      text("方面"),
      text("严格口径结论"),
      ...counts.map((state) => number(`严格口径${displayNames[state]}`)),
      text("过渡口径结论"),
      ...counts.map((state) => number(`过渡口径${displayNames[state]}`)),
      text("卡在哪里"),
    ],
    rows: areas.map(({ name, strict, relief, blocks }) => [
      name,
      displayNames[strict.verdict],
      ...countsOf(strict),
      displayNames[relief.verdict],
      ...countsOf(relief),
      blocks.map(blockWords).join("；"),
    ]),
  };
}

/** What is not met stands out; a 0 steps back. */
function countStyle(state: (typeof counts)[number], count: number) {
  if (count === 0) return { color: "var(--quiet)" };
  return state === "met" ? undefined : { color: stateColour(state).text };
}

function Counts({ own }: { readonly own: AreaCounts }) {
  return (
    <>
      <td className={styles.verdict}>
        <VerdictMark state={own.verdict} />
      </td>
      {counts.map((state) => (
        <td key={state} className={styles.count} style={countStyle(state, own[state])}>
          {formatCount(own[state])}
        </td>
      ))}
    </>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  if (blocks.length === 0) return <span className={styles.none}>没有</span>;
  return (
    <ul className={styles.blocks}>
      {blocks.map(({ key, item, label, detail, state }) => (
        <li key={key}>
          <a href={hrefOf("indicators", { path: [item] })}>
            <VerdictMark state={state} short />
            <span>
              {label}
              {detail && <small> {detail}</small>}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The seven parts of the standard: how much is met in both readings, and what blocks each. */
export function AreaTable({ strict, relief }: { readonly strict: Evaluation; readonly relief: Evaluation }) {
  const areas = areasOf(strict, relief);
  return (
    <section aria-labelledby="areas">
      <SectionHeading id="areas" extra={<ExportButton table={() => exportedAreas(areas)} />}>
        各方面
      </SectionHeading>
      <table className={styles.table}>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              方面
            </th>
            <th colSpan={4} scope="colgroup" className={styles.group}>
              严格口径
            </th>
            <th colSpan={4} scope="colgroup" className={styles.group}>
              过渡口径
            </th>
            <th rowSpan={2} scope="col">
              卡在哪里
            </th>
          </tr>
          <tr>
            {["strict", "relief"].map((reading) => (
              <CountHeads key={reading} />
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.map(({ id, name, counter, strict: own, relief: eased, blocks }) => (
            <tr key={id}>
              <th scope="row">
                {name}{" "}
                <small>
                  {formatCount(own.total)} {counter}
                </small>
              </th>
              <Counts own={own} />
              <Counts own={eased} />
              <td>
                <Blocks blocks={blocks} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CountHeads() {
  return (
    <>
      <th scope="col">结论</th>
      {counts.map((state) => (
        <th key={state} scope="col" className={styles.count}>
          {displayNames[state]}
        </th>
      ))}
    </>
  );
}
