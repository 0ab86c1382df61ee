import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import { groupSum, type SurveyFigures, satisfaction } from "../../../../shared/county/survey-sums.ts";
import { withThousands } from "../../../parts/format.ts";
import { controlId } from "../control-ids.ts";
import { TypedInput } from "../typed-input.tsx";
import styles from "./statement.module.css";
import type { ListState } from "./use-list.ts";

const field = fieldOf("surveyGroups");
const [, ...columns] = field.columns ?? [];

const totals = { total: "surveyTotal", valid: "surveyValid", satisfied: "surveySatisfied" } as const;

export interface SurveyGroupsProps {
  readonly groups: ListState;
  readonly readOnly: boolean;
  readonly describedBy: string;
  readonly figureOf: SurveyFigures;
}

function Rate({ valid, satisfied }: { readonly valid?: string; readonly satisfied?: string }) {
  const rate = satisfaction(satisfied, valid);
  return <td className={`${styles.computed} ${styles.number}`}>{rate ?? "—"}</td>;
}

/** What a group said, as far as it is known. */
function rateParts({ valid, satisfied }: Readonly<Record<string, string | undefined>>) {
  return { ...(valid ? { valid } : {}), ...(satisfied ? { satisfied } : {}) };
}

/** The groups of the survey, for checking; 计 stays what 表Ⅵ says. */
export function SurveyGroups({ groups, readOnly, describedBy, figureOf }: SurveyGroupsProps) {
  const sums = Object.fromEntries(columns.map(({ code }) => [code, groupSum(groups.rows, code)]));
  const stated = Object.fromEntries(
    columns.map(({ code }) => [code, figureOf(totals[code as keyof typeof totals])]),
  );
  return (
    <table>
      <caption>分群体情况：用来核对上表的“计”和“其中：家长”，不填不影响评定。</caption>
      <thead>
        <tr>
          <th scope="col">调查对象</th>
          {columns.map(({ code, label, unit }) => (
            <th key={code} scope="col">
              {label}（{unit}）
            </th>
          ))}
          <th scope="col">满意度（%）</th>
        </tr>
      </thead>
      <tbody>
        {groups.rows.map((row, at) => (
          <tr key={row.group}>
            <th scope="row">{row.group}</th>
            {columns.map(({ code, label }) => (
              <td key={code}>
                <TypedInput
                  id={at === 0 && code === "total" ? controlId(field.code) : `survey-${at}-${code}`}
                  label={`${row.group} ${label}`}
                  describedBy={describedBy}
                  disabled={readOnly}
                  wrong={groups.problem(at, code) !== undefined}
                  numeric
                  value={groups.text(at, code)}
                  onTake={(text) => groups.type(at, code, text)}
                />
              </td>
            ))}
            <Rate {...rateParts(row)} />
          </tr>
        ))}
        <tr>
          <th scope="row">各群体合计</th>
          {columns.map(({ code }) => (
            <td key={code} className={`${styles.computed} ${styles.number}`}>
              {withThousands(sums[code] ?? "—")}
              {sums[code] !== undefined && stated[code] !== undefined && (
                <small className={sums[code] === stated[code] ? styles.done : styles.open}>
                  {sums[code] === stated[code]
                    ? " ✓ 与“计”一致"
                    : ` ≠ 计 ${withThousands(stated[code] ?? "")}`}
                </small>
              )}
            </td>
          ))}
          <Rate {...rateParts(sums)} />
        </tr>
      </tbody>
    </table>
  );
}
