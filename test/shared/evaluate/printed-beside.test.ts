import { describe, expect, it } from "vitest";
import { evaluate } from "../../../shared/evaluate/evaluate.ts";
import { printedValue } from "../../../shared/evaluate/figure.ts";
import { nationalPack } from "../../../shared/standard/packs.ts";
import { countyOf, type Written, type WrittenSchool } from "./county-builder.ts";

function figureOf(
  id: string,
  schools: readonly WrittenSchool[],
  facts: Readonly<Record<string, Written>> = {},
) {
  const figure = evaluate(countyOf(schools, facts), nationalPack(), { mode: "strict" }).figures.get(id);
  if (!figure) throw new Error(`no figure ${id}`);
  return { printed: printedValue(figure), kind: figure.result.kind };
}

const pupils = { primary: { pupils: 100 } } as const;

describe("figures printed beside what is judged", () => {
  it.each([
    ["a share", { seniorQuotaRural: 180, seniorQuotaAllocated: 520 }, "34.6", "value"],
    ["a part of nothing", { seniorQuotaRural: 0, seniorQuotaAllocated: 0 }, undefined, "impossible"],
    ["a part above its whole", { seniorQuotaRural: 521, seniorQuotaAllocated: 520 }, undefined, "impossible"],
    ["a missing part", { seniorQuotaAllocated: 520 }, undefined, "missing"],
    ["a missing whole", { seniorQuotaRural: 180 }, undefined, "missing"],
  ] as const)("%s of two county figures", (_case, facts, printed, kind) => {
    expect(figureOf("A2-14.rural", [], facts)).toEqual({ printed, kind });
  });

  it("holds a county figure against a sum over the sections", () => {
    const schools = [30, 50].map(
      (fullTimeTeachers): WrittenSchool => ({ kind: "小学", primary: { pupils: 500, fullTimeTeachers } }),
    );
    const facts = { informationTeachers: 76 };
    expect(figureOf("A3-5.rate", schools, facts)).toEqual({ printed: "95.0", kind: "value" });
    expect(figureOf("A3-5.rate", [...schools, { kind: "小学", ...pupils }], facts).kind).toBe("missing");
  });

  it("adds a field up over all compulsory sections, and is missing with any of them", () => {
    const known = { kind: "小学", primary: { pupils: 100, leftBehindPupils: 7 } } as const;
    expect(figureOf("A2-15.leftBehind", [known, known])).toEqual({ printed: "14", kind: "value" });
    expect(figureOf("A2-15.leftBehind", [known, { kind: "小学", ...pupils }]).kind).toBe("missing");
  });

  it.each([
    ["charters", "charterRate", "charterApproved", true, false],
    ["platforms", "platformRate", "digitalPlatform", true, false],
  ] as const)("counts the schools that say yes: A3-3.%s", (count, rate, field, yes, no) => {
    const schools = [yes, yes, no].map(
      (answer): WrittenSchool => ({ kind: "小学", school: { [field]: answer }, ...pupils }),
    );
    expect(figureOf(`A3-3.${count}`, schools).printed).toBe("2");
    expect(figureOf(`A3-3.${rate}`, schools).printed).toBe("66.7");
    const silent = [...schools, { kind: "小学", ...pupils } as const];
    expect(figureOf(`A3-3.${count}`, silent).kind).toBe("missing");
    expect(figureOf(`A3-3.${rate}`, silent).kind).toBe("missing");
  });

  it("counts 优秀 and 良好 of compulsory schools, and no 特殊教育学校", () => {
    const grades = ["优秀", "良好", "合格"].map(
      (moralEducationGrade): WrittenSchool => ({ kind: "小学", school: { moralEducationGrade }, ...pupils }),
    );
    const schools: readonly WrittenSchool[] = [...grades, { kind: "特殊教育学校" }];
    expect(figureOf("A3-6.good", schools)).toEqual({ printed: "2", kind: "value" });
    expect(figureOf("A3-6.goodRate", schools).printed).toBe("66.7");
  });
});
