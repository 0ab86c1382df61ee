import { describe, expect, it } from "vitest";
import { evaluate } from "../../../shared/evaluate/evaluate.ts";
import { missingFields } from "../../../shared/evaluate/missing-fields.ts";
import { nationalPack } from "../../../shared/standard/packs.ts";
import { countyOf, type WrittenSchool } from "./county-builder.ts";

function missingIn(schools: readonly WrittenSchool[], facts: Parameters<typeof countyOf>[1] = {}) {
  return missingFields(evaluate(countyOf(schools, facts), nationalPack(), { mode: "strict" }));
}

const school: WrittenSchool = { kind: "小学", primary: { pupils: 300 } };

describe("what is missing", () => {
  it("names the field, what waits for it and which schools owe it", () => {
    const missing = missingIn([school, { ...school, primary: { pupils: 300, keyTeachers: 3 } }]);
    const key = missing.find(({ field }) => field.code === "keyTeachers");
    expect(key).toMatchObject({ items: ["A1-2"], schools: [{ code: "2141000001", name: "学校1" }] });
  });

  it("counts both stages of a school as two facts of one school", () => {
    const through: WrittenSchool = { kind: "九年一贯制学校", primary: { pupils: 1 }, junior: { pupils: 1 } };
    const key = missingIn([through]).find(({ field }) => field.code === "keyTeachers");
    expect(key?.schools).toHaveLength(1);
    expect(key?.subjects).toEqual(["section:2141000001:primary", "section:2141000001:junior"]);
  });

  it("leaves what the county itself owes without schools", () => {
    const stated = missingIn([school]).find(({ field }) => field.code === "A2-1.conclusion");
    expect(stated).toMatchObject({ items: ["A2-1"], schools: [], subjects: ["county"] });
  });

  it("forgets a field once it is filled", () => {
    const codes = missingIn([school], { "A2-1.conclusion": "达标" }).map(({ field }) => field.code);
    expect(codes).not.toContain("A2-1.conclusion");
  });

  it("does not ask teaching points that are not judged for resource figures", () => {
    const point: WrittenSchool = { kind: "教学点", primary: { pupils: 20 } };
    const codes = missingIn([point]).map(({ field }) => field.code);
    expect(codes).not.toContain("keyTeachers");
  });

  it("puts first what the most items wait for", () => {
    const counts = missingIn([school]).map(({ items }) => items.length);
    expect(counts).toEqual(counts.toSorted((left, right) => right - left));
  });
});
