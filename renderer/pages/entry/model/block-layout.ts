import type { Field } from "../../../../shared/county/catalogue/field.ts";
import { type HeadMeaning, headNames, type KeyColumn } from "./head-names.ts";
import type { EntryRow } from "./rows.ts";
import { type SchoolNames, schoolNames } from "./school-names.ts";

export type Block = readonly (readonly string[])[];

/** Where a block is laid: the sheet as it is shown, and what is selected in it. */
export interface PasteTarget {
  /** All rows of the sheet, for matching by name; also those that are filtered out. */
  readonly all: readonly EntryRow[];
  /** All fields of the sheet, for matching by head; also those of hidden columns. */
  readonly fields: readonly Field[];
  /** Rows as shown, from the selected one on. */
  readonly rows: readonly EntryRow[];
  /** Columns as shown, from the selected one on. */
  readonly columns: readonly Field[];
  /** How much is selected: a block that fits in several times is repeated. */
  readonly selected: { readonly rows: number; readonly columns: number };
}

/** Something of the block that has no place in the sheet. */
export interface Unmatched {
  /** 第 5 行“青山小学”, 列“备注”. */
  readonly what: string;
  readonly why: string;
}

/** A cell of the block and its place in the sheet. */
export interface LaidCell {
  readonly row: EntryRow;
  readonly field: Field;
  readonly text: string;
}

export interface Layout {
  readonly cells: readonly LaidCell[];
  readonly unmatched: readonly Unmatched[];
  /** How the block was laid: by position, or by names found in it. */
  readonly by: { readonly heads: boolean; readonly schools: boolean };
}

/** Titles, notes and merged heads above the figures are never longer. */
const mostHeadRows = 8;

interface Column {
  /** Where it stands in the block. */
  readonly at: number;
  readonly head: string;
  readonly meaning: HeadMeaning | undefined;
}

/** How many rows at the top are heads: up to the last that names a field or a key. */
function headCount(block: Block, meaningOf: (text: string) => HeadMeaning | undefined): number {
  const last = block
    .slice(0, mostHeadRows)
    .findLastIndex((row) => row.some((text) => text !== "" && meaningOf(text) !== undefined));
  // A single cell that happens to be called like a field is a figure, unless figures stand below it.
  return last + 1 < block.length ? last + 1 : 0;
}

/** The heads of the columns: the lowest words that mean something, since cells merged downwards leave blanks below. */
function columnsOf(
  heads: Block,
  width: number,
  meaningOf: (text: string) => HeadMeaning | undefined,
): readonly Column[] {
  return Array.from({ length: width }, (_, at) => {
    const words = heads.map((row) => row[at] ?? "").filter((text) => text.trim() !== "");
    const head = words.findLast((text) => meaningOf(text) !== undefined) ?? words.at(-1) ?? "";
    return { at, head, meaning: meaningOf(head) };
  });
}

/** Without heads: a column in which every text is the name or code of a school says whose the rows are. */
function keyWithoutHead(block: Block, width: number, schools: SchoolNames): number | undefined {
  if (width < 2) return undefined;
  const at = Array.from({ length: width }, (_, index) => index).find((index) => {
    const texts = block.map((row) => row[index] ?? "").filter((text) => text.trim() !== "");
    const known = texts.filter((text) => schools.isSchool(text)).length;
    return known > 0 && known * 2 >= texts.length;
  });
  return at;
}

interface Axes {
  readonly heads: number;
  readonly columns: readonly Column[];
  readonly keys: Readonly<Partial<Record<KeyColumn, number>>>;
}

function axesOf(block: Block, target: PasteTarget, schools: SchoolNames): Axes {
  const width = Math.max(...block.map((row) => row.length));
  const names = headNames(target.fields);
  const heads = headCount(block, (text) => names.meaningOf(text));
  const columns = columnsOf(block.slice(0, heads), width, (text) => names.meaningOf(text));
  if (heads === 0) {
    const at = keyWithoutHead(block, width, schools);
    return { heads, columns, keys: at === undefined ? {} : { name: at } };
  }
  // 学校名称 is a key where other figures stand beside it, and a figure where it is pasted alone.
  const figures = columns.filter(({ meaning }) => meaning?.kind === "field");
  const keys = columns.flatMap(({ at, meaning }) =>
    meaning?.kind === "key" && figures.length > 0 ? [[meaning.key, at] as const] : [],
  );
  return { heads, columns, keys: Object.fromEntries(keys) };
}

interface ColumnPlace {
  readonly at: number;
  readonly field: Field;
}

/** Which field each column of the block means, and which columns mean none. */
function columnPlaces(
  { heads, columns, keys }: Axes,
  target: PasteTarget,
): { readonly places: readonly ColumnPlace[]; readonly unmatched: readonly Unmatched[] } {
  const places: ColumnPlace[] = [];
  const unmatched: Unmatched[] = [];
  const taken = new Set<string>();
  const keyPlaces = new Set(Object.values(keys));
  const own = columns.filter(({ at }) => !keyPlaces.has(at));
  const beyond = heads === 0 ? Math.max(own.length - target.columns.length, 0) : 0;
  for (const [index, { at, head, meaning }] of own.slice(0, own.length - beyond).entries()) {
    const byPosition = heads === 0 ? target.columns[index] : undefined;
    const field = fieldMeant(meaning, target) ?? byPosition;
    const what = head === "" ? `第 ${at + 1} 列` : `列“${head.replace(/\s+/g, "")}”`;
    if (field && !taken.has(field.code)) places.push({ at, field });
    else unmatched.push({ what, why: whyNot(field, meaning) });
    if (field) taken.add(field.code);
  }
  if (beyond > 0) unmatched.push({ what: `最后 ${beyond} 列`, why: "超出了表的右边" });
  return { places, unmatched };
}

/** 学校名称 that names no rows is what the field of that name is to hold. */
function fieldMeant(meaning: HeadMeaning | undefined, { fields }: PasteTarget): Field | undefined {
  if (meaning?.kind === "field") return meaning.field;
  return meaning?.kind === "key" && meaning.key === "name"
    ? fields.find(({ code }) => code === "schoolName")
    : undefined;
}

function whyNot(field: Field | undefined, meaning: HeadMeaning | undefined): string {
  if (field) return "块里有两列是这一项，只用第一列";
  if (meaning?.kind === "refused") return meaning.why;
  return "这张表里没有这一项";
}

interface Lines {
  readonly lines: readonly { readonly cells: readonly string[]; readonly row: EntryRow }[];
  readonly unmatched: readonly Unmatched[];
}

function linesByPosition(block: Block, heads: number, { rows }: PasteTarget): Lines {
  const body = block.slice(heads);
  const lines = body.flatMap((cells, down) => {
    const row = rows[down];
    return row ? [{ cells, row }] : [];
  });
  const beyond = body.length - lines.length;
  return { lines, unmatched: beyond > 0 ? [{ what: `最后 ${beyond} 行`, why: "超出了表的末尾" }] : [] };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((text) => text.trim() === "");
}

function linesBySchool(block: Block, { heads, keys }: Axes, schools: SchoolNames): Lines {
  const lines: { readonly cells: readonly string[]; readonly row: EntryRow }[] = [];
  const unmatched: Unmatched[] = [];
  const seen = new Set<string>();
  const text = (cells: readonly string[], key: KeyColumn) => {
    const at = keys[key];
    return at === undefined ? "" : (cells[at] ?? "").trim();
  };
  for (const [down, cells] of block.entries()) {
    if (down < heads || isBlank(cells)) continue;
    const names = { name: text(cells, "name"), code: text(cells, "code"), stage: text(cells, "stage") };
    const found = schools.find(names);
    const what = `第 ${down + 1} 行“${names.name || names.code}”`;
    if (found.kind === "none") unmatched.push({ what, why: found.why });
    else if (seen.has(found.row.id)) unmatched.push({ what, why: "前面已有这所学校的一行，只用第一行" });
    else {
      seen.add(found.row.id);
      lines.push({ cells, row: found.row });
    }
  }
  return { lines, unmatched };
}

/** Repeats a block that fits several times into what is selected, as Excel does. */
function repeated(block: Block, { selected }: PasteTarget): Block {
  const width = Math.max(...block.map((row) => row.length));
  const down = selected.rows / block.length;
  const across = selected.columns / width;
  if (!Number.isInteger(down) || !Number.isInteger(across) || down * across === 1) return block;
  const wide = block.map((row) => {
    const whole = Array.from({ length: width }, (_, at) => row[at] ?? "");
    return Array.from({ length: across }, () => whole).flat();
  });
  return Array.from({ length: down }, () => wide).flat();
}

/**
 * Finds the place of each cell of a pasted block: columns by their heads and rows by school name or code where
 * the block has them (merged and title rows above the heads are passed over), else by position from the
 * selected cell on.
 */
export function layBlock(block: Block, target: PasteTarget): Layout {
  const schools = schoolNames(target.all);
  const axes = axesOf(block, target, schools);
  const bySchool = axes.keys.name !== undefined || axes.keys.code !== undefined;
  const byHead = axes.heads > 0;
  const plain = byHead || bySchool ? block : repeated(block, target);
  const used = plain === block ? axes : axesOf(plain, target, schools);
  const { places, unmatched } = columnPlaces(used, target);
  const lines = bySchool ? linesBySchool(plain, used, schools) : linesByPosition(plain, used.heads, target);
  return {
    by: { heads: byHead, schools: bySchool },
    unmatched: [...unmatched, ...lines.unmatched],
    cells: lines.lines.flatMap(({ cells, row }) =>
      places.map(({ at, field }) => ({ row, field, text: cells[at] ?? "" })),
    ),
  };
}
