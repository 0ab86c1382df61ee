import { describe, expect, it } from "vitest";
import { figuresAgree } from "../../../../shared/report/checks/figures-agree.ts";
import { paragraph } from "../../../../shared/report/document/blocks.ts";
import { figure } from "../../../../shared/report/document/run.ts";
import { fullQinghe, judged } from "../sample-evaluations.ts";
import { checkInput, problems, withBlocks, withTables } from "./check-input.ts";

const complete = checkInput(judged(fullQinghe));

function printing(id: string, ...texts: readonly string[]) {
  const added = paragraph(...texts.map((text) => figure(id, text)));
  return withBlocks(complete, (own) => (own.kind === "signature" ? [added, own] : own));
}

describe("figures in text and annex", () => {
  it("agree in what is written", () => {
    expect(figuresAgree.run(complete)).toEqual([]);
  });

  it("do not where a table prints another number than the text", () => {
    let changed: string | undefined;
    const input = withTables(complete, (table) => {
      if (!table.caption?.startsWith("表Ⅲ")) return table;
      const rows = table.rows.map((row) =>
        row.map((cell) => {
          if (cell.figure === undefined || changed !== undefined) return cell;
          changed = cell.text;
          return { ...cell, text: "9.99" };
        }),
      );
      return { ...table, rows };
    });
    const [found] = figuresAgree.run(input);
    expect(found?.severity).toBe("mustFix");
    expect(found?.problem).toContain("9.99");
    expect(found?.problem).toContain(String(changed));
    expect(found?.problem).toContain("表Ⅲ");
    expect(found?.link).toBeDefined();
  });

  it.each([
    ["one decimal too few", ["10.0", "10"], /前后不一致/],
    ["another value", ["11.0"], /前后不一致|计算结果为10\.0/],
    ["a percent sign beside a bare number", ["10.0%", "10.0"], undefined],
    ["a full-width percent sign", ["10.0％"], undefined],
  ])("%s", (_, texts, pattern) => {
    const found = problems(figuresAgree, printing("A2-11.moved", ...texts));
    const own = found.filter((problem) => problem.includes("A2-11") || /轮岗|交流/.test(problem));
    if (pattern === undefined) expect(own).toEqual([]);
    else expect(own.join()).toMatch(pattern);
  });

  it("are held against the evaluation even where every place prints the same", () => {
    const id = "total.classes.junior";
    const [alone] = withBlocks(printing(id, "1", "1"), (own) =>
      own.kind === "paragraph" && own.runs[0]?.text === "1" ? own : [],
    ).documents;
    if (!alone) throw new Error("nothing is printed");
    expect(problems(figuresAgree, { ...complete, documents: [alone] })).toEqual([
      expect.stringMatching(/^“初中班级数”自评报告.*印为1，计算结果为\d+。$/),
    ]);
  });

  it("holds a county's own figure against its fact", () => {
    expect(problems(figuresAgree, printing("field:postQuota", "13"))).toEqual([
      expect.stringMatching(/^“核定岗位总量”前后不一致：.*为12，.*为13。$/),
    ]);
  });
});
