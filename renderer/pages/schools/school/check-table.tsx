import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { stageNames } from "../../../../shared/county/stage.ts";
import { hrefOf } from "../../../app/route.ts";
import { stateOfReadings } from "../../../parts/display-state.ts";
import { VerdictMark } from "../../../parts/verdict-mark.tsx";
import { openWhy } from "../../../parts/why/why-state.ts";
import styles from "../schools.module.css";
import { checkDetail } from "./check-detail.ts";

type SchoolView = CallOutput<"school.show">;

export interface CheckTableProps {
  readonly view: SchoolView;
  readonly nameOf: (item: string) => string;
}

/** Items that judge every school: rooms, size, classes, funds, training. */
export function CheckTable({ view, nameOf }: CheckTableProps) {
  return (
    <table className={styles.table} aria-label="学校指标">
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col">结论</th>
          <th scope="col">有什么、要什么、差什么</th>
        </tr>
      </thead>
      <tbody>
        {view.checks.map((check) => {
          const { item, stage, words, waivers } = check;
          const name = `${nameOf(item)}${stage ? `（${stageNames[stage]}）` : ""}`;
          const detail = checkDetail(check, view);
          return (
            <tr key={`${item} ${stage}`}>
              <td>
                <a href={hrefOf("indicators", { path: [item] })}>{name}</a>
              </td>
              <td className={styles.mark}>
                <VerdictMark state={stateOfReadings(check.strict, check.relief)} />
              </td>
              <td>
                <button
                  type="button"
                  className={styles.text}
                  title="为什么"
                  onClick={() =>
                    openWhy({ kind: "school", item, code: view.code, stage, label: `${view.name}${name}` })
                  }
                >
                  {words}
                </button>
                {detail && <p className={styles.detail}>{detail}</p>}
                {waivers.map((waiver) => (
                  <p key={waiver} className={styles.detail}>
                    过渡口径：{waiver}
                  </p>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
