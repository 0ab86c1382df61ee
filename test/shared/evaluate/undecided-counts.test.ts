import { describe, expect, it } from "vitest";
import { evaluate } from "../../../shared/evaluate/evaluate.ts";
import { type Figure, operandsOf, printedValue } from "../../../shared/evaluate/figure.ts";
import { summarize } from "../../../shared/evaluate/summary.ts";
import { nationalPack } from "../../../shared/standard/packs.ts";
import { countyOf, type Written, type WrittenSchool } from "./county-builder.ts";

function evaluated(schools: readonly WrittenSchool[], facts: Readonly<Record<string, Written>> = {}) {
  return evaluate(countyOf(schools, facts), nationalPack(), { mode: "strict" });
}

function figureOf(evaluation: ReturnType<typeof evaluated>, id: string): Figure {
  const figure = evaluation.figures.get(id);
  if (!figure) throw new Error(`no figure ${id}`);
  return figure;
}

/** Which fields a figure waits for; undefined where it has a value. */
function lackingOf({ result }: Figure): readonly string[] | undefined {
  return result.kind === "missing" ? result.fields.map(({ field }) => field) : undefined;
}

const bandsOver = ["classes46To50", "classes51To55", "classes56To60", "classes61To65", "classesFrom66"];
const noneOver = Object.fromEntries(bandsOver.map((band) => [band, 0]));
const tooLarge = { kind: "小学", primary: { pupils: 2001, ...noneOver, classes46To50: 1 } } as const;
const silent = { kind: "小学", primary: {} } as const;

describe("a count that documents print", () => {
  it.each([
    ["A2-4.overPrimary", ["pupils"]],
    ["A2-5.overPrimary", bandsOver],
    ["A2-6.schools", ["publicFundsBudget", "fundsQuotaPrimary", "pupils"]],
    ["A3-4.below", ["trainingBudget", "publicFundsBudget"]],
    ["A1-6.met.primary", ["pupils"]],
  ] as const)("%s says what is missing, never how few are known", (id, lacking) => {
    const figure = figureOf(evaluated([silent]), id);
    expect(printedValue(figure)).toBeUndefined();
    expect(lackingOf(figure)).toEqual(lacking);
  });

  it.each(["A2-4.overPrimary", "A2-5.overPrimary"])("%s counts where everything is known", (id) => {
    expect(printedValue(figureOf(evaluated([tooLarge]), id))).toBe("1");
    expect(printedValue(figureOf(evaluated([tooLarge, silent]), id))).toBeUndefined();
  });

  it("is not held up by a stage that it does not count", () => {
    const evaluation = evaluated([tooLarge, { kind: "初级中学", junior: {} }]);
    expect(printedValue(figureOf(evaluation, "A2-4.overPrimary"))).toBe("1");
    expect(printedValue(figureOf(evaluation, "A2-5.overPrimary"))).toBe("1");
    expect(printedValue(figureOf(evaluation, "A2-5.overJunior"))).toBeUndefined();
  });

  it("is to be checked where a school has all its figures and can still not be judged", () => {
    const school = { trainingBudget: 0, publicFundsBudget: 0 };
    const figure = figureOf(evaluated([{ kind: "小学", school, primary: { pupils: 300 } }]), "A3-4.below");
    expect(figure.result).toEqual({ kind: "impossible", why: "1所学校的数据无法判定" });
  });

  it("stays a count of what is known in the exchange form", () => {
    const small = {
      kind: "小学",
      school: { publicFundsBudget: 8 },
      primary: { pupils: 60, ...noneOver },
    } as const;
    const { guarantee } = summarize(evaluated([tooLarge, small, silent], { fundsQuotaPrimary: 800 }));
    expect(guarantee).toMatchObject({
      "A2-4": { over: { primary: 1, junior: 0, through: 0 } },
      "A2-5": { over: { primary: 1, junior: 0 } },
      "A2-6": { schools: 1, pupils: 60, fundsYuan: "80000.000000000000", passes: null },
    });
  });

  it("names the rooms whose area is missing", () => {
    const rooms = { state: "value", value: { type: "list", rows: [{}] } } as const;
    const [check] = evaluated([
      {
        kind: "小学",
        school: { musicRooms: rooms, artRooms: [90] },
        primary: { pupils: 300, classes: 12 },
      },
    ]).items.flatMap(({ item, checks }) => (item.code === "A2-3" ? checks : []));
    expect(check?.verdict).toBe("open");
    expect(check?.missing.map(({ field }) => field)).toEqual(["musicRooms"]);
  });

  it("waits for the 办学类型 of a school whose limit nobody knows", () => {
    const evaluation = evaluated([
      { kind: "小学", school: { kind: { state: "missing" } }, primary: { pupils: 30 } },
    ]);
    const item = evaluation.items.find(({ item: { code } }) => code === "A2-4");
    expect(item?.verdict).toBe("open");
    expect(item?.checks.flatMap(({ missing }) => missing.map(({ field }) => field))).toEqual(["kind"]);
  });

  it("judges no small schools where a county has no school at all", () => {
    const verdictOf = (schools: readonly WrittenSchool[]) =>
      evaluated(schools).items.find(({ item: { code } }) => code === "A2-6")?.verdict;
    expect(verdictOf([])).toBe("notJudged");
    expect(verdictOf([{ kind: "小学", primary: { pupils: 100 } }])).toBe("met");
  });
});

describe("a rate over sections", () => {
  const rooms = (multimediaRooms: number): WrittenSchool => ({
    kind: "小学",
    school: { multimediaRooms },
    primary: { pupils: 100 },
  });
  const withoutRooms = { kind: "小学", primary: { pupils: 100 } } as const;

  it.each(["A1-7.metRate.primary", "A1-7.minimum.primary", "A1-7.mean.primary", "A1-8.A1-7.primary"])(
    "%s names the facts that it waits for",
    (id) => {
      expect(lackingOf(figureOf(evaluated([rooms(3), withoutRooms]), id))).toEqual(["multimediaRooms"]);
      expect(printedValue(figureOf(evaluated([rooms(3), rooms(2)]), id))).toBeDefined();
    },
  );

  it("names what 综合评估 waits for, item by item", () => {
    const lacking = lackingOf(figureOf(evaluated([rooms(3)]), "A1.passingRate.primary"));
    expect(lacking).toContain("degreeDoctor");
    expect(lacking).not.toContain("multimediaRooms");
  });

  it("is to be checked where figures contradict each other and none is missing", () => {
    const school = { teachingArea: 100, indoorSportsArea: 200 };
    const figure = figureOf(
      evaluated([{ kind: "小学", school, primary: { pupils: 100 } }]),
      "A1-4.metRate.primary",
    );
    expect(figure.result).toEqual({ kind: "impossible", why: "1个学段的数据互相矛盾" });
  });

  it("lists no coefficient of 0 among the operands of the largest where one is missing", () => {
    const figure = figureOf(evaluated([rooms(3), rooms(2)]), "A1-8.largest.primary");
    expect(operandsOf(figure.working).map((operand) => operand.kind === "figure" && operand.figure)).toEqual([
      "A1-8.A1-7.primary",
    ]);
  });
});
