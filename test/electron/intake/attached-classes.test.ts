import { join } from "node:path";
import type { CellValue } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { proposeImport } from "../../../shared/county/import/propose-import.ts";
import { figures, readOne, temporaryFolder, writeSheets, year } from "./workbooks.ts";

let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder();
});

const head = ["学校标识码", "办学类型", "是否计校数", "主校标识码", "小学在校生数", "初中在校生数"];
const parent = ["3143001805", "初级中学", 1, null, null, 300];

async function propose(name: string, rows: CellValue[][]) {
  const sheets = [{ name: "综合表", rows: [head, parent, ...rows], merges: [] }];
  const reading = await readOne(await writeSheets(join(folder, `${name}.xlsx`), sheets));
  const county = { code: "410999", name: "青禾县" };
  const proposal = proposeImport({
    year,
    county,
    read: { year, files: [reading] },
    known: undefined,
    otherYears: [],
  });
  return { said: figures(reading.claims), ...proposal };
}

describe("a class attached to a school", () => {
  test.each([
    ["附设小学班", "小学"],
    ["219附设小学班", "小学"],
    ["附设普通初中班", "初级中学"],
    ["附设特教班", "特殊教育学校"],
    ["附设中职班", "职业学校"],
  ])("%s joins its school as %s", async (kind, read) => {
    const { said, errors } = await propose(kind, [["2143001102", kind, 0, "3143001805", 40, null]]);
    expect(errors).toEqual([]);
    expect(said).toContain(`school:2143001102 kind = ${read}`);
  });

  test("is no school of its own where the table does not say to which it belongs", async () => {
    const { errors } = await propose("无主校", [["2143001102", "附设小学班", null, null, 40, null]]);
    expect(errors).toMatchObject([{ code: "parent-not-stated", cell: "B3" }]);
  });

  test("of a kindergarten is left out", async () => {
    const { said, errors, findings } = await propose("幼儿班", [
      ["2143001102", "附设幼儿班", 0, "3143001805", null, null],
    ]);
    expect(errors).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(["row-out-of-scope"]);
    expect(said.some((line) => line.includes("2143001102"))).toBe(false);
  });

  test("of 普通高中 is refused, because nothing says how it weighs", async () => {
    const { errors } = await propose("高中班", [["2143001102", "附设普通高中班", 0, "3143001805", 40, null]]);
    expect(errors).toMatchObject([{ code: "cell-choice", cell: "B3" }]);
  });
});
