import { describe, expect, it } from "vitest";
import type { CountyYear } from "../../../shared/county/county-year.ts";
import { divide, integer, multiply, subtract, sum } from "../../../shared/county/exact/rational.ts";
import { roundHalfUp, roundSquareRootHalfUp } from "../../../shared/county/exact/rounding.ts";
import { coefficientText } from "../../../shared/evaluate/balance.ts";
import { evaluate } from "../../../shared/evaluate/evaluate.ts";
import type { Evaluation } from "../../../shared/evaluate/evaluation.ts";
import { exactValue, printedValue } from "../../../shared/evaluate/figure.ts";
import { nationalPack } from "../../../shared/standard/packs.ts";
import { countyOf, type Written, type WrittenSchool } from "./county-builder.ts";

const strict = (county: CountyYear) => evaluate(county, nationalPack(), { mode: "strict" });
const relief = (county: CountyYear) => evaluate(county, nationalPack(), { mode: "relief" });

function itemOf(evaluation: Evaluation, code: string) {
  const result = evaluation.items.find(({ item }) => item.code === code);
  if (!result) throw new Error(`no item ${code}`);
  return result;
}

function figureText(evaluation: Evaluation, id: string): string | undefined {
  const figure = evaluation.figures.get(id);
  return figure && printedValue(figure);
}

/** A school whose only figure is its 网络多媒体教室, so that one coefficient can be told. */
function withRooms(pupils: number, rooms: number, stage: "primary" | "junior"): WrittenSchool {
  return {
    kind: stage === "primary" ? "小学" : "初级中学",
    school: { multimediaRooms: rooms },
    [stage]: { pupils },
  };
}

function coefficient(evaluation: Evaluation, stage: "primary" | "junior") {
  const balance = evaluation.balances.find((own) => own.item === "A1-7" && own.stage === stage);
  if (!balance) throw new Error("no coefficient");
  return balance;
}

describe("差异系数", () => {
  it.each([
    // pupils, x per pupil, mean, printed coefficient, 小学, 初中
    [[100, 100], [1, 3], "2", "0.500000", "met", "unmet"],
    [[100, 300], [0, 2], "1.5", "0.577350", "unmet", "unmet"],
    [[200, 300, 500], [3, 2, 1], "1.7", "0.459426", "met", "unmet"],
    [[300], [7], "7", "0.000000", "met", "met"],
  ] as const)("of pupils %j with values %j", (pupils, values, mean, expected, primary, junior) => {
    for (const [stage, verdict] of [
      ["primary", primary],
      ["junior", junior],
    ] as const) {
      const schools = pupils.map((count, index) => withRooms(count, count * (values[index] ?? 0), stage));
      const balance = coefficient(strict(countyOf(schools)), stage);
      const exact = exactValue(balance.mean.result);
      expect(exact && roundHalfUp(exact, 1)).toBe((Number(mean) * 100).toFixed(1));
      expect(coefficientText(balance.squared, 6)).toBe(expected);
      expect(balance.verdict).toBe(verdict);
    }
  });

  it("meets the published five-school example", () => {
    const schools = [
      [45, 279],
      [37, 137],
      [89, 935],
      [76, 160],
      [55, 402],
    ] as const;
    const balance = coefficient(
      strict(countyOf(schools.map(([pupils, books]) => withRooms(pupils, books, "primary")))),
      "primary",
    );
    const mean = exactValue(balance.mean.result);
    if (!mean) throw new Error("no mean");
    expect(roundHalfUp(divide(mean, integer(100)), 4)).toBe("6.3344");
    const terms = schools.map(([pupils, books]) => {
      const distance = subtract(divide(integer(books), integer(pupils)), divide(mean, integer(100)));
      return divide(multiply(integer(pupils), multiply(distance, distance)), integer(302));
    });
    expect(terms.map((term) => roundHalfUp(term, 4))).toEqual([
      "0.0027",
      "0.8486",
      "5.1274",
      "4.5011",
      "0.1730",
    ]);
    expect(roundHalfUp(sum(terms), 4)).toBe("10.6528");
    expect(roundSquareRootHalfUp(sum(terms), 4)).toBe("3.2639");
    expect(coefficientText(balance.squared, 4)).toBe("0.5153");
  });

  it("cannot be computed where nobody has the resource, and is then not met, never 0", () => {
    const balance = coefficient(
      strict(countyOf([withRooms(100, 0, "primary"), withRooms(50, 0, "primary")])),
      "primary",
    );
    expect(balance.squared.kind).toBe("impossible");
    expect(coefficientText(balance.squared, 3)).toBeUndefined();
    expect(balance.verdict).toBe("unmet");
  });

  it("is open while a figure is missing, and not judged where the stage has no section", () => {
    const schools = [withRooms(100, 1, "primary"), { kind: "小学", primary: { pupils: 5 } } as const];
    expect(coefficient(strict(countyOf(schools)), "primary").verdict).toBe("open");
    expect(coefficient(strict(countyOf(schools)), "junior").verdict).toBe("notJudged");
  });
});

describe("school rule", () => {
  const base: Readonly<Record<string, Written>> = {
    pupils: 1000,
    degreeDoctor: 0,
    degreeMaster: 0,
    degreeBachelor: 42,
    degreeCollege: 0,
    keyTeachers: 10,
    peTeachers: 9,
    musicTeachers: 0,
    fineArtTeachers: 0,
    artTeachers: 0,
  };
  const shared: Readonly<Record<string, Written>> = {
    teachingArea: 4500,
    indoorSportsArea: 0,
    sportsFieldArea: 7500,
    equipmentValue: 200,
    multimediaRooms: 23,
  };
  const judged = (
    school: Readonly<Record<string, Written>>,
    primary: Readonly<Record<string, Written>> = {},
  ) => {
    const [section] = strict(
      countyOf([{ kind: "小学", school: { ...shared, ...school }, primary: { ...base, ...primary } }]),
    ).sections;
    if (!section) throw new Error("no section");
    return { verdict: section.verdict, count: section.metCount };
  };

  it.each([
    ["all seven exactly on the standard", {}, {}, "met", 7],
    ["one a hair below the standard", { teachingArea: "#4499.99" }, {}, "met", 6],
    ["one exactly on the 85 % floor", { teachingArea: 3825 }, {}, "met", 6],
    ["one a hair below the floor", { teachingArea: "#3824.99" }, {}, "unmet", 6],
    [
      "two a hair below the standard",
      { teachingArea: "#4499.99", sportsFieldArea: "#7499.99" },
      {},
      "unmet",
      5,
    ],
    ["23 rooms for 1000 pupils, which doubles lose", { multimediaRooms: 23 }, {}, "met", 7],
    ["the floor of 1.955 exactly", { multimediaRooms: 0, teachingArea: 4500 }, {}, "unmet", 6],
    ["one missing and six met", { equipmentValue: { state: "missing" } }, {}, "open", 6],
    [
      "one missing and one below the floor",
      { equipmentValue: { state: "missing" }, teachingArea: 100 },
      {},
      "unmet",
      5,
    ],
    [
      "one missing and two unmet",
      { equipmentValue: { state: "missing" }, teachingArea: 4400, sportsFieldArea: 7400 },
      {},
      "unmet",
      4,
    ],
    ["one marked 不适用", { equipmentValue: { state: "notApplicable" } }, {}, "open", 6],
    ["艺术 不适用 where the form sums it", {}, { artTeachers: { state: "notApplicable" } }, "met", 7],
    ["more indoor sport than rooms", { indoorSportsArea: 5000 }, {}, "open", 6],
  ] as const)("with %s", (_case, school, primary, verdict, count) => {
    expect(judged(school, primary)).toEqual({ verdict, count });
  });

  it("judges nothing and divides nothing where a section has no pupils", () => {
    const [section] = strict(
      countyOf([{ kind: "小学", school: shared, primary: { ...base, pupils: 0 } }]),
    ).sections;
    expect(section?.included).toBe(false);
    expect(section?.verdict).toBe("notJudged");
    expect(Object.values(section?.values ?? {}).map(({ figure }) => figure.result.kind)).toEqual(
      Array(7).fill("notApplicable"),
    );
  });

  it.each([
    [49, false],
    [50, true],
    [99, true],
  ] as const)("教学点 of %i pupils is 参评: %s", (pupils, included) => {
    const [section] = strict(countyOf([{ kind: "教学点", primary: { pupils } }])).sections;
    expect(section?.included).toBe(included);
  });

  it("keeps a small 小学 in, whatever its size", () => {
    expect(strict(countyOf([{ kind: "小学", primary: { pupils: 12 } }])).sections[0]?.included).toBe(true);
  });
});

describe("每校判定", () => {
  const rooms = (count: number) => Array.from({ length: count }, () => 96);

  it.each([
    [12, 1],
    [13, 2],
    [24, 2],
    [25, 3],
    [28, 3],
    [36, 3],
    [37, 4],
  ] as const)("音乐、美术专用教室: %i classes need %i of each kind", (classes, need) => {
    const county = (count: number) =>
      countyOf([
        {
          kind: "小学",
          school: { musicRooms: rooms(need), artRooms: rooms(count) },
          primary: { pupils: 500, classes },
        },
      ]);
    expect(itemOf(strict(county(need)), "A2-3").verdict).toBe("met");
    expect(itemOf(strict(county(need - 1)), "A2-3").verdict).toBe("unmet");
  });

  it("counts 九年一贯制 by section and pools its rooms", () => {
    const school = (count: number) =>
      countyOf([
        {
          kind: "九年一贯制学校",
          school: { musicRooms: rooms(count), artRooms: rooms(count) },
          primary: { pupils: 500, classes: 13 },
          junior: { pupils: 400, classes: 10 },
        },
      ]);
    expect(itemOf(strict(school(3)), "A2-3").verdict).toBe("met");
    expect(itemOf(strict(school(2)), "A2-3").verdict).toBe("unmet");
  });

  it.each([
    ["小学", 2000, "met"],
    ["小学", 2001, "unmet"],
    ["初级中学", 2001, "unmet"],
    ["完全中学", 2000, "met"],
    ["九年一贯制学校", 2500, "met"],
    ["九年一贯制学校", 2501, "unmet"],
    ["十二年一贯制学校", 2501, "unmet"],
  ] as const)("规模: %s of %i compulsory pupils is %s", (kind, pupils, verdict) => {
    const junior = kind === "初级中学" || kind === "完全中学";
    const through = kind.includes("一贯制");
    const county = countyOf([
      {
        kind,
        school: { seniorPupils: 5000 },
        ...(junior ? { junior: { pupils } } : { primary: { pupils: through ? pupils - 500 : pupils } }),
        ...(through ? { junior: { pupils: 500 } } : {}),
      },
    ]);
    expect(itemOf(strict(county), "A2-4").verdict).toBe(verdict);
  });

  it.each([
    ["小学", 2010, 2400, "met"],
    ["小学", 2010, 2401, "unmet"],
    ["小学", 2011, 2400, "unmet"],
    ["九年一贯制学校", 2010, 3000, "met"],
    ["十二年一贯制学校", 2010, 2501, "unmet"],
  ] as const)("规模过渡口径: %s built %i with %i pupils is %s", (kind, builtYear, pupils, verdict) => {
    const through = kind.includes("一贯制");
    const county = countyOf([
      {
        kind,
        school: { builtYear },
        primary: { pupils: through ? pupils - 700 : pupils },
        ...(through ? { junior: { pupils: 700 } } : {}),
      },
    ]);
    expect(itemOf(relief(county), "A2-4").verdict).toBe(verdict);
  });

  it.each([
    ["primary", "classes41To45", "met"],
    ["primary", "classes46To50", "unmet"],
    ["junior", "classes46To50", "met"],
    ["junior", "classes51To55", "unmet"],
  ] as const)("班额: a class of %s in %s is %s", (stage, band, verdict) => {
    const bands = Object.fromEntries(
      [
        "classesTo25",
        "classes26To30",
        "classes31To35",
        "classes36To40",
        "classes41To45",
        "classes46To50",
        "classes51To55",
        "classes56To60",
        "classes61To65",
        "classesFrom66",
      ].map((field) => [field, field === band ? 1 : 0]),
    );
    const county = countyOf([
      { kind: stage === "primary" ? "小学" : "初级中学", [stage]: { pupils: 45, ...bands } },
    ]);
    expect(itemOf(strict(county), "A2-5").verdict).toBe(verdict);
  });

  it.each([
    [["45"], "met"],
    [["46"], "unmet"],
  ] as const)("班额: a class list of %j overrides the bands", (sizes, verdict) => {
    const classList = {
      state: "value",
      value: { type: "list", rows: sizes.map((pupils, index) => ({ name: `${index + 1}班`, pupils })) },
    } as const;
    const county = countyOf([{ kind: "小学", primary: { pupils: 45, classList } }]);
    expect(itemOf(strict(county), "A2-5").verdict).toBe(verdict);
  });

  it.each([
    ["7.6", "148", "5.1", "met"],
    ["2.9", "61.5", "4.7", "unmet"],
    ["5", "100", "5.0", "met"],
  ] as const)("培训经费: %s of %s 万元 prints %s and is %s", (part, whole, printed, verdict) => {
    const county = countyOf([
      {
        kind: "小学",
        school: { trainingBudget: `#${part}`, publicFundsBudget: `#${whole}` },
        primary: { pupils: 500 },
      },
    ]);
    expect(figureText(strict(county), "A3-4.rate")).toBe(printed);
    expect(itemOf(strict(county), "A3-4").verdict).toBe(verdict);
  });

  it.each([
    ["小学", 8.0, 800, "met"],
    ["小学", 7.99, 800, "unmet"],
    ["九年一贯制学校", 8.0, 800, "unmet"],
    ["九年一贯制学校", 9.4, 800, "met"],
  ] as const)("不足100人公用经费: %s with %d 万元 is %s", (kind, budget, quota, verdict) => {
    const through = kind !== "小学";
    const county = countyOf(
      [
        {
          kind,
          school: { publicFundsBudget: `#${budget}` },
          primary: { pupils: 60 },
          ...(through ? { junior: { pupils: 39 } } : {}),
        },
      ],
      { fundsQuotaPrimary: quota, fundsQuotaJunior: 940 },
    );
    expect(itemOf(strict(county), "A2-6").verdict).toBe(verdict);
  });
});

describe("县级比例", () => {
  it.each([
    [
      "A2-11",
      { rotationEligible: 412, rotationMoved: 46, rotationKeyMoved: 10 },
      { "A2-11.moved": "11.2", "A2-11.key": "21.7" },
      "met",
      false,
    ],
    [
      "A2-11",
      { rotationEligible: 412, rotationMoved: 41, rotationKeyMoved: 8 },
      { "A2-11.moved": "10.0", "A2-11.key": "19.5" },
      "unmet",
      true,
    ],
    [
      "A2-11",
      { rotationEligible: 100, rotationMoved: 10, rotationKeyMoved: 2 },
      { "A2-11.moved": "10.0", "A2-11.key": "20.0" },
      "met",
      false,
    ],
    [
      "A2-11",
      { rotationEligible: 100, rotationMoved: 101, rotationKeyMoved: 30 },
      { "A2-11.moved": undefined },
      "open",
      false,
    ],
    [
      "A2-14",
      {
        seniorQuotaTotal: 1000,
        seniorQuotaAllocated: 520,
        seniorQuotaRural: 180,
        "A2-14.conclusion": "达标",
      },
      { "A2-14.allocated": "52.0", "A2-14.rural": "34.6" },
      "met",
      false,
    ],
    [
      "A2-14",
      { seniorQuotaTotal: 1000, seniorQuotaAllocated: 520 },
      { "A2-14.allocated": "52.0" },
      "open",
      false,
    ],
    [
      "A2-15",
      { migrantEligible: 1450, migrantPublic: 1180, migrantPurchased: 96, "A2-15.conclusion": "达标" },
      { "A2-15.placed": "88.0" },
      "met",
      false,
    ],
    [
      "A2-15",
      { migrantEligible: 1450, migrantPublic: 1180, migrantPurchased: 96, "A2-15.conclusion": "未达标" },
      { "A2-15.placed": "88.0" },
      "unmet",
      false,
    ],
    [
      "A3-2",
      { disabledTotal: 204, disabledEnrolled: 197, disabledInSpecial: 61 },
      { "A3-2.rate": "96.6", "A3-2.special": "31.0" },
      "met",
      false,
    ],
    ["A2-7", { specialFunds: "#80.16", specialPupils: 96 }, { "A2-7.perPupil": "8350" }, "met", false],
    ["A2-7", { specialFunds: "#76.799", specialPupils: 96 }, { "A2-7.perPupil": "8000" }, "unmet", true],
    ["A2-8", { teacherPay: 98210, civilPay: 98210, "A2-8.conclusion": "达标" }, {}, "met", false],
    ["A2-8", { teacherPay: "#98209.99", civilPay: 98210, "A2-8.conclusion": "达标" }, {}, "unmet", true],
    ["A4-1", { surveyValid: 641, surveySatisfied: 601 }, { "A4-1.survey": "93.8" }, "met", false],
    ["A4-1", { surveyValid: 1000, surveySatisfied: 849 }, { "A4-1.survey": "84.9" }, "unmet", false],
    ["A4-1", { surveyValid: 10000, surveySatisfied: 8496 }, { "A4-1.survey": "85.0" }, "unmet", true],
  ] as const)("%s of %j", (code, facts, printed, verdict, critical) => {
    const evaluation = strict(countyOf([], facts as Readonly<Record<string, Written>>));
    for (const [id, text] of Object.entries(printed)) expect(figureText(evaluation, id), id).toBe(text);
    const result = itemOf(evaluation, code);
    expect(result.verdict).toBe(verdict);
    expect(result.checks.some(({ figures }) => figures.some((figure) => figure.critical))).toBe(critical);
  });

  it("360学时: 612 of 615 prints 99.5 and fails", () => {
    const county = countyOf([
      { kind: "小学", primary: { pupils: 9000, fullTimeTeachers: 615, trained360Teachers: 612 } },
    ]);
    expect(figureText(strict(county), "A2-9.rate")).toBe("99.5");
    expect(itemOf(strict(county), "A2-9").verdict).toBe("unmet");
  });

  it.each([
    [480, "98.2", "98.2", "98.1595", "98.1964", "met"],
    [455, "93.0", "93.2", "93.0470", "93.1864", "unmet"],
  ] as const)("巩固率 of %i graduates", (graduatingPupils, printedB, printedA, exactB, exactA, verdict) => {
    const evaluation = strict(
      countyOf([
        {
          kind: "初级中学",
          junior: {
            pupils: 1500,
            graduatingPupils,
            entrants3y: 500,
            transferIn3y: 20,
            transferOut3y: 30,
            died3y: 1,
          },
        },
      ]),
    );
    const exact = (id: string) => {
      const figure = evaluation.figures.get(id);
      const value = figure && exactValue(figure.result);
      return value && roundHalfUp(value, 4);
    };
    expect([figureText(evaluation, "A3-1.rate"), figureText(evaluation, "A3-1.otherRate")]).toEqual([
      printedB,
      printedA,
    ]);
    expect([exact("A3-1.rate"), exact("A3-1.otherRate")]).toEqual([exactB, exactA]);
    expect(itemOf(evaluation, "A3-1").verdict).toBe(verdict);
  });

  const subjects = ["语文", "数学", "科学", "体育", "艺术", "德育"];
  it.each([
    ["Ⅲ", "0.149", subjects, "met"],
    ["Ⅲ", "0.15", subjects, "unmet"],
    ["Ⅱ", "0.1", subjects, "unmet"],
    ["Ⅳ", "0.1", subjects.slice(1), "open"],
    ["Ⅴ", "0.1", subjects, "open"],
  ] as const)(
    "质量监测: level %s with 校际差异率 %s in %j is %s",
    (level, differenceRate, measured, verdict) => {
      const monitoring = {
        state: "value",
        value: {
          type: "list",
          rows: measured.map((subject) => ({ subject, level, differenceRate, year: "2024" })),
        },
      } as const;
      expect(itemOf(strict(countyOf([], { monitoring })), "A3-9").verdict).toBe(verdict);
    },
  );

  it.each([
    ["无", "met"],
    ["有", "unmet"],
    [undefined, "open"],
  ] as const)("否决事项 %s is %s", (found, verdict) => {
    const [veto] = strict(countyOf([], found ? { "A5-1.found": found } : {})).vetoes;
    expect(veto?.verdict).toBe(verdict);
  });

  it.each([
    ["2022-09-01", "met"],
    ["2022-09-02", "unmet"],
    ["2014-12-30", "met"],
  ] as const)("基本均衡 recognised on %s is %s for 2025", (basicBalanceDate, verdict) => {
    expect(strict(countyOf([], { basicBalanceDate })).admission[0]?.verdict).toBe(verdict);
  });
});

describe("过渡口径", () => {
  it.each([
    [50, "220", 1],
    [99, "210", 1],
    [49, "220", 0],
    [100, "220", 0],
    [60, "121", 0],
  ] as const)("走教 teachers of a school of %i pupils at %s count %i", (pupils, locale, counted) => {
    const county = countyOf([
      {
        kind: "小学",
        school: { locale },
        primary: {
          pupils,
          peTeachers: 0,
          musicTeachers: 0,
          fineArtTeachers: 0,
          artTeachers: 0,
          visitingPeArtTeachers: 1,
        },
      },
    ]);
    const amount = relief(county).sections[0]?.values["A1-3"]?.amount;
    expect(amount && Number(amount.numerator / amount.denominator)).toBe(counted);
    const without = strict(county).sections[0]?.values["A1-3"]?.amount;
    expect(without?.numerator).toBe(0n);
  });

  it("lists every waiver with the documents that are still owed, in either reading", () => {
    const county = countyOf([{ kind: "小学", school: { builtYear: 2009 }, primary: { pupils: 2300 } }]);
    for (const evaluation of [strict(county), relief(county)]) {
      expect(evaluation.waivers.map(({ waiver }) => waiver.id)).toEqual(["A2-3.built2016", "A2-4.built2010"]);
      expect(evaluation.waivers.every(({ waiver }) => waiver.documents.length > 0)).toBe(true);
    }
  });
});
