import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import { countySubject } from "../../../../shared/county/subject.ts";
import { surveyProblems } from "../../../../shared/county/survey-sums.ts";
import type { CellBinding } from "../../../../shared/report/application-form/cell.ts";
import { recognitionTable } from "../../../../shared/report/application-form/county-tables.ts";
import { nationalPack } from "../../../../shared/standard/packs.ts";
import { useEvaluation } from "../../../app/evaluation.ts";
import { VerdictMark } from "../../../parts/verdict-mark.tsx";
import type { EntrySheet } from "../model/entry-sheet.ts";
import { ComputedCell } from "./computed-cell.tsx";
import { EvidenceLines } from "./evidence-lines.tsx";
import { FigureBox } from "./figure-box.tsx";
import { ListNotice } from "./list-notice.tsx";
import type { PartProps } from "./part-props.ts";
import styles from "./statement.module.css";
import { SurveyGroups } from "./survey-groups.tsx";
import { useFigures } from "./use-figures.ts";
import { useList } from "./use-list.ts";

const groupsField = fieldOf("surveyGroups");
const problemsId = "survey-problems";
const item = nationalPack().items.find(({ part }) => part === "recognition");

const rows = ["计", "其中：家长"] as const;

function bindingsOf(row: string): readonly { readonly label: string; readonly binding: CellBinding }[] {
  return recognitionTable.cells.filter(({ code }) => code.endsWith(`/${row}`));
}

const figureIds = recognitionTable.cells.flatMap(({ binding }) =>
  binding.kind === "figure" ? [binding.figure] : [],
);

function draftLines(sheet: EntrySheet): readonly string[] {
  return recognitionTable.cells.flatMap(({ binding }) => {
    const draft =
      binding.kind === "field" ? sheet.draft({ subject: countySubject, field: binding.field }) : undefined;
    return draft ? [`${draft.problem}。${draft.remedy}。`] : [];
  });
}

function Recognition({ sheet, readOnly }: Pick<PartProps, "sheet" | "readOnly">) {
  const figures = useFigures(figureIds);
  return (
    <table>
      <caption>表Ⅵ 社会认可度调查情况：白格填写，蓝格由系统计算。调查对象中家长一般不少于一半。</caption>
      <thead>
        <tr>
          <th scope="col">调查对象</th>
          {bindingsOf("计").map(({ label, binding }) => (
            <th key={label} scope="col">
              {label}
              {binding.kind === "figure" ? "（%）" : ""}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            {bindingsOf(row).map(({ label, binding }) =>
              binding.kind === "field" ? (
                <FigureBox
                  key={label}
                  code={binding.field}
                  label={fieldOf(binding.field).label}
                  describedBy={problemsId}
                  {...{ sheet, readOnly }}
                />
              ) : (
                <ComputedCell
                  key={label}
                  figure={binding.kind === "figure" ? figures.get(binding.figure) : undefined}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 社会认可度: 表Ⅵ with its rates, and the groups that its totals are checked against. */
export function SurveyPart({ sheet, readOnly }: PartProps) {
  const { evaluation } = useEvaluation();
  const groups = useList(sheet, groupsField);
  const verdict = evaluation?.items.find((each) => each.item === item?.code);
  const figureOf = (field: string) => {
    const fact = sheet.fact({ subject: countySubject, field });
    return fact?.state === "value" ? fact.value : undefined;
  };
  return (
    <section className={`${styles.scroll} ${styles.table}`} aria-label={`${item?.code} ${item?.shortName}`}>
      <div className={styles.head}>
        <h2>
          {item?.code} {item?.shortName} {verdict && <VerdictMark state={verdict.verdict} />}
        </h2>
        <p>{item?.name}</p>
      </div>
      <Recognition {...{ sheet, readOnly }} />
      <ListNotice
        id={problemsId}
        draft={sheet.draft({ subject: countySubject, field: groupsField.code })}
        problems={[...draftLines(sheet), ...groups.problems, ...surveyProblems(groups.rows, figureOf)]}
      />
      <SurveyGroups {...{ groups, readOnly }} describedBy={problemsId} figureOf={figureOf} />
      <section className={styles.guidance} aria-label="佐证材料">
        <h3>佐证材料</h3>
        <EvidenceLines item={item?.code ?? ""} />
      </section>
    </section>
  );
}
