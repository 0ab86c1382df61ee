import { describe, expect, test } from "vitest";
import { describeProposal } from "../../../../shared/county/import/describe-proposal.ts";
import { findingLines } from "../../../../shared/county/import/import-finding.ts";
import { type ImportQuestion, importDecision } from "../../../../shared/county/import/proposal.ts";
import { proposeImport } from "../../../../shared/county/import/propose-import.ts";
import {
  code,
  countyYear,
  type Figure,
  file,
  ofCounty,
  ofPrimary,
  ofSchool,
  question,
  together,
} from "./proposal-builders.ts";

function found(asked: ImportQuestion): string[] {
  return proposeImport(asked).findings.map(({ severity, code: cause }) => `${severity}:${cause}`);
}

function school(number: number, pupils: string): Figure[] {
  return [
    ofSchool(number, "schoolName", `第${number}小学`),
    ofSchool(number, "kind", "小学"),
    ofPrimary(number, "pupils", pupils),
  ];
}

function wideTable(...numbers: number[]) {
  const figures = numbers.flatMap((number) => school(number, `${number}00`));
  return file("综合表.xlsx", "wideTable", figures, { rosterCodes: numbers.map(code) });
}

describe("schools", () => {
  test("are matched, added and missing by code", () => {
    const known = countyYear([...school(1, "100"), ...school(3, "300")]);
    const proposal = proposeImport(question(together(wideTable(1, 2)), { known }));
    expect(proposal.schools).toEqual({
      matched: [{ code: code(1), name: "第1小学" }],
      added: [{ code: code(2), name: "第2小学" }],
      missing: [{ code: code(3), name: "第3小学" }],
    });
    expect(proposal.findings.map((each) => each.code)).toEqual(["school-missing"]);
  });

  test("are never missing where no wide table was given", () => {
    const known = countyYear([...school(1, "100"), ...school(2, "200")]);
    const supplement = file("补充.xlsx", "supplementForm", [ofSchool(1, "boarding", "是")]);
    expect(proposeImport(question(together(supplement), { known })).schools.missing).toEqual([]);
  });

  test("that are new and that no form describes are pointed out", () => {
    const supplement = file("补充.xlsx", "supplementForm", [ofSchool(9, "boarding", "是")]);
    expect(found(question(together(supplement)))).toEqual(["warning:school-unnamed"]);
  });

  test("with another name under the same code are pointed out", () => {
    const known = countyYear([...school(1, "100"), ...school(2, "200")]);
    const renamed = file("综合表.xlsx", "wideTable", [ofSchool(1, "schoolName", "实验小学")], {
      rosterCodes: [code(1), code(2)],
    });
    expect(found(question(together(renamed), { known }))).toEqual(["warning:name-differs"]);
  });
});

describe("figures", () => {
  test("are counted as new and unchanged and listed where they change", () => {
    const known = countyYear([...school(1, "100"), ofPrimary(1, "classes", "3")]);
    const given = file(
      "综合表.xlsx",
      "wideTable",
      [...school(1, "120"), ofPrimary(1, "classes", "3"), ofPrimary(1, "grades", "6")],
      { rosterCodes: [code(1)] },
    );
    const proposal = proposeImport(question(together(given), { known }));
    expect([proposal.added, proposal.changed, proposal.unchanged]).toEqual([1, 1, 3]);
    const [change] = describeProposal(proposal).values.changes;
    expect(change).toEqual({
      subject: `section:${code(1)}:primary`,
      field: "pupils",
      label: "在校生数",
      before: "100",
      after: "120",
      file: "综合表.xlsx",
      sheet: "表",
      cell: "A3",
    });
  });

  test("a blank cell does not erase what is known", () => {
    const known = countyYear([ofCounty("towns", "18"), ofCounty("villages", "163")]);
    const given = file("县级.xlsx", "countyForm", [ofCounty("towns", "18")]);
    const proposal = proposeImport(question(together(given), { known }));
    expect([proposal.added, proposal.changed, proposal.unchanged]).toEqual([0, 0, 1]);
  });

  test("the wide table goes before a school's own workbook; both claims are kept", () => {
    const own = file("学校.xlsx", "jiaojiWorkbook", [ofPrimary(1, "pupils", "101")]);
    const proposal = proposeImport(question(together(own, wideTable(1))));
    expect(
      proposal.claims
        .filter(({ claim }) => claim.field === "pupils")
        .map(({ claim, accept }) => [claim.raw, accept]),
    ).toEqual([
      ["100", true],
      ["101", false],
    ]);
    expect(findingLines(proposal.findings)).toEqual([
      `学校.xlsx / 表!A1 / ${code(1)}小学“在校生数”不一致：此处101，而综合表.xlsx 表!A3为100 / 将采用教育事业统计综合表的数，两处都保留；如不对请改正原表后重新导入`,
    ]);
  });

  test("two files of one kind that disagree are an error", () => {
    const other = file("综合表2.xlsx", "wideTable", [ofPrimary(1, "pupils", "101")]);
    const proposal = proposeImport(question(together(wideTable(1), other)));
    expect(proposal.errors).toMatchObject([{ code: "same-form-differs", file: "综合表2.xlsx", cell: "A1" }]);
    expect(importDecision(proposal)).toBe("refused");
  });

  test("two files that agree are no conflict and one claim is accepted", () => {
    const other = file("综合表2.xlsx", "wideTable", [ofPrimary(1, "pupils", "100")]);
    const proposal = proposeImport(question(together(wideTable(1), other)));
    expect(proposal.findings).toEqual([]);
    const accepted = proposal.claims.filter(({ claim, accept }) => accept && claim.field === "pupils");
    expect(accepted).toHaveLength(1);
  });

  test("what a person typed or a stronger form said stays accepted against a weaker form", () => {
    const known = countyYear(school(1, "100"));
    const own = file("学校.xlsx", "jiaojiWorkbook", [
      ofPrimary(1, "pupils", "101"),
      ofPrimary(1, "classes", "3"),
    ]);
    const asked = question(together(own), {
      known,
      acceptedForm: (_, field) => (field === "pupils" ? "wideTable" : undefined),
    });
    const proposal = proposeImport(asked);
    expect(proposal.claims.map(({ claim, accept }) => [claim.field, accept])).toEqual([
      ["pupils", false],
      ["classes", true],
    ]);
    expect(found(asked)).toEqual(["warning:stronger-source-kept"]);
  });
});

describe("attached units", () => {
  const parent = school(1, "100");
  const attached = [
    ofSchool(2, "kind", "小学"),
    ofSchool(2, "counted", "否"),
    ofSchool(2, "parentCode", code(1)),
    ofPrimary(2, "pupils", "20"),
  ];
  const cases: [string, Figure[], string[]][] = [
    ["with a parent in the same file", [...parent, ...attached], []],
    [
      "without a stated parent",
      [...parent, ofSchool(2, "kind", "小学"), ofSchool(2, "counted", "否")],
      ["error:parent-not-stated"],
    ],
    ["whose parent is nowhere", attached, ["error:parent-not-found"]],
    [
      "of themselves",
      [
        ...parent,
        ...attached,
        ofSchool(3, "kind", "小学"),
        ofSchool(3, "counted", "否"),
        ofSchool(3, "parentCode", code(3)),
      ],
      ["error:parent-attached"],
    ],
    [
      "of an attached unit",
      [
        ...parent,
        ...attached,
        ofSchool(3, "kind", "小学"),
        ofSchool(3, "counted", "否"),
        ofSchool(3, "parentCode", code(2)),
      ],
      ["error:parent-attached"],
    ],
    [
      "that count as schools all the same",
      [
        ...parent,
        ofSchool(2, "kind", "小学"),
        ofSchool(2, "counted", "是"),
        ofSchool(2, "parentCode", code(1)),
      ],
      ["warning:parent-not-needed"],
    ],
  ];
  test.each(cases)("%s", (_, figures, expected) => {
    expect(found(question(together(file("综合表.xlsx", "wideTable", figures))))).toEqual(expected);
  });

  test("find their parent in the roster", () => {
    const asked = question(together(file("综合表.xlsx", "wideTable", attached)), {
      known: countyYear([...parent, ...attached]),
    });
    expect(found(asked)).toEqual(["warning:school-missing", "warning:school-missing"]);
  });

  test("included in the school's own workbook are no contradiction", () => {
    const table = file("综合表.xlsx", "wideTable", [...parent, ...attached]);
    const own = file("学校.xlsx", "jiaojiWorkbook", [ofPrimary(1, "pupils", "120")]);
    expect(found(question(together(table, own)))).toEqual(["note:attached-included"]);
    const wrong = file("学校.xlsx", "jiaojiWorkbook", [ofPrimary(1, "pupils", "121")]);
    expect(found(question(together(table, wrong)))).toEqual(["warning:sources-differ"]);
  });

  test("might be counted twice where only the workbook states the figure", () => {
    const table = file("综合表.xlsx", "wideTable", [...parent, ...attached, ofPrimary(2, "classes", "1")]);
    const own = file("学校.xlsx", "jiaojiWorkbook", [ofPrimary(1, "classes", "4")]);
    expect(found(question(together(table, own)))).toEqual(["warning:attached-included"]);
  });

  test("add to the base of what the parent states for all", () => {
    const table = (certified: string) =>
      file("综合表.xlsx", "wideTable", [
        ...parent,
        ...attached,
        ofPrimary(1, "fullTimeTeachers", "30"),
        ofPrimary(2, "fullTimeTeachers", "5"),
        ofPrimary(1, "certifiedTeachers", certified),
      ]);
    expect(found(question(together(table("35"))))).toEqual([]);
    expect(found(question(together(table("36"))))).toEqual(["warning:figures-disagree"]);
  });
});

describe("a school that counts and names a parent", () => {
  const own = file("学校.xlsx", "jiaojiWorkbook", [ofPrimary(1, "classes", "4")]);
  const table = (certified: string) =>
    file("综合表.xlsx", "wideTable", [
      ...school(1, "100"),
      ofSchool(1, "counted", "是"),
      ofSchool(1, "parentCode", code(1)),
      ofPrimary(1, "fullTimeTeachers", "30"),
      ofPrimary(1, "certifiedTeachers", certified),
    ]);

  test("which is itself is not taken for a unit attached to it", () => {
    expect(found(question(together(table("30"), own)))).toEqual([]);
    expect(found(question(together(table("31"))))).toEqual(["warning:figures-disagree"]);
  });

  test("adds nothing to that parent", () => {
    const parent = file("综合表.xlsx", "wideTable", [
      ...school(1, "100"),
      ...school(2, "20"),
      ofSchool(2, "counted", "是"),
      ofSchool(2, "parentCode", code(1)),
    ]);
    const workbook = file("学校.xlsx", "jiaojiWorkbook", [ofPrimary(1, "pupils", "120")]);
    expect(found(question(together(parent, workbook)))).toEqual([
      "warning:sources-differ",
      "warning:parent-not-needed",
    ]);
  });
});

describe("which county and year a file is of", () => {
  const place = { sheet: "表", cell: "A1" };
  test.each([
    ["another county", { counties: [{ said: "青渡县", ...place }] }, ["error:other-county"]],
    ["this county", { counties: [{ said: "某某市青禾县", ...place }] }, []],
    ["a city, perhaps its own", { counties: [{ said: "某某市", ...place }] }, ["confirm:county-unsure"]],
    [
      "a city and this county",
      {
        counties: [
          { said: "某某市", ...place },
          { said: "青禾县", ...place },
        ],
      },
      [],
    ],
    ["another year", { years: [{ said: 2024, ...place }] }, ["error:other-year"]],
    ["this year", { years: [{ said: 2025, ...place }] }, []],
    [
      "this year and another",
      {
        years: [
          { said: 2025, ...place },
          { said: 2023, ...place },
        ],
      },
      ["error:other-year"],
    ],
  ])("a file that states %s", (_, states, expected) => {
    expect(found(question(together({ ...wideTable(1), ...states })))).toEqual(expected);
  });

  test("a refused file says which cell states it and what to do", () => {
    const [error] = proposeImport(
      question(together({ ...wideTable(1), years: [{ said: 2024, ...place }] })),
    ).errors;
    expect(error).toMatchObject({
      file: "综合表.xlsx",
      sheet: "表",
      cell: "A1",
      problem: "此文件写明是2024年的，正在导入的是2025年",
    });
  });

  test.each([
    ["three of four are known", [1, 2, 3, 4], []],
    ["half of them are known", [1, 2, 8, 9], []],
    ["fewer than half are known", [1, 7, 8, 9], ["confirm:schools-unknown"]],
  ])("a file that states no county, where %s", (_, numbers, expected) => {
    const known = countyYear([1, 2, 3].flatMap((number) => school(number, `${number}00`)));
    const supplement = file(
      "补充.xlsx",
      "supplementForm",
      numbers.flatMap((number) => [ofSchool(number, "kind", "小学"), ofSchool(number, "boarding", "否")]),
    );
    expect(found(question(together(supplement), { known }))).toEqual(expected);
  });

  test("needs no roster for the first file of all, and none where it states the county", () => {
    expect(found(question(together(wideTable(7, 8, 9))))).toEqual([]);
    const stated = { ...wideTable(7, 8, 9), counties: [{ said: "青禾县", ...place }] };
    expect(found(question(together(stated), { otherYears: [countyYear(school(1, "100"), 2024)] }))).toEqual(
      [],
    );
  });

  test("the roster of another year counts as known", () => {
    const otherYears = [countyYear(school(1, "100"), 2024)];
    expect(found(question(together(wideTable(7, 8, 9)), { otherYears }))).toEqual([
      "confirm:schools-unknown",
    ]);
  });

  const many = Array.from({ length: 30 }, (_, index) => index + 1);
  test.each([
    ["every figure", 0, ["confirm:figures-of-other-year"]],
    ["28 of 30 figures", 2, ["confirm:figures-of-other-year"]],
    ["27 of 30 figures, which is 90 %", 3, []],
  ])("a file that states no year and has %s of another", (_, changed, expected) => {
    const otherYears = [
      countyYear(
        many.flatMap((number) => school(number, `${number}00`)),
        2024,
      ),
    ];
    const figures = many.flatMap((number) =>
      school(number, number <= changed ? `${number}50` : `${number}00`),
    );
    const given = file("综合表.xlsx", "wideTable", figures, { rosterCodes: many.map(code) });
    expect(found(question(together(given), { otherYears }))).toEqual(expected);
    const stated = { ...given, years: [{ said: 2025, ...place }] };
    expect(found(question(together(stated), { otherYears }))).toEqual([]);
  });

  test("what needs a yes is told apart from what is refused", () => {
    const known = countyYear(school(1, "100"));
    const proposal = proposeImport(
      question(together(file("补充.xlsx", "supplementForm", [ofSchool(8, "kind", "小学")])), { known }),
    );
    expect(importDecision(proposal)).toBe("needsConfirmation");
    expect(proposal.confirmations).toHaveLength(1);
  });
});

describe("figures that do not fit together are warnings", () => {
  const cases: [string, Figure[], string[]][] = [
    [
      "degrees and teachers",
      [
        ["Doctor", "0"],
        ["Master", "1"],
        ["Bachelor", "10"],
        ["College", "5"],
        ["Below", "1"],
      ]
        .map(([degree, count]) => ofPrimary(1, `degree${degree}`, count ?? ""))
        .concat([ofPrimary(1, "fullTimeTeachers", "18")]),
      ["figures-disagree"],
    ],
    [
      "degrees of which one is missing",
      [ofPrimary(1, "degreeMaster", "1"), ofPrimary(1, "fullTimeTeachers", "18")],
      [],
    ],
    [
      "indoor sport above all rooms",
      [ofSchool(1, "indoorSportsArea", "500"), ofSchool(1, "teachingArea", "400")],
      ["figures-disagree"],
    ],
    [
      "as much indoor sport as rooms",
      [ofSchool(1, "indoorSportsArea", "400"), ofSchool(1, "teachingArea", "400")],
      [],
    ],
    [
      "more 骨干 than teachers",
      [ofPrimary(1, "keyTeachers", "11"), ofPrimary(1, "fullTimeTeachers", "10")],
      ["figures-disagree"],
    ],
    [
      "more trained than teachers",
      [ofPrimary(1, "trained360Teachers", "11"), ofPrimary(1, "fullTimeTeachers", "10")],
      ["figures-disagree"],
    ],
    [
      "more moved than eligible",
      [ofCounty("rotationMoved", "11"), ofCounty("rotationEligible", "10")],
      ["figures-disagree"],
    ],
    [
      "equipment in 元 taken for 万元",
      [ofPrimary(1, "pupils", "100"), ofSchool(1, "equipmentValue", "200000")],
      ["figure-out-of-range"],
    ],
    [
      "equipment of 2000 元 a pupil",
      [ofPrimary(1, "pupils", "100"), ofSchool(1, "equipmentValue", "20")],
      [],
    ],
    ["no equipment at all", [ofPrimary(1, "pupils", "100"), ofSchool(1, "equipmentValue", "0")], []],
    [
      "equipment of a school without pupils",
      [ofPrimary(1, "pupils", "0"), ofSchool(1, "equipmentValue", "20")],
      [],
    ],
  ];
  test.each(cases)("%s", (_, figures, expected) => {
    const given = file("综合表.xlsx", "wideTable", [ofSchool(1, "kind", "小学"), ...figures]);
    const proposal = proposeImport(question(together(given)));
    expect(proposal.findings.map(({ code: cause }) => cause)).toEqual(expected);
    expect(importDecision(proposal)).toBe("ready");
  });

  test("also between a new figure and one that is known", () => {
    const known = countyYear([...school(1, "100"), ofPrimary(1, "fullTimeTeachers", "10")]);
    const given = file("补充.xlsx", "supplementForm", [ofPrimary(1, "certifiedTeachers", "12")]);
    const [finding] = proposeImport(question(together(given), { known })).findings;
    expect(finding).toMatchObject({ code: "figures-disagree", file: "补充.xlsx", cell: "A1" });
  });
});

test("a described proposal is plain JSON and loses nothing on the way", () => {
  const known = countyYear(school(1, "90"));
  const described = describeProposal(proposeImport(question(together(wideTable(1, 2)), { known })));
  expect(JSON.parse(JSON.stringify(described))).toEqual(described);
  expect(described.values).toMatchObject({ added: 3, changed: 1, unchanged: 2 });
  expect(described.decision).toBe("ready");
});
