import { Button } from "antd";
import { formatBytes } from "../../parts/format.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import styles from "./import.module.css";
import { discard, readAgain } from "./import-actions.ts";
import type { ImportState } from "./import-state.ts";
import { PickFiles } from "./pick-files.tsx";
import { YearChoice } from "./year-choice.tsx";

export interface ChoosingProps {
  readonly state: ImportState;
  readonly year: number;
  /** Files hover over the window. */
  readonly over: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

// More names than these push the way on out of sight.
const mostNames = 12;

/** Files that were given but whose reading was given up or failed. */
function WaitingFiles({ state, year }: Pick<ChoosingProps, "state" | "year">) {
  return (
    <section aria-label="已选的文件">
      <ul className={styles.files}>
        {state.files.slice(0, mostNames).map(({ name, bytes }) => (
          <li key={name}>
            {name}（{formatBytes(bytes)}）
          </li>
        ))}
        {state.files.length > mostNames && <li>……共 {state.files.length} 个文件</li>}
      </ul>
      <div className={`${styles.buttons} ${styles.notice}`}>
        <Button type="primary" onClick={() => void readAgain(year)}>
          读取这 {state.files.length} 个文件
        </Button>
        <Button onClick={() => void discard()}>全部拿掉</Button>
      </div>
    </section>
  );
}

const forms: readonly { readonly name: string; readonly what: string }[] = [
  { name: "教育事业统计综合表", what: "一张表里有全县各校的那种宽表" },
  { name: "教基表", what: "一所学校一个文件，也可以整个文件夹一起拖进来" },
  { name: "补充采集表", what: "音乐、美术教室和体育场馆等统计表里没有的数据" },
  { name: "县级采集表", what: "经费、编制、质量监测等全县的数据" },
  { name: "本县自己的表", what: "往年的或其他科室的一校一行的表，选定表头和各列的含义后读入" },
];

/** Nothing is being read: what can be imported, and where to drop it. */
export function Choosing({ state, year, over, onFiles }: ChoosingProps) {
  const waiting = state.files.length > 0;
  return (
    <>
      <PageHeader
        headline="把已有的表格读进来"
        lead="先读成一份预览：认出了哪些表和学校、哪些数据会改变、哪里有错。看过并接受以后才写入。"
      />
      <YearChoice />
      {waiting && <WaitingFiles state={state} year={year} />}
      <div className={over ? `${styles.drop} ${styles.over}` : styles.drop}>
        <p className={styles.dropWords}>
          {over ? "松开鼠标，开始读取" : "把 Excel 文件或文件夹拖到这里，可以一次拖入多个"}
        </p>
        <div className={styles.buttons}>
          <PickFiles label="选择文件…" primary={!waiting} onFiles={onFiles} />
          <PickFiles label="选择文件夹…" folder onFiles={onFiles} />
        </div>
        <p>认得 .xlsx 和 .csv 文件。老的 .xls 和金山 .et 文件请先在 WPS 中另存为 .xlsx。</p>
      </div>
      <ul className={styles.forms}>
        {forms.map(({ name, what }) => (
          <li key={name}>
            <strong>{name}</strong>：{what}
          </li>
        ))}
      </ul>
    </>
  );
}
