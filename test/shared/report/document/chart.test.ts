import { describe, expect, it } from "vitest";
import { coefficientChart, passingChart } from "../../../../shared/report/charts/resource-charts.ts";
import { chart, chartPoints, hasBars } from "../../../../shared/report/document/chart.ts";
import { allMissing, noJunior } from "../forms/form-samples.ts";
import { gaps, judged, qinghe } from "../sample-evaluations.ts";

const point = { figure: "x", printed: "1.0" };
const plain = { caption: "图", heightMillimetres: 80, direction: "up", axisTitle: "" } as const;

describe("a chart", () => {
  it.each([
    ["no category", { categories: [], series: [{ name: "小学", drawn: "bars", points: [] }] }],
    ["no series", { categories: ["甲"], series: [] }],
    [
      "a point too many",
      { categories: ["甲"], series: [{ name: "小学", drawn: "bars", points: [point, point] }] },
    ],
  ] as const)("is none with %s", (_, data) => {
    expect(() => chart({ ...plain, ...data })).toThrow(RangeError);
  });

  it("has no line beside bars that lie", () => {
    const series = [{ name: "限值", drawn: "line", points: [point] }] as const;
    expect(() => chart({ ...plain, direction: "across", categories: ["甲"], series })).toThrow(RangeError);
  });

  it("knows whether there is anything beside limits to draw", () => {
    const limit = { name: "限值", drawn: "line", points: [point] } as const;
    expect(hasBars({ series: [limit, { name: "小学", drawn: "bars", points: [undefined] }] })).toBe(false);
    expect(hasBars({ series: [limit, { name: "小学", drawn: "bars", points: [point] }] })).toBe(true);
  });
});

describe("the charts of the report", () => {
  it("print figures as they are, missing ones as gaps and never as 0", () => {
    const [drawn] = coefficientChart(judged(gaps), "图");
    const bars = drawn?.series.filter((series) => series.drawn === "bars") ?? [];
    expect(bars.some(({ points }) => points.includes(undefined))).toBe(true);
    const numbers = bars.flatMap(({ points }) => points.flatMap((own) => own ?? []));
    expect(numbers.length).toBeGreaterThan(0);
    for (const { printed } of numbers) expect(printed).toMatch(/^0\.\d{3}$/);
  });

  it("say how much the limits are", () => {
    const [drawn] = coefficientChart(judged(qinghe), "图");
    expect(drawn?.series.map(({ name }) => name)).toEqual(["小学", "初中", "小学限值0.50", "初中限值0.45"]);
    expect(drawn && chartPoints(drawn)).toHaveLength(28);
  });

  it("leave out a stage without schools, and are none where nothing is known", () => {
    const [drawn] = passingChart(judged(noJunior), "图");
    expect(drawn?.series.map(({ name }) => name)).toEqual(["小学"]);
    expect(passingChart(judged({ ...qinghe, schools: [] }), "图")).toEqual([]);
    expect(coefficientChart(judged(allMissing), "图")).toEqual([]);
  });
});
