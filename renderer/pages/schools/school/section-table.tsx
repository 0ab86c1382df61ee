import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { stageNames } from "../../../../shared/county/stage.ts";
import { hrefOf } from "../../../app/route.ts";
import { stateOfReadings } from "../../../parts/display-state.ts";
import { formatDecimal, withThousands } from "../../../parts/format.ts";
import { VerdictMark } from "../../../parts/verdict-mark.tsx";
import { WhyNumber } from "../../../parts/why/why-number.tsx";
import type { ItemHead } from "../roster-columns.tsx";
import styles from "../schools.module.css";

export type SectionView = CallOutput<"school.show">["sections"][number];
type Value = SectionView["values"][number];

export interface SectionTableProps {
  readonly school: string;
  readonly section: SectionView;
  readonly items: readonly ItemHead[];
}

/** 差 0.28（低于 85%）: how far it is to the standard. */
function shortageWords({ shortage, belowFloor }: Value): string {
  if (shortage === null) return "";
  return `差 ${withThousands(shortage)}${belowFloor ? "，低于 85%" : ""}`;
}

function Line({ school, value, item }: { school: string; value: Value; item: ItemHead }) {
  const stage = stageNames[value.stage];
  return (
    <tr>
      <td>
        <a href={hrefOf("indicators", { path: [item.item] })} title={item.name}>
          {item.shortName}
        </a>
        <span className={styles.unit}>{item.unit}</span>
      </td>
      <td className={styles.right}>
        <WhyNumber
          value={value.value}
          decimals={item.decimals}
          critical={value.critical}
          target={{ kind: "figure", id: value.figure, label: `${school}${stage}${item.shortName}` }}
        />
      </td>
      <td className={styles.right}>{formatDecimal(value.standard, item.decimals)}</td>
      <td className={styles.right}>{withThousands(value.floor)}</td>
      <td className={styles.mark}>
        <VerdictMark state={stateOfReadings(value.strict, value.relief)} critical={value.critical} />
      </td>
      <td>
        {shortageWords(value)}
        {value.why !== null && <span className={styles.missing}>{value.why}</span>}
        {value.waivers.length > 0 && <span title={value.waivers.join("；")}>已用过渡口径</span>}
      </td>
    </tr>
  );
}

/** 资源配置 of one stage: seven values held against the standard and its 85 %. */
export function SectionTable({ school, section, items }: SectionTableProps) {
  const label = `${stageNames[section.stage]} 资源配置`;
  return (
    <section aria-label={label}>
      <h3 className={styles.group}>
        {stageNames[section.stage]}{" "}
        <VerdictMark state={stateOfReadings(section.strict, section.relief)} tinted />
        {section.included && (
          <span className={styles.unit}>
            {items.length} 项中 {section.metCount} 项达标
          </span>
        )}
      </h3>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col" className={styles.right}>
              数值
            </th>
            <th scope="col" className={styles.right}>
              标准
            </th>
            <th scope="col" className={styles.right}>
              85% 底线
            </th>
            <th scope="col">结论</th>
            <th scope="col">差多少</th>
          </tr>
        </thead>
        <tbody>
          {section.values.map((value) => {
            const item = items.find((own) => own.item === value.item);
            return item && <Line key={value.item} school={school} value={value} item={item} />;
          })}
        </tbody>
      </table>
    </section>
  );
}
