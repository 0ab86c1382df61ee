import { describe, expect, it } from "vitest";
import { evaluate } from "../../../shared/evaluate/evaluate.ts";
import { nationalPack } from "../../../shared/standard/packs.ts";
import { countyOf, type Written, type WrittenSchool } from "./county-builder.ts";

/** On the roster, and nothing else is known of it: not even what kind of school it is. */
const unknown: WrittenSchool = { kind: "小学", school: { kind: { state: "missing" } } };
const bands = ["classes46To50", "classes51To55", "classes56To60", "classes61To65", "classesFrom66"];
/** A school that passes A2-3 … A2-6, A2-9, A2-12 and A3-4. */
const passing: WrittenSchool = {
  kind: "小学",
  school: { musicRooms: [96], artRooms: [90], publicFundsBudget: 60, trainingBudget: 5 },
  primary: {
    pupils: 500,
    classes: 12,
    fullTimeTeachers: 30,
    certifiedTeachers: 30,
    trained360Teachers: 30,
    ...Object.fromEntries(bands.map((band): [string, Written] => [band, 0])),
  },
};

function itemOf(schools: readonly WrittenSchool[], code: string) {
  const { items } = evaluate(countyOf(schools), nationalPack(), { mode: "strict" });
  const found = items.find(({ item }) => item.code === code);
  if (!found) throw new Error(`no item ${code}`);
  return found;
}

describe("a school whose 办学类型 and stages nobody knows", () => {
  it.each(["A2-3", "A2-4", "A2-5", "A2-6", "A2-9", "A2-12", "A3-4"])("keeps %s from passing", (code) => {
    expect(itemOf([passing], code).verdict).toBe("met");
    const { verdict, checks } = itemOf([passing, unknown], code);
    expect(verdict).toBe("open");
    expect(checks.flatMap(({ missing }) => missing.map(({ field }) => field))).toContain("kind");
  });

  it("hides no known failure", () => {
    const large = { kind: "小学", primary: { pupils: 2001 } } as const;
    expect(itemOf([large, unknown], "A2-4").verdict).toBe("unmet");
  });

  it.each(["A2-1", "A2-8", "A3-2"])("does not touch %s, which no school decides", (code) => {
    expect(
      itemOf([unknown], code).checks.flatMap(({ missing }) => missing.map(({ field }) => field)),
    ).not.toContain("kind");
  });

  it("leaves 各校资源配置 and 校际均衡 open", () => {
    const rich: WrittenSchool = {
      kind: "小学",
      school: {
        teachingArea: 9000,
        indoorSportsArea: 0,
        sportsFieldArea: 9000,
        equipmentValue: 500,
        multimediaRooms: 50,
      },
      primary: {
        pupils: 1000,
        degreeDoctor: 0,
        degreeMaster: 0,
        degreeBachelor: 60,
        degreeCollege: 0,
        keyTeachers: 20,
        peTeachers: 9,
        musicTeachers: 9,
        fineArtTeachers: 9,
        artTeachers: 0,
      },
    };
    const judged = (schools: readonly WrittenSchool[]) => {
      const { sectionsVerdict, balanceVerdict } = evaluate(countyOf(schools), nationalPack(), {
        mode: "strict",
      });
      return { sectionsVerdict, balanceVerdict };
    };
    expect(judged([rich])).toEqual({ sectionsVerdict: "met", balanceVerdict: "met" });
    expect(judged([rich, unknown])).toEqual({ sectionsVerdict: "open", balanceVerdict: "open" });
  });

  it("is judged by the stages that it reports", () => {
    const reported = { ...passing, school: { ...passing.school, kind: { state: "missing" } as const } };
    expect(itemOf([passing, reported], "A2-3").verdict).toBe("met");
  });
});
