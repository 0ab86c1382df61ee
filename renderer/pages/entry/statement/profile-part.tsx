import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import { countySubject } from "../../../../shared/county/subject.ts";
import type { FormCell } from "../../../../shared/report/application-form/cell.ts";
import { basicTable } from "../../../../shared/report/application-form/county-tables.ts";
import { StateWords } from "../field-row.tsx";
import { shortPlace } from "../model/cell-fact.ts";
import { ComputedCell } from "./computed-cell.tsx";
import { FigureBox } from "./figure-box.tsx";
import { ListNotice } from "./list-notice.tsx";
import type { PartProps } from "./part-props.ts";
import styles from "./statement.module.css";
import { useFigures } from "./use-figures.ts";

const problemsId = "profile-problems";
const typed = basicTable.cells.filter(({ binding }) => binding.kind === "field");
const computed = basicTable.cells.filter(({ binding }) => binding.kind === "figure");

function fieldIn({ binding }: FormCell): string {
  return binding.kind === "field" ? binding.field : "";
}

function figureIn({ binding }: FormCell): string {
  return binding.kind === "figure" ? binding.figure : "";
}

function Head({ titles }: { readonly titles: readonly string[] }) {
  return (
    <thead>
      <tr>
        {titles.map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** 县情: 表Ⅰ as the county states it, beside what is added up from its schools. */
export function ProfilePart({ sheet, readOnly, needed }: PartProps) {
  const figures = useFigures(computed.map(figureIn));
  const drafts = typed.flatMap((cell) => {
    const draft = sheet.draft({ subject: countySubject, field: fieldIn(cell) });
    return draft ? [`${draft.problem}。${draft.remedy}。`] : [];
  });
  return (
    <section className={`${styles.scroll} ${styles.table}`} aria-label="县情（申报表表Ⅰ）">
      <div className={styles.profile}>
        <table>
          <caption>县级填写：用上一年统计部门公布的数（责任科室：统计局、教育局办公室）。</caption>
          <Head titles={["栏", "项目", "单位", "数值", "状态与来源"]} />
          <tbody>
            {typed.map((cell) => {
              const code = fieldIn(cell);
              const fact = sheet.fact({ subject: countySubject, field: code });
              return (
                <tr key={cell.code} data-field={code}>
                  <td>{cell.code}</td>
                  <th scope="row">{cell.label}</th>
                  <td>{cell.unit}</td>
                  <FigureBox
                    code={code}
                    label={fieldOf(code).label}
                    describedBy={problemsId}
                    {...{ sheet, readOnly }}
                  />
                  <td>
                    {fact?.state === "value" ? (
                      <small className={styles.quiet}>{shortPlace(fact)}</small>
                    ) : (
                      <StateWords fact={fact} needed={needed.isNeeded(code)} />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <table>
          <caption>由学校数据汇总，点数字看是怎样加起来的。</caption>
          <Head titles={["栏", "项目", "单位", "数值"]} />
          <tbody>
            {computed.map((cell) => (
              <tr key={cell.code}>
                <td>{cell.code}</td>
                <th scope="row">{cell.label}</th>
                <td>{cell.unit}</td>
                <ComputedCell figure={figures.get(figureIn(cell))} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ListNotice id={problemsId} draft={undefined} problems={drafts} />
    </section>
  );
}
