import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Evaluation } from "../../../../shared/evaluate/evaluation.ts";
import { schoolStandardsAnnex } from "../../../../shared/report/annexes/school-standards.ts";
import type { Table, TableRow } from "../../../../shared/report/document/table.ts";
import { formSheets } from "../../../../shared/report/forms/form-sheets.ts";
import { leftOutTable } from "../../../../shared/report/tables/left-out-table.ts";
import { gaps, judged, qinghe } from "../sample-evaluations.ts";

interface Section {
  readonly name: string;
  readonly stage: string;
  readonly pupils: number;
  readonly included: boolean;
  readonly values: Readonly<Record<string, string | null>>;
  readonly met: Readonly<Record<string, boolean | null>>;
  readonly passes: boolean | null;
}
interface Expected {
  readonly sections: readonly Section[];
  readonly balance: Readonly<
    Record<
      string,
      Readonly<Record<string, { mean: string | null; cv: string | null; passes: boolean | null }>>
    >
  >;
}

function expectedOf(folder: string): Readonly<Record<"strict" | "relief", Expected>> {
  const path = fileURLToPath(new URL(`../../../fixtures/${folder}/expected.json`, import.meta.url));
  return JSON.parse(readFileSync(path, "utf8"));
}

/** Half-up rounding of decimal text, by hand: digits, one more, and a carry. */
function rounded(text: string | null, decimals: number): string | null {
  if (text === null) return null;
  const [whole = "", fraction = ""] = text.split(".");
  const digits = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, "0"));
  const up = Number(fraction[decimals] ?? "0") >= 5 ? 1n : 0n;
  const all = String(digits + up).padStart(decimals + 1, "0");
  return `${all.slice(0, -decimals)}.${all.slice(-decimals)}`;
}

function sheetOf(code: "Ⅱ-2" | "Ⅲ", evaluation: Evaluation): Table {
  const sheet = formSheets(evaluation).find((own) => own.code === code);
  if (!sheet) throw new Error(`no 表${code}`);
  return sheet.table;
}

const schoolRows = ({ rows }: Table): readonly TableRow[] => rows.filter((row) => row.length > 1);
const texts = (row: TableRow): readonly string[] => row.map(({ text }) => text);

const samples = [
  { name: "qinghe", countyYear: qinghe, expected: expectedOf("qinghe-2025") },
  { name: "gaps", countyYear: gaps, expected: expectedOf("gaps-2025") },
] as const;
const cases = samples.flatMap(({ name, countyYear, expected }) =>
  (["strict", "relief"] as const).map((mode) => ({
    name,
    mode,
    evaluation: judged(countyYear, mode),
    expected: expected[mode],
  })),
);

describe.each(cases)("表Ⅱ-2 of $name, $mode", ({ evaluation, expected }) => {
  const rows = schoolRows(sheetOf("Ⅱ-2", evaluation));
  const own = ["primary", "junior"].flatMap((stage) =>
    expected.sections.filter((section) => section.stage === stage && section.included),
  );

  it("lists every assessed section by stage in roster order, numbered through", () => {
    expect(rows.map((row) => row[1]?.text)).toEqual(own.map(({ name }) => name));
    expect(rows.map((row) => row[0]?.text)).toEqual(own.map((_, index) => String(index + 1)));
  });

  it("prints the seven values with two decimals, 待填 where one is missing", () => {
    rows.forEach((row, index) => {
      const values = Object.values(own[index]?.values ?? {}).map((value) => rounded(value, 2) ?? "待填");
      expect(texts(row).slice(6, 13)).toEqual(values);
    });
  });

  it("shades exactly the values that fail", () => {
    rows.forEach((row, index) => {
      const failing = Object.values(own[index]?.met ?? {}).map((met) => met === false);
      expect(row.slice(6, 13).map(({ shaded = false }) => shaded)).toEqual(failing);
    });
  });

  it("writes 1 where a school passes, nothing where not, and 待填 where nobody knows", () => {
    const marks = own.map(({ passes }) => (passes === null ? "待填" : passes ? "1" : ""));
    expect(rows.map((row) => row[13]?.text)).toEqual(marks);
  });
});

describe("逐项情况 of 附件2", () => {
  const remarkOf = (name: string, from: Evaluation) => {
    const tables = schoolStandardsAnnex(from).pages.flatMap(({ blocks }) => blocks);
    const rows = tables.flatMap((block) => (block.kind === "table" ? block.rows : []));
    return rows.find((row) => row[1]?.text === name)?.[12]?.text;
  };
  const relief = judged(qinghe, "relief");
  const holes = judged(gaps);

  it.each([
    ["万元第二小学", relief, "7项达标"],
    ["九佛第二小学", relief, "达标①③④⑤⑥⑦；达85%②"],
    ["前营第一小学", relief, "达标①③⑤⑥⑦；达85%④；低于85%②"],
    ["后营新小学", relief, "7项达标；过渡口径⑤"],
    ["城关小学", holes, "达标①③④⑤⑥⑦；待填②"],
    ["北沟小学", holes, "达标①③④⑤⑥⑦；达85%②；临界②"],
  ] as const)("names what reaches the standard, and what only 85 %%: %s", (name, evaluation, words) => {
    expect(remarkOf(name, evaluation)).toBe(words);
  });
});

describe("sections that are not assessed", () => {
  it.each(cases)("stand apart with their reason: $name, $mode", ({ evaluation, expected }) => {
    const own = expected.sections.filter(({ included }) => !included);
    const table = leftOutTable(evaluation);
    expect((table?.rows ?? []).map((row) => row[1]?.text)).toEqual(own.map(({ name }) => name));
    for (const [index, row] of (table?.rows ?? []).entries()) {
      expect(row.some(({ shaded }) => shaded)).toBe(false);
      const reason = own[index]?.pupils === 0 ? "在校生数为0" : "不足50人教学点";
      expect(row[14]?.text).toContain(reason);
    }
  });

  it("are some in 青禾县, or the test above would prove nothing", () => {
    expect(leftOutTable(judged(qinghe))?.rows.length).toBeGreaterThan(1);
  });

  it("have no table where there are none", () => {
    const schools = qinghe.schools.slice(0, 1);
    expect(leftOutTable(judged({ ...qinghe, schools }))).toBeUndefined();
  });
});

describe.each(cases)("表Ⅲ of $name, $mode", ({ evaluation, expected }) => {
  const { rows } = sheetOf("Ⅲ", evaluation);
  const [primaryMeans, primary, juniorMeans, junior] = rows;

  it.each([
    ["primary", primaryMeans?.slice(2), primary?.slice(1)],
    ["junior", juniorMeans?.slice(2), junior?.slice(1)],
  ])("prints means with two, coefficients with three decimals: %s", (stage, means = [], values = []) => {
    const own = Object.values(expected.balance[stage] ?? {});
    expect(texts(means)).toEqual([...own.map(({ mean }) => rounded(mean, 2) ?? "待填"), "——"]);
    expect(texts(values).slice(0, 7)).toEqual(own.map(({ cv }) => rounded(cv, 3) ?? "待填"));
    expect(values.slice(0, 7).map(({ shaded = false }) => shaded)).toEqual(
      own.map(({ passes }) => passes === false),
    );
  });

  it("gives the mean of the seven coefficients for reference, unless one is missing", () => {
    const known = Object.values(expected.balance.primary ?? {}).map(({ cv }) => cv);
    const composite = primary?.at(-1)?.text;
    if (known.includes(null)) expect(composite).toBe("待填");
    else {
      const mean = known.reduce((sum, cv) => sum + Number(cv), 0) / known.length;
      expect(Number(composite)).toBeCloseTo(mean, 3);
    }
  });
});

describe("表Ⅲ of a county without 初中", () => {
  it("prints dashes for what does not apply", () => {
    const schools = qinghe.schools.filter(({ sections }) => sections.junior === undefined).slice(0, 5);
    const [, , means, values] = sheetOf("Ⅲ", judged({ ...qinghe, schools })).rows;
    expect(texts(means ?? []).slice(2)).toEqual(Array.from({ length: 8 }, () => "——"));
    expect(texts(values ?? []).slice(1)).toEqual(Array.from({ length: 8 }, () => "——"));
  });
});
