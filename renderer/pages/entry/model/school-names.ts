import { type Stage, stageNames, stages } from "../../../../shared/county/stage.ts";
import { plainName } from "./head-names.ts";
import type { EntryRow } from "./rows.ts";

/** What a row of a pasted block says about whose figures it holds. */
export interface RowNames {
  readonly name: string;
  readonly code: string;
  readonly stage: string;
}

export type RowFound =
  | { readonly kind: "row"; readonly row: EntryRow }
  | { readonly kind: "none"; readonly why: string };

/** Finds rows by 学校标识码, by name and by 学段. */
export interface SchoolNames {
  find(names: RowNames): RowFound;
  /** Whether the text alone is the name or code of a school. */
  isSchool(text: string): boolean;
}

const stageWords: Readonly<Record<Stage, readonly string[]>> = {
  primary: [stageNames.primary, "小学", "小学部"],
  junior: [stageNames.junior, "初中", "初中部", "初级中学"],
};

function stageOf(text: string): Stage | undefined {
  const plain = plainName(text);
  return stages.find((stage) => stageWords[stage].includes(plain));
}

/** 附设 is how the grid writes an attached unit, not part of its name. */
function schoolName(text: string): string {
  return plainName(text).replace(/\(附设\)$/, "");
}

function grouped(rows: readonly EntryRow[], keyOf: (row: EntryRow) => string): Map<string, EntryRow[]> {
  const groups = new Map<string, EntryRow[]>();
  for (const row of rows) {
    const known = groups.get(keyOf(row));
    if (known) known.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

export function schoolNames(rows: readonly EntryRow[]): SchoolNames {
  const byCode = grouped(rows, ({ code }) => code);
  const byName = grouped(rows, ({ name }) => schoolName(name));

  function candidates({ name, code }: RowNames): readonly EntryRow[] {
    const own = byCode.get(plainName(code)) ?? byCode.get(plainName(name));
    return own ?? byName.get(schoolName(name)) ?? [];
  }

  return {
    isSchool: (text) => candidates({ name: text, code: text, stage: "" }).length > 0,
    find(names) {
      const schools = candidates(names);
      const said = names.name || names.code;
      if (schools.length === 0)
        return { kind: "none", why: said === "" ? "没有学校名称" : "表里没有这所学校" };
      if (new Set(schools.map(({ code }) => code)).size > 1) {
        return { kind: "none", why: "有几所学校同名，请加上学校标识码" };
      }
      const stage = stageOf(names.stage);
      const fitting = schools.filter((row) => row.stage === undefined || !stage || row.stage === stage);
      const [row] = fitting;
      if (!row) return { kind: "none", why: `这所学校没有${names.stage}` };
      if (fitting.length > 1) return { kind: "none", why: "这所学校有两个学段，请加上“学段”一列" };
      return { kind: "row", row };
    },
  };
}
