import { Button, Select } from "antd";
import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import type { ListRow } from "../../../../shared/county/fact.ts";
import { countySubject } from "../../../../shared/county/subject.ts";
import { subjectVerdict } from "../../../../shared/evaluate/checks/monitoring.ts";
import type { CheckOf } from "../../../../shared/standard/pack-schema.ts";
import { nationalPack } from "../../../../shared/standard/packs.ts";
import { VerdictMark } from "../../../parts/verdict-mark.tsx";
import { controlId } from "../control-ids.ts";
import { shortPlace } from "../model/cell-fact.ts";
import { TypedInput } from "../typed-input.tsx";
import { EvidenceLines } from "./evidence-lines.tsx";
import { ListNotice } from "./list-notice.tsx";
import type { PartProps } from "./part-props.ts";
import styles from "./statement.module.css";
import { type ListState, useList } from "./use-list.ts";

const field = fieldOf("monitoring");
const problemsId = "monitoring-problems";

function monitoringItem() {
  const item = nationalPack().items.find(({ checks }) => checks.some(({ kind }) => kind === "monitoring"));
  const check = item?.checks.find((one): one is CheckOf<"monitoring"> => one.kind === "monitoring");
  return item && check ? { item, check } : undefined;
}

interface RowProps {
  readonly list: ListState;
  readonly at: number;
  readonly row: ListRow;
  readonly check: CheckOf<"monitoring">;
  readonly readOnly: boolean;
}

/** Rows of one subject, and how many of them stand before this one. */
function placeAmong(rows: readonly ListRow[], at: number) {
  const subject = rows[at]?.subject;
  const before = rows.slice(0, at).filter((row) => row.subject === subject).length;
  return { before, count: rows.filter((row) => row.subject === subject).length };
}

function Row({ list, at, row, check, readOnly }: RowProps) {
  const { before, count } = placeAmong(list.rows, at);
  const name = before > 0 ? `${row.subject}（第 ${before + 1} 次）` : `${row.subject}`;
  const box = (column: string, label: string) => (
    <TypedInput
      id={`monitoring-${at}-${column}`}
      label={`${name} ${label}`}
      describedBy={problemsId}
      disabled={readOnly}
      wrong={list.problem(at, column) !== undefined}
      numeric
      value={list.text(at, column)}
      onTake={(text) => list.type(at, column, text)}
    />
  );
  return (
    <tr>
      {before === 0 && (
        <th scope="rowgroup" rowSpan={count}>
          {row.subject}
        </th>
      )}
      <td>{box("year", "监测年份")}</td>
      <td>
        <Select
          id={at === 0 ? controlId(field.code) : `monitoring-${at}-level`}
          aria-label={`${name} 等级`}
          allowClear
          disabled={readOnly}
          className={styles.level ?? ""}
          placeholder="请选择"
          value={row.level ?? null}
          options={check.levels.map((level) => ({ value: level, label: `${level}级` }))}
          onChange={(level: string | undefined) => list.type(at, "level", level ?? "")}
        />
      </td>
      <td>{box("differenceRate", "校际差异率")}</td>
      <td className={styles.judged}>
        <VerdictMark state={subjectVerdict(row, check)} />
      </td>
      <td>
        {before + 1 === count && (
          <Button
            size="small"
            type="link"
            disabled={readOnly || !row.year}
            aria-label={`${row.subject}：再加一个年份`}
            onClick={() => list.write(list.rows.toSpliced(at + 1, 0, nextYear(row)))}
          >
            再加一个年份
          </Button>
        )}
        {count > 1 && (
          <Button
            size="small"
            type="link"
            disabled={readOnly}
            aria-label={`删除${name}`}
            onClick={() => list.write(list.rows.toSpliced(at, 1))}
          >
            删除
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Subjects are monitored every three years. */
const cycle = 3;

function nextYear({ subject = "", year }: ListRow): ListRow {
  return { subject, year: String(Number(year) - cycle) };
}

/** 质量监测: level and 校际差异率 of each subject as the state told them, and whether they reach the standard. */
export function MonitoringPart({ sheet, readOnly }: PartProps) {
  const list = useList(sheet, field);
  const known = monitoringItem();
  if (!known) return null;
  const { item, check } = known;
  const place = { subject: countySubject, field: field.code };
  const fact = sheet.fact(place);
  return (
    <section className={`${styles.scroll} ${styles.table}`} aria-label={`${item.code} ${item.shortName}`}>
      <div className={styles.head}>
        <h2>
          {item.code} {item.shortName}
        </h2>
        <p>
          {item.name}
          。结果由国家提供，按反馈报告原样填写；不同学科可以是不同年份的结果，每个学科的各次结果都要达到要求。
        </p>
      </div>
      <table>
        <caption>
          校际差异率按反馈报告填小数，例如 0.12；蓝底的结论由系统判定。
          {fact ? `来源：${shortPlace(fact)}。` : "责任科室：督导股。"}
        </caption>
        <thead>
          <tr>
            {["学科", "监测年份", "等级", "校际差异率", "结论", "各次结果"].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place alone
            <Row key={at} {...{ list, at, row, check, readOnly }} />
          ))}
        </tbody>
      </table>
      <ListNotice id={problemsId} draft={sheet.draft(place)} problems={list.problems} />
      <section className={styles.guidance} aria-label="佐证材料">
        <h3>佐证材料</h3>
        <EvidenceLines item={item.code} />
      </section>
    </section>
  );
}
