import { formatCount } from "../../../parts/format.ts";
import type { WideColumn } from "../../../parts/wide-table/column.ts";
import { type Before, editWords, type Opened, type RosterEdits, stayingSchools } from "./roster-edits.ts";

/** One of last year's schools, or one newly opened. */
export interface RosterRow {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly pupils: number | null;
  /** Undefined: 沿用 as it was. */
  readonly change: string | undefined;
  /** What the new year calls it, where that differs; empty for one that ends. */
  readonly now: string;
  readonly before?: Before;
  readonly opened?: Opened;
}

function nowWords(before: Before, { schools }: RosterEdits): string {
  const edit = schools[before.code];
  if (!edit || edit.fate === "closed" || edit.fate === "merged") return "";
  return [edit.name, edit.code, edit.kind].filter((part) => part !== undefined).join("，");
}

/** Last year's schools in their order, then those newly opened. */
export function rosterRows(before: readonly Before[], edits: RosterEdits): readonly RosterRow[] {
  const names = new Map(stayingSchools(before, edits).map(({ code, name }) => [code, name]));
  const nameOf = (code: string) => names.get(code) ?? code;
  const known = before.map(
    (school): RosterRow => ({
      key: school.code,
      code: school.code,
      name: school.name,
      kind: school.kind ?? "未填",
      pupils: school.pupils,
      change: editWords(edits.schools[school.code], nameOf),
      now: nowWords(school, edits),
      before: school,
    }),
  );
  const fresh = edits.opened.map(
    (school): RosterRow => ({
      key: `opened ${school.code}`,
      code: school.code,
      name: school.name,
      kind: school.kind,
      pupils: null,
      change: "新设",
      now: school.parent === undefined ? "" : `附设于 ${nameOf(school.parent)}`,
      opened: school,
    }),
  );
  return [...known, ...fresh];
}

/** Columns without the one that opens the dialog. */
export function plainColumns(): readonly WideColumn<RosterRow>[] {
  return [
    { key: "code", title: "学校标识码", width: 112, cell: ({ code }) => code, text: ({ code }) => code },
    { key: "kind", title: "办学类型", width: 128, cell: ({ kind }) => kind, text: ({ kind }) => kind },
    {
      key: "pupils",
      title: "上年在校生",
      unit: "人",
      width: 104,
      numeric: true,
      cell: ({ pupils }) => formatCount(pupils),
      sort: ({ pupils }) => pupils,
      text: ({ pupils }) => (pupils === null ? null : String(pupils)),
      decimals: 0,
    },
  ];
}
