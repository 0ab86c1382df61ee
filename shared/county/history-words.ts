import { findField } from "./catalogue/catalogue.ts";
import type { FactState } from "./fact.ts";
import { lineageKinds, lineageNames } from "./new-year/roster-change.ts";
import { factWords, subjectWords } from "./value-words.ts";

/** What a claim stated, as the history tells it. */
export interface StatedClaim {
  readonly state: string;
  readonly value: string | null;
  /** The history holds a digest of the value only. */
  readonly personal: boolean;
  readonly source:
    | { readonly type: "cell"; readonly file: string; readonly sheet: string; readonly cell: string }
    | { readonly type: "person"; readonly operator: string }
    | { readonly type: "carried"; readonly year: number; readonly operator: string };
}

/** What a batch did to one figure; see `history.batch` of the contract. */
export interface ChangedFigure {
  readonly type: "changed" | "beside" | "erased";
  readonly cell: { readonly year: number; readonly subject: string; readonly field: string };
  readonly before: StatedClaim | null;
  readonly after: StatedClaim | null;
}

/** What a batch did to a row that is no figure. */
export interface ChangedRow {
  readonly type: "row";
  readonly table: string;
  readonly change: "added" | "removed" | "changed";
  readonly row: Readonly<Record<string, unknown>>;
  readonly column: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** One line of a batch, in words for people. */
export interface ChangeWords {
  readonly type: ChangedFigure["type"] | ChangedRow["type"] | "source";
  /** Place of the figure; null where the line is about none. */
  readonly year: number | null;
  readonly subject: string | null;
  readonly field: string | null;
  /** Whom or what it is about: 学校, 全县, 操作人 … */
  readonly where: string;
  /** 数据项 */
  readonly what: string;
  readonly unit?: string;
  readonly before: string;
  readonly after: string;
  readonly source: string;
}

/** Stands where there was or is nothing. */
const nothing = "—";
const masked = "（个人信息，不显示）";

function claimWords(field: string, claim: StatedClaim | null, none: string): string {
  if (!claim) return none;
  return claim.personal ? masked : factWords(field, claim.state as FactState, claim.value ?? "");
}

function sourceWords({ source }: StatedClaim): string {
  if (source.type === "carried") return `${source.year} 年度沿用`;
  if (source.type === "person") return `人工填报：${source.operator}`;
  const place = [source.sheet, source.cell].filter((part) => part !== "").join("!");
  return place === "" ? source.file : `${source.file} / ${place}`;
}

function figureSource({ type, before, after }: ChangedFigure): string {
  const claim = after ?? before;
  if (type === "erased" || !claim) return "";
  const words = sourceWords(claim);
  return type === "beside" ? `备用来源，采用的数据不变：${words}` : words;
}

/** The same value as before, which another source states now. */
function isSourceOnly({ type, before, after }: ChangedFigure): boolean {
  if (type !== "changed" || !before || !after || before.personal || after.personal) return false;
  return before.state === after.state && before.value === after.value;
}

function figureWords(figure: ChangedFigure, names: ReadonlyMap<string, string>): ChangeWords {
  const { type, cell, before, after } = figure;
  const known = findField(cell.field);
  const none = type === "beside" ? nothing : "未填";
  return {
    type: isSourceOnly(figure) ? "source" : type,
    ...cell,
    where: subjectWords(cell.subject, names),
    what: known?.label ?? cell.field,
    ...(known?.unit === undefined ? {} : { unit: known.unit }),
    before: type === "erased" ? masked : claimWords(cell.field, before, none),
    after: type === "erased" ? "已清除" : claimWords(cell.field, after, none),
    source: figureSource(figure),
  };
}

interface RowName {
  readonly where: string;
  readonly what: string;
  readonly value: string;
}

function text(value: unknown): string {
  return value === null || value === undefined || typeof value === "object" ? "" : String(value);
}

function operatorName(row: ChangedRow["row"]): string {
  const details = [text(row.unit), text(row.role)].filter((part) => part !== "").join("，");
  return details === "" ? text(row.name) : `${text(row.name)}（${details}）`;
}

/** “2026 年校史沿革 / 东关小学 / 西关小学并入” */
function lineageName(row: ChangedRow["row"], names: ReadonlyMap<string, string>): RowName {
  const [school, before] = [text(row.school), text(row.predecessor)];
  const nameOf = (code: string) => names.get(code) ?? code;
  const how = lineageNames[lineageKinds.find((kind) => kind === row.how) ?? "kept"];
  const what = nameOf(school === "" ? before : school);
  const value = school !== "" && before !== "" && school !== before ? `${how}，原 ${nameOf(before)}` : how;
  return { where: `${text(row.year)} 年校史沿革`, what, value };
}

/** Which row it is, and what it says, for each table of the history that holds no figures. */
function rowName({ table, row }: ChangedRow, names: ReadonlyMap<string, string>): RowName {
  switch (table) {
    case "meta":
      return { where: "全县", what: row.key === "county.code" ? "县代码" : "县名", value: text(row.value) };
    case "operator":
      return { where: "操作人", what: text(row.name), value: operatorName(row) };
    case "source_file":
      return { where: "原始文件", what: text(row.name), value: "已登记" };
    case "roster": {
      const code = text(row.school);
      return { where: `${text(row.year)} 年学校名单`, what: names.get(code) ?? code, value: "在名单里" };
    }
    case "attachment":
      return { where: "存入的文件", what: "内容的 SHA-256", value: `${text(row.sha256).slice(0, 12)}…` };
    case "attachment_link":
      return { where: `佐证材料 ${text(row.item)}`, what: text(row.title), value: text(row.file_name) };
    case "accepted_check":
      return {
        where: `${text(row.year)} 年核对意见`,
        what: text(row.problem),
        value: `已接受：${text(row.reason)}`,
      };
    case "lineage":
      return lineageName(row, names);
    case "year_lock":
      return { where: `${text(row.year)} 年度`, what: "锁定", value: `由${text(row.operator)}锁定` };
    default:
      return { where: table, what: "", value: "" };
  }
}

const columnNames: Readonly<Record<string, string>> = {
  role: "角色",
  pin: "PIN",
  unit: "单位",
  name: "姓名",
  item: "指标",
  material: "材料序号",
  school: "学校",
  box: "档案盒",
  year: "年度",
  title: "题名",
  document_number: "文号",
  issuer: "责任者",
  document_date: "日期",
  valid_until: "有效期至",
  pages: "页数",
  note: "备注",
  sealed: "盖章",
  personal: "个人信息",
};

/** 0 and 1 of columns that say no or yes. */
const flagWords: Readonly<Record<string, readonly [no: string, yes: string]>> = {
  sealed: ["没有盖章", "已盖章（签字）"],
  personal: ["不含", "含"],
};

/** A PIN is known by digest only: whether there is one is all that can be told. */
function columnValue(column: string, value: unknown): string {
  if (column === "pin") return value === null ? "没有" : "已设";
  const flag = flagWords[column];
  if (flag && (value === 0 || value === 1)) return flag[value];
  return text(value) === "" ? nothing : text(value);
}

function rowWords(changed: ChangedRow, names: ReadonlyMap<string, string>): ChangeWords {
  const { type, change, column } = changed;
  const { where, what, value } = rowName(changed, names);
  const place = { type, year: null, subject: null, field: null, where, source: "" } as const;
  if (change === "changed" && column !== null) {
    const label = `${what} 的${columnNames[column] ?? column}`;
    const before = columnValue(column, changed.before);
    return { ...place, what: label, before, after: columnValue(column, changed.after) };
  }
  const added = change === "added";
  return { ...place, what, before: added ? nothing : value, after: added ? value : nothing };
}

/** “2025 年 万元第二小学 小学部 在校生数” */
export function cellWords(
  { year, subject, field }: ChangedFigure["cell"],
  names: ReadonlyMap<string, string>,
) {
  return `${year} 年 ${subjectWords(subject, names)} ${findField(field)?.label ?? field}`;
}

/** One line of a batch in words. `names` gives 学校名称 by 学校标识码. */
export function changeWords(
  change: ChangedFigure | ChangedRow,
  names: ReadonlyMap<string, string>,
): ChangeWords {
  return change.type === "row" ? rowWords(change, names) : figureWords(change, names);
}
