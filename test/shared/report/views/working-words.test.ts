import { describe, expect, it } from "vitest";
import { workingWords } from "../../../../shared/report/views/working-words.ts";
import { countyOf } from "../../evaluate/county-builder.ts";
import { gaps, judged, qinghe } from "../sample-evaluations.ts";

const evaluation = judged(qinghe);

function wordsOf(id: string, from = evaluation): string | undefined {
  const figure = from.figures.get(id);
  if (!figure) throw new Error(`no figure ${id}`);
  return workingWords(figure, from);
}

/** Computes what the words say; the words are for people, so only their signs have to be brought into shape. */
function valueOfWords(words: string): { readonly computed: number; readonly printed: number } {
  const [expression = "", printed = ""] = words.split(" = ");
  const plain = expression
    .replaceAll("（", "(")
    .replaceAll("）", ")")
    .replaceAll("×", "*")
    .replaceAll("÷", "/")
    .replaceAll("−", "-")
    .replaceAll("100%", "100")
    .replaceAll(",", "");
  const computed: unknown = new Function(`return ${plain}`)();
  return { computed: Number(computed), printed: Number.parseFloat(printed.replaceAll(",", "")) };
}

describe("the working in words", () => {
  it.each([
    ["A2-11.moved", "385 ÷ 3,850 × 100% = 10.0%"],
    ["A2-15.placed.part", "9,210 + 286 = 9,496"],
    ["A3-1.rate", "10,027 ÷（10,183 + 100 − 165 − 2）× 100% = 99.1%"],
    ["A3-1.otherRate", "（10,027 − 100 + 165）÷（10,183 − 2）× 100% = 99.1%"],
    ["A1-1.mean.primary", "4,541 ÷ 73,624 × 100 = 6.17 人"],
    ["A3-1.graduatingPupils", "34 个数据之和 = 10,027 人"],
  ])("of %s is %s", (id, words) => {
    expect(wordsOf(id)).toBe(words);
  });

  it("gives the printed value for each of the seven figures of every section", () => {
    const ids = evaluation.sections
      .filter(({ included }) => included)
      .flatMap(({ values }) => Object.values(values).map(({ figure }) => figure.id));
    expect(ids.length).toBeGreaterThan(1200);
    for (const id of ids) {
      const { computed, printed } = valueOfWords(wordsOf(id) ?? "");
      expect(Math.abs(computed - printed), id).toBeLessThanOrEqual(0.005 + 1e-9);
    }
  });

  it("splits what stages share by their weights", () => {
    const school = evaluation.units.find(({ kind }) => kind === "九年一贯制学校");
    const id = `A1-7/${school?.code}/junior`;
    expect(wordsOf(id)).toMatch(/ ×（[\d,]+ × 1\.1）÷（[\d,]+ × 1 \+ [\d,]+ × 1\.1）÷ [\d,]+ × 100 = /);
  });

  it("shows no sum where the listed facts do not add up to the figure", () => {
    expect(wordsOf("A2-6.funds")).toBeUndefined();
  });

  it("says nothing for a figure without a value", () => {
    const missing = judged(gaps);
    const without = [...missing.figures.values()].filter(({ result }) => result.kind !== "value");
    expect(without.length).toBeGreaterThan(0);
    for (const figure of without) {
      if (figure.working.formula !== "notBelow")
        expect(workingWords(figure, missing), figure.id).toBeUndefined();
    }
  });

  it.each([
    [90000, 80000, "90,000 元 ≥ 80,000 元"],
    [80000, 90000, "80,000 元 ＜ 90,000 元"],
  ])("holds pay of %d against %d", (teacherPay, civilPay, words) => {
    const county = judged(countyOf([], { teacherPay, civilPay }));
    expect(wordsOf("A2-8.pay", county)).toBe(words);
  });
});
