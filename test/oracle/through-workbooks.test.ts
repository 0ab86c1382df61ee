import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GivenFile, readFiles } from "../../electron/intake/read-files.ts";
import { startWorkbookOpener, type WorkbookOpener } from "../../electron/intake/workbook/open-workbook.ts";
import { buildCountyYear, type FactRow } from "../../shared/county/build-county-year.ts";
import type { CountyYear, SchoolYear } from "../../shared/county/county-year.ts";
import { proposeImport } from "../../shared/county/import/propose-import.ts";
import { encodeValue } from "../../shared/county/value-text.ts";
import { evaluate } from "../../shared/evaluate/evaluate.ts";
import { summarize } from "../../shared/evaluate/summary.ts";
import { nationalPack } from "../../shared/standard/packs.ts";
import { countyWorkbooks, type Layout } from "./county-workbooks.ts";
import { naiveEvaluate } from "./naive-evaluation.ts";
import { Random } from "./random.ts";
import { randomCounty } from "./random-county.ts";
import { rowsIn } from "./units.ts";

const year = 2025;
const county = { code: "410999", name: "随机县" };
let folder: string;
let opener: WorkbookOpener;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "youjun-through-"));
  opener = startWorkbookOpener();
});

afterAll(async () => {
  await opener.close();
  await rm(folder, { recursive: true, force: true });
});

/** Attached rows of a random county have codes of their own making; the statistics give ten digits. */
function tenDigits(code: string): string {
  const [own = "", attached] = code.split("-");
  return attached === undefined ? own : `${Number(own.slice(0, 1)) + Number(attached)}${own.slice(1)}`;
}

/** What no workbook can say: class lists, and rooms without an area. */
function writable({ code, facts, sections }: SchoolYear): SchoolYear {
  const own = new Map(facts);
  for (const field of ["musicRooms", "artRooms"]) {
    if (rowsIn(own, field)?.some(({ area }) => area === undefined)) own.delete(field);
  }
  const ofStages = Object.entries(sections).map(([stage, section]) => {
    const written = new Map(section);
    written.delete("classList");
    return [stage, written];
  });
  return { code: tenDigits(code), facts: own, sections: Object.fromEntries(ofStages) };
}

function countyOf(seed: number): CountyYear {
  const drawn = randomCounty(seed);
  return { ...drawn, county, schools: drawn.schools.map(writable) };
}

function shuffled(seed: number): Layout["order"] {
  return (count) => {
    const random = new Random(seed);
    const order = Array.from({ length: count }, (_, index) => index);
    for (let last = count - 1; last > 0; last -= 1) {
      const other = random.whole(0, last);
      [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
    }
    return order;
  };
}

const inOrder: Layout["order"] = (count) => Array.from({ length: count }, (_, index) => index);
const plain: Layout = { order: inOrder, title: [], head: "merged", number: (number) => number };

async function readBack(seed: number, layout: Layout): Promise<CountyYear> {
  const files: GivenFile[] = [];
  for (const [index, bytes] of (await countyWorkbooks(countyOf(seed), layout)).entries()) {
    const path = join(folder, `${index}.xlsx`);
    await writeFile(path, bytes);
    files.push({ path, name: `${index}.xlsx` });
  }
  const read = await readFiles(files, { year, opener });
  const proposal = proposeImport({ year, county, read, known: undefined, otherYears: [] });
  expect(proposal.errors).toEqual([]);
  const rows = proposal.claims
    .filter(({ accept }) => accept)
    .map(({ claim: { subject, field, fact } }): FactRow => {
      const value = fact.state === "value" ? encodeValue(fact.value) : null;
      return { subject, field, state: fact.state, value };
    });
  const roster = read.files.flatMap(({ rosterCodes }) => rosterCodes);
  return buildCountyYear(rows, { county, year, roster });
}

/** Random counties have no names: the naive evaluation says null, the program its code. */
function withoutNames<Summary extends { readonly sections: readonly object[] }>(summary: Summary) {
  return { ...summary, sections: summary.sections.map((section) => ({ ...section, name: null })) };
}

const layouts: readonly (readonly [string, (seed: number) => Layout])[] = [
  ["merged heads", () => plain],
  [
    "shuffled columns under a title",
    (seed) => ({ ...plain, order: shuffled(seed), title: ["随机县2025年综合表"] }),
  ],
  ["one row of heads", (seed) => ({ ...plain, order: shuffled(seed), head: "flat" })],
  [
    "numbers as text with separators",
    (seed) => ({
      ...plain,
      order: shuffled(seed),
      number: (number) =>
        number < 1000 ? ` ${number}` : number.toLocaleString("en-US", { maximumFractionDigits: 9 }),
    }),
  ],
];

const seeds = Array.from({ length: 12 }, (_, index) => 3000 + index).filter(
  (seed) => randomCounty(seed).schools.length > 0,
);

describe.each(layouts)("random counties in workbooks with %s", (_, layoutOf) => {
  it.each(seeds)("are read and judged like the naive evaluation judges them (seed %i)", async (seed) => {
    const read = await readBack(seed, layoutOf(seed));
    for (const mode of ["strict", "relief"] as const) {
      const summary = summarize(evaluate(read, nationalPack(), { mode }));
      expect(withoutNames(JSON.parse(JSON.stringify(summary)))).toMatchObject(
        withoutNames(naiveEvaluate(countyOf(seed), mode)),
      );
    }
  });
});
