import { describe, expect, it } from "vitest";
import { schoolFields } from "../../../../../shared/county/catalogue/school-fields.ts";
import { sectionFields } from "../../../../../shared/county/catalogue/section-fields.ts";
import { checkView } from "../../../../../shared/county/checks/check-view.ts";
import { completeness } from "../../../../../shared/county/checks/completeness/completeness.ts";
import { schoolForms } from "../../../../../shared/county/checks/completeness/forms.ts";
import type { CountyYear } from "../../../../../shared/county/county-year.ts";
import { gaps, qinghe } from "../../../report/sample-evaluations.ts";
import { none, schools } from "../hostile.ts";

function formOf(county: CountyYear, id: string, at = 0) {
  const { forms, schools: lines } = completeness(checkView(county));
  const form = lines[at]?.forms[forms.findIndex((each) => each.id === id)];
  if (!form) throw new Error(`there is no form ${id}`);
  return form;
}

/** What all schools together lack of each form that lacks anything. */
function missing(county: CountyYear): Readonly<Record<string, number>> {
  const { forms, schools: lines } = completeness(checkView(county));
  const sums = forms.map(({ id }, at) => [
    id,
    lines.reduce((sum, line) => sum + (line.forms[at]?.missing ?? 0), 0),
  ]);
  return Object.fromEntries(sums.filter(([, count]) => count !== 0));
}

describe("forms", () => {
  it("hold every field of schools and sections once, but the code", () => {
    const listed = schoolForms.flatMap(({ fields }) => fields);
    const known = [...schoolFields, ...sectionFields].map(({ code }) => code);
    expect([...listed].sort()).toEqual(known.filter((code) => code !== "schoolCode").sort());
  });
});

describe("completeness of the sample counties", () => {
  it("青禾县 lacks only what no workbook holds", () => {
    expect(missing(qinghe)).toEqual({ supplementSection: 190, stated: 540 });
  });

  it("the county with gaps lacks what was taken out of it", () => {
    expect(missing(gaps)).toEqual({
      keyTeachers: 2,
      buildings: 2,
      equipment: 1,
      supplementSchool: 1,
      supplementFunds: 1,
      supplementSection: 27,
      stated: 72,
    });
  });
});

describe("what a school owes", () => {
  it("counts values, 不适用 and blanks, and names the first blank", () => {
    const county = schools([{ kind: "小学", primary: { pupils: 200, grades: 6, migrantPupils: none } }]);
    expect(formOf(county, "pupils")).toEqual({
      filled: 2,
      notApplicable: 1,
      missing: 1,
      first: { subject: "section:2141000001:primary", field: "leftBehindPupils" },
    });
  });

  it("is twice as much where it has two stages, and more where it has seniors", () => {
    const county = (kind: "小学" | "九年一贯制学校" | "十二年一贯制学校") => schools([{ kind }]);
    expect(formOf(county("小学"), "pupils").missing).toBe(4);
    expect(formOf(county("九年一贯制学校"), "pupils").missing).toBe(8);
    expect(formOf(county("十二年一贯制学校"), "pupils").missing).toBe(9);
  });

  it("is the parent's where it is collected once for the whole school", () => {
    const county = schools([
      { code: "2141000001", kind: "小学" },
      { code: "2141000002", kind: "教学点", school: { counted: false, parentCode: "2141000001" } },
    ]);
    expect(formOf(county, "supplementFunds", 0).missing).toBe(3);
    expect(formOf(county, "supplementFunds", 1).missing).toBe(0);
    expect(formOf(county, "stated", 1).missing).toBe(0);
    expect(formOf(county, "teachers", 1).missing).toBe(10);
  });

  it("is nothing of the stages where the school has none that is judged", () => {
    const county = schools([{ kind: "特殊教育学校", primary: { pupils: 90 } }]);
    expect(formOf(county, "pupils")).toEqual({ filled: 1, notApplicable: 0, missing: 0 });
    expect(formOf(county, "identity").missing).toBe(3);
  });

  it.each([
    ["乡村", { locale: "220" }, 0],
    ["镇区寄宿", { locale: "121", boarding: true }, 0],
    ["镇区民办", { locale: "121", sponsor: "10", boarding: false }, 0],
    ["镇区走读", { locale: "121", sponsor: "7", boarding: false }, 1],
  ])("划片 pupils of %s", (_, school, more) => {
    const section = { maxClassSize: 40, staffTotal: 20, certifiedTeachers: 18, trained360Teachers: 18 };
    const county = schools([{ kind: "小学", school, primary: { pupils: 200, ...section } }]);
    expect(formOf(county, "supplementSection").missing).toBe(more);
  });

  it("is visiting teachers only of a 乡村 section of 50 to 99", () => {
    const owed = (pupils: number) => {
      const county = schools([{ kind: "小学", school: { locale: "220" }, primary: { pupils } }]);
      return formOf(county, "supplementSection").missing;
    };
    expect([owed(49), owed(50), owed(99), owed(100)]).toEqual([4, 5, 5, 4]);
  });
});
