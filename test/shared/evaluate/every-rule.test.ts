import { describe, expect, it } from "vitest";
import type { CheckResult } from "../../../shared/evaluate/check-result.ts";
import { evaluate } from "../../../shared/evaluate/evaluate.ts";
import type { Evaluation } from "../../../shared/evaluate/evaluation.ts";
import { checkSchema, type Item } from "../../../shared/standard/pack-schema.ts";
import { nationalPack } from "../../../shared/standard/packs.ts";
import type { Written } from "./county-builder.ts";
import { type Changes, exemplaryCounty, monitoringOf } from "./exemplary-county.ts";

/** Every check and every rule of the pack decides: one change fails it, one gap leaves it open. */

const pack = nationalPack();
const allItems: readonly Item[] = [...pack.items, ...pack.vetoes, ...pack.admission];
const missing: Written = { state: "missing" };

const strict = (changes: Changes) => evaluate(exemplaryCounty(changes), pack, { mode: "strict" });

/** What fails a check, and what leaves it open. */
interface Turn {
  readonly item: string;
  /** Place of the check among those of its item. */
  readonly check: number;
  readonly fails: Changes;
  readonly opens: Changes;
}

/** A check that one fact of the county decides. */
function county(item: string, check: number, facts: Readonly<Record<string, Written>>): Turn {
  const gaps = Object.fromEntries(Object.keys(facts).map((field) => [field, missing]));
  return { item, check, fails: { county: facts }, opens: { county: gaps } };
}

function townSchool(item: string, facts: Readonly<Record<string, Written>>): Turn {
  const gaps = Object.fromEntries(Object.keys(facts).map((field) => [field, missing]));
  return { item, check: 0, fails: { town: { school: facts } }, opens: { town: { school: gaps } } };
}

function townSection(item: string, facts: Readonly<Record<string, Written>>): Turn {
  const gaps = Object.fromEntries(Object.keys(facts).map((field) => [field, missing]));
  return { item, check: 0, fails: { town: { primary: facts } }, opens: { town: { primary: gaps } } };
}

const stated: readonly Turn[] = allItems.flatMap(({ code, checks }) =>
  checks.flatMap((check, index) => {
    if (check.kind === "stated") return [county(code, index, { [check.field]: "未达标" })];
    return check.kind === "veto" ? [county(code, index, { [check.field]: check.found })] : [];
  }),
);

const turns: readonly Turn[] = [
  ...stated,
  townSection("A1-1", { degreeBachelor: 6 }),
  townSection("A1-2", { keyTeachers: 1 }),
  townSection("A1-3", { peTeachers: 1 }),
  townSchool("A1-4", { teachingArea: 1000 }),
  townSchool("A1-5", { sportsFieldArea: 100 }),
  townSchool("A1-6", { equipmentValue: 10 }),
  townSchool("A1-7", { multimediaRooms: 1 }),
  townSchool("A2-3", { musicRooms: [96, 95] }),
  townSection("A2-4", { pupils: 2001 }),
  townSection("A2-5", { classes46To50: 1 }),
  {
    item: "A2-6",
    check: 0,
    fails: { village: { school: { publicFundsBudget: "#7.99" } } },
    opens: { village: { school: { publicFundsBudget: missing } } },
  },
  county("A2-7", 0, { specialFunds: 79 }),
  county("A2-8", 0, { teacherPay: 89999 }),
  townSection("A2-9", { trained360Teachers: 41 }),
  county("A2-11", 0, { rotationEligible: 201 }),
  county("A2-11", 1, { rotationKeyMoved: 3 }),
  townSection("A2-12", { certifiedTeachers: 41 }),
  townSection("A2-13", { inZonePupils: 599 }),
  {
    item: "A2-13",
    check: 1,
    fails: { middle: { junior: { inZonePupils: 569 } } },
    opens: { middle: { junior: { inZonePupils: missing } } },
  },
  county("A2-14", 0, { seniorQuotaAllocated: 49 }),
  county("A2-15", 0, { migrantPurchased: 4 }),
  {
    item: "A3-1",
    check: 0,
    fails: { middle: { junior: { graduatingPupils: 189 } } },
    opens: { middle: { junior: { died3y: missing } } },
  },
  county("A3-2", 0, { disabledEnrolled: 94 }),
  townSchool("A3-4", { trainingBudget: "#4.19" }),
  county("A3-9", 0, { monitoring: monitoringOf("Ⅲ", "0.15") }),
  county("A4-1", 0, { surveySatisfied: 849 }),
  county("A6-1", 0, { basicBalanceDate: "2022-09-02" }),
];

function checkOf({ items, vetoes, admission }: Evaluation, { item, check }: Turn): CheckResult {
  const result = [...items, ...vetoes, ...admission].find((own) => own.item.code === item)?.checks[check];
  if (!result) throw new Error(`${item} has no check ${check}`);
  return result;
}

const nameOf = ({ item, check }: Pick<Turn, "item" | "check">) => `${item} check ${check + 1}`;

describe("the exemplary county", () => {
  const evaluation = strict({});

  it("meets every check, and so the whole standard", () => {
    const results = [...evaluation.items, ...evaluation.vetoes, ...evaluation.admission];
    const verdicts = results.map(({ item, verdict }) => [item.code, verdict]);
    expect(verdicts).toEqual(allItems.map(({ code }) => [code, "met"]));
    expect(evaluation.sectionsVerdict).toBe("met");
    expect(evaluation.balanceVerdict).toBe("met");
    expect(evaluation.verdict).toBe("met");
  });

  it.each(turns.map((turn) => [nameOf(turn), turn] as const))("fails by %s alone", (_name, turn) => {
    const failed = strict(turn.fails);
    expect(checkOf(evaluation, turn).verdict).toBe("met");
    expect(checkOf(failed, turn).verdict).toBe("unmet");
    expect(failed.verdict).toBe("unmet");
  });

  it.each(turns.map((turn) => [nameOf(turn), turn] as const))(
    "passes nothing where %s lacks its fact",
    (_name, turn) => {
      const open = strict(turn.opens);
      expect(checkOf(open, turn).verdict).toBe("open");
      expect(checkOf(open, turn).missing.length).toBeGreaterThan(0);
      expect(open.verdict).not.toBe("met");
    },
  );

  it("turned every check of the pack, and with them every kind of check", () => {
    const checks = allItems.flatMap(({ code, checks: own }) =>
      own.map((check, index) => ({ name: nameOf({ item: code, check: index }), kind: check.kind })),
    );
    expect(turns.map(nameOf).sort()).toEqual(checks.map(({ name }) => name).sort());
    const kinds = checkSchema.options.map((option) => option.unwrap().shape.kind.value);
    expect(new Set(checks.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });
});

describe("rules beside the checks", () => {
  it.each([
    ["one of seven unmet above the floor", { teachingArea: 3240 }, "met"],
    ["one of seven below 85 %", { teachingArea: 2000 }, "unmet"],
    ["two of seven unmet above the floor", { teachingArea: 3240, sportsFieldArea: 3800 }, "unmet"],
  ] as const)("每所学校 with %s", (_case, school, verdict) => {
    expect(strict({ town: { school } }).sectionsVerdict).toBe(verdict);
  });

  it.each([
    ["primary", { town: { school: { multimediaRooms: 18 } } }, "met"],
    [
      "primary",
      { town: { school: { multimediaRooms: 18 } }, village: { school: { multimediaRooms: 60 } } },
      "unmet",
    ],
  ] as const)("校际差异系数 of %s with %j", (stage, changes, verdict) => {
    const balance = strict(changes).balances.find((own) => own.item === "A1-7" && own.stage === stage);
    expect(balance?.verdict).toBe(verdict);
    expect(strict(changes).balanceVerdict).toBe(verdict);
  });

  it.each([
    [49, false],
    [50, true],
  ] as const)("教学点 of %i pupils is 参评: %s", (pupils, included) => {
    const { sections } = strict({ village: { kind: "教学点", primary: { pupils } } });
    expect(sections.map((section) => section.included)).toEqual([true, true, included]);
  });
});
