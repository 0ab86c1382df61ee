import { plainSchoolName } from "../../../../shared/county/import/any-table/school-names.ts";
import { keyCell, rowKind, rowTexts } from "../../../../shared/county/import/any-table/table-rows.ts";
import {
  stageOfKind,
  stageOfText,
  stageOfTitle,
} from "../../../../shared/county/import/any-table/table-stage.ts";
import { rawText } from "../../../../shared/county/import/cell-content.ts";
import { isOutOfScope } from "../../../../shared/county/import/choice-names.ts";
import type { Issue } from "../../../../shared/county/import/import-finding.ts";
import { readSchoolCode } from "../../../../shared/county/import/school-code.ts";
import type { Stage } from "../../../../shared/county/stage.ts";
import { RowsSeen } from "../rows-seen.ts";
import type { SheetNotes } from "../sheet-notes.ts";
import type { TableToRead } from "./any-table.ts";

/** A row of one school; the stage is what the row or the sheet says, not what a column's head says. */
export interface AnyRow {
  readonly row: number;
  readonly code: string;
  readonly stage?: Stage | undefined;
}

const leftOutWords = { total: "是合计行", remark: "是说明文字", head: "是重复的表头", nameless: "" } as const;

function noteLeftOut(notes: SheetNotes, row: number, column: number, kind: keyof typeof leftOutWords): void {
  const [first = ""] = rowTexts(notes.sheet, row);
  const shown = `第${row + 1}行“${first.slice(0, 30)}”`;
  if (kind === "nameless") {
    const problem = `${shown}没有写明是哪所学校，未读入`;
    const remedy = "请在原表中补填学校标识码或名称；不是学校的，请确认后导入";
    notes.noteCell({ severity: "confirm", code: "row-without-code", problem, remedy }, row, column);
    return;
  }
  const code = kind === "total" ? "row-total" : "row-remark";
  const problem = `${shown}${leftOutWords[kind]}，未读入`;
  notes.noteCell({ severity: "note", code, problem, remedy: "不需要修改" }, row, column);
}

function namesText(names: readonly { readonly name: string; readonly code: string }[]): string {
  return names.map(({ name, code }) => `${name}（${code}）`).join("、");
}

function unknownName(name: string): Issue {
  return {
    severity: "confirm",
    code: "school-unknown-name",
    problem: `名单里没有“${name}”，这一行未读入`,
    remedy: "请在对应关系中选定是哪所学校；不需要这一行的，请确认后导入",
  };
}

/** Whose row a name means: a person's word first, then the roster. Notes what a person should look at. */
function codeOfName(notes: SheetNotes, { mapping, names }: TableToRead, at: AnyPlace): string | undefined {
  const name = rawText(keyCell(notes.sheet, at.row, at.column)).trim();
  const plain = plainSchoolName(name);
  const said = mapping.names.find((each) => plainSchoolName(each.name) === plain);
  if (said?.code === null) {
    const problem = `“${name}”按对应关系不读入`;
    const issue = { severity: "note", code: "school-left-out", problem, remedy: "不需要修改" } as const;
    notes.noteCell(issue, at.row, at.column);
    return undefined;
  }
  if (said?.code) return said.code;
  const { how, code, candidates } = names.find(name);
  if (how === "exact") return code;
  if (how === "unknown") notes.noteCell(unknownName(name), at.row, at.column);
  if (how === "ambiguous") {
    const problem = `“${name}”可能是${namesText(candidates)}，不能判断`;
    const remedy = "请在对应关系中选定，或在原表中写全称";
    notes.noteCell({ severity: "error", code: "school-ambiguous", problem, remedy }, at.row, at.column);
  }
  if (how === "near" || how === "former") {
    const why = how === "near" ? "名称相近" : "曾用此名";
    const problem = `“${name}”按${namesText(candidates.slice(0, 1))}读入（${why}）`;
    const severity = how === "near" ? "confirm" : "repair";
    notes.noteCell(
      { severity, code: "school-near", problem, remedy: "请核对是否同一所学校" },
      at.row,
      at.column,
    );
  }
  return code;
}

interface AnyPlace {
  readonly row: number;
  readonly column: number;
}

function codeOfCell(notes: SheetNotes, { row, column }: AnyPlace): string | undefined {
  const { code, issues } = readSchoolCode(keyCell(notes.sheet, row, column));
  for (const issue of issues) notes.noteCell(issue, row, column);
  return code;
}

function kindText(notes: SheetNotes, { table }: TableToRead, row: number): string {
  const at = table.columns.find(({ as }) => as.field === "kind")?.at.column;
  return at === undefined ? "" : rawText(notes.sheet.cell(row, at)).trim();
}

function stageOf(notes: SheetNotes, toRead: TableToRead, { row, code }: AnyRow): Stage | undefined {
  const { mapping, table, names } = toRead;
  const { stage } = mapping;
  switch (stage.from) {
    case "fixed":
      return stage.stage;
    case "title":
      return stageOfTitle(notes.sheet, table.head.top);
    case "kind":
      return stageOfKind(kindText(notes, toRead, row) || (names.byCode(code)?.kind ?? ""));
    case "column":
      return table.stage && stageOfText(rawText(notes.sheet.cell(row, table.stage.column)));
  }
}

function isLeftOutKind(notes: SheetNotes, toRead: TableToRead, row: number): boolean {
  const kind = kindText(notes, toRead, row);
  if (kind === "" || !isOutOfScope(kind)) return false;
  const problem = `第${row + 1}行办学类型是“${kind}”，不属于义务教育评估范围，未读入`;
  const issue = { severity: "note", code: "row-out-of-scope", problem, remedy: "不需要修改" } as const;
  notes.noteCell(issue, row, toRead.table.key.column);
  return true;
}

function codeOf(notes: SheetNotes, toRead: TableToRead, at: AnyPlace): string | undefined {
  if (isLeftOutKind(notes, toRead, at.row)) return undefined;
  return toRead.mapping.key.kind === "code" ? codeOfCell(notes, at) : codeOfName(notes, toRead, at);
}

/**
 * Rows of schools under the head, each by its code. What is left out is noted; whom a row means is asked where
 * that is not sure.
 */
export function anyRows(notes: SheetNotes, toRead: TableToRead): readonly AnyRow[] {
  const { sheet } = notes;
  const { mapping, table } = toRead;
  const { column } = table.key;
  const seen = new RowsSeen(column, "请删去多余的一行，或写明两行的学段");
  const head = sheet.heading(table.head.bottom, column);
  const question = { column, kind: mapping.key.kind, head, isName: toRead.names.isName };
  const rows: AnyRow[] = [];
  for (let row = table.head.bottom + 1; row < sheet.rowCount; row += 1) {
    const kind = rowKind(sheet, { ...question, row });
    if (kind === "blank") continue;
    if (kind !== "school") {
      noteLeftOut(notes, row, column, kind);
      continue;
    }
    const code = codeOf(notes, toRead, { row, column });
    if (code === undefined) continue;
    const stage = stageOf(notes, toRead, { row, code });
    const key = mapping.stage.from === "column" ? `${code} ${stage ?? ""}` : code;
    if (!seen.isTwice(notes, { key, name: `学校${code}`, row })) rows.push({ row, code, stage });
  }
  return rows;
}
