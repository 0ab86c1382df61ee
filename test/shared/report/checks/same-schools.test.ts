import { describe, expect, it } from "vitest";
import { sameSchools } from "../../../../shared/report/checks/same-schools.ts";
import type { TableRow } from "../../../../shared/report/document/table.ts";
import { fullQinghe, judged } from "../sample-evaluations.ts";
import { checkInput, problems, withCell, withSchoolRows } from "./check-input.ts";

const complete = checkInput(judged(fullQinghe));

function swapped(rows: readonly TableRow[], left: number, right: number): readonly TableRow[] {
  const names = rows.map((row) => row[1]);
  return rows.map((row, at) => {
    const other = at === left ? names[right] : at === right ? names[left] : undefined;
    return other ? withCell(row, 1, other) : row;
  });
}

describe("names and order of schools", () => {
  it("are the roster's everywhere", () => {
    expect(sameSchools.run(complete)).toEqual([]);
  });

  it.each([
    ["another character", (name: string) => name.replace(/学/, "斈")],
    ["a blank inside", (name: string) => `${name.slice(0, 2)} ${name.slice(2)}`],
    ["a short name", (name: string) => name.slice(0, 3)],
    ["a name with its county before it", (name: string) => `青禾县${name}`],
  ])("are not with %s", (_, edit) => {
    const input = withSchoolRows(complete, (rows) =>
      rows.map((row, at) => (at === 2 ? withCell(row, 1, { text: edit(row[1]?.text ?? "") }) : row)),
    );
    expect(problems(sameSchools, input)[0]).toMatch(/^自评报告 表Ⅱ-2有1个校名不在学校名册：“.+”。$/);
  });

  it("are not where two rows changed places", () => {
    const found = problems(
      sameSchools,
      withSchoolRows(complete, (rows) => swapped(rows, 3, 7)),
    );
    expect(found).toEqual([expect.stringMatching(/^自评报告 表Ⅱ-2从“.+”起，学校顺序与学校名册不同。$/)]);
  });

  it("are not where a row is left out, and the school is named", () => {
    const gone = judged(fullQinghe).sections.filter(({ stage }) => stage === "primary")[4]?.name;
    const input = withSchoolRows(complete, (rows) => rows.filter((row) => row[1]?.text !== gone));
    expect(problems(sameSchools, input).join()).toContain(`缺“${gone}”`);
  });

  it("may print the stage behind the name, and leave out the bands", () => {
    const input = withSchoolRows(complete, (rows) =>
      rows.filter((row) => row.length > 1).map((row) => withCell(row, 1, { text: `${row[1]?.text}` })),
    );
    expect(sameSchools.run(input)).toEqual([]);
    const named = withSchoolRows(complete, (rows) =>
      rows.map((row) => (row.length > 1 ? withCell(row, 1, { text: `${row[1]?.text}（小学部）` }) : row)),
    );
    expect(problems(sameSchools, named)).toEqual([]);
  });

  it("are not where a table without bands changes its order in the middle", () => {
    const input = withSchoolRows(complete, (rows) =>
      swapped(
        rows.filter((row) => row.length > 1),
        3,
        7,
      ),
    );
    expect(problems(sameSchools, input).join()).toMatch(/学校顺序与学校名册不同/);
  });
});
