import { describe, expect, it } from "vitest";
import type { Client } from "../../../electron/api/service/client.ts";
import type { SubjectKey } from "../../../shared/county/subject.ts";
import { countyService, emptyCounty, refusalOf } from "./county-service.ts";

const year = 2025;
const section = "section:2141000951:primary" as SubjectKey;
const partOfWhole = `part-of-whole/${section}/keyTeachers-fullTimeTeachers`;

async function enter(call: Client, fields: Readonly<Record<string, number>>, of = section, at = year) {
  const entries = Object.entries(fields).map(([field, value]) => ({
    subject: of,
    field,
    state: "value" as const,
    value: String(value),
  }));
  return call("fact.enter", { year: at, entries });
}

/** A county whose one section has more 骨干 than teachers. */
async function contradiction() {
  const county = await emptyCounty();
  await enter(county.call, { fullTimeTeachers: 10, keyTeachers: 12 });
  return county;
}

async function found(call: Client, id = partOfWhole) {
  const { findings } = await call("checks.list", { year });
  return findings.find((finding) => finding.id === id);
}

describe("contradictions of a year", () => {
  it("are told with numbers, cells and remedy, and never keep anybody from saving", async () => {
    const { call } = await contradiction();
    expect(await found(call)).toEqual({
      id: partOfWhole,
      rule: "part-of-whole",
      severity: "error",
      subject: section,
      school: { code: "2141000951", name: "2141000951" },
      stage: "primary",
      form: "教基1102续 骨干教师",
      problem: "“县级及以上骨干教师数”12大于“专任教师数”10",
      remedy: expect.stringContaining("请核对"),
      cells: [
        {
          subject: section,
          field: "keyTeachers",
          label: "2141000951 小学部 县级及以上骨干教师数",
          shown: "12",
          unit: "人",
          year,
        },
        {
          subject: section,
          field: "fullTimeTeachers",
          label: "2141000951 小学部 专任教师数",
          shown: "10",
          unit: "人",
          year,
        },
      ],
      cellCount: 2,
      accepted: null,
      fallen: null,
    });
  });

  it("are accepted with a reason, withdrawn, and undone as one step", async () => {
    const { call } = await contradiction();
    const { batch, accepted } = await call("checks.accept", {
      year,
      findings: [partOfWhole, partOfWhole],
      reason: " 支教教师在本校认定 ",
    });
    expect(accepted).toBe(1);
    expect((await found(call))?.accepted).toMatchObject({
      reason: "支教教师在本校认定",
      operator: "张三",
      batch,
    });
    const { changes } = await call("history.batch", { batch: batch ?? 0 });
    expect(changes).toMatchObject([{ where: "2025 年核对意见", after: "已接受：支教教师在本校认定" }]);
    await call("history.undo", { batch: batch ?? 0 });
    expect((await found(call))?.accepted).toBeNull();
    await call("checks.accept", { year, findings: [partOfWhole], reason: "支教" });
    await call("checks.withdraw", { year, findings: [partOfWhole] });
    expect(await found(call)).toMatchObject({ accepted: null, fallen: null });
  });

  it("that were accepted are open again once a number changes, and settled once they are gone", async () => {
    const { call } = await contradiction();
    await call("checks.accept", { year, findings: [partOfWhole], reason: "支教" });
    await enter(call, { keyTeachers: 13 });
    expect(await found(call)).toMatchObject({ accepted: null, fallen: { reason: "支教" } });
    await enter(call, { keyTeachers: 12 });
    expect(await found(call)).toMatchObject({ accepted: { reason: "支教" }, fallen: null });
    await enter(call, { keyTeachers: 9 });
    const { findings, settled } = await call("checks.list", { year });
    expect([findings.find(({ id }) => id === partOfWhole), settled]).toEqual([undefined, 1]);
  });

  it("against the year before are found once there is one", async () => {
    const { call } = await contradiction();
    expect((await call("checks.list", { year })).lastYear).toBeNull();
    await enter(call, { pupils: 400 }, section, 2024);
    await enter(call, { pupils: 40 });
    const { lastYear, findings } = await call("checks.list", { year });
    expect(lastYear).toBe(2024);
    expect(findings.find(({ rule }) => rule === "jump")).toMatchObject({
      cells: [
        { shown: "40", year: 2025 },
        { shown: "400", year: 2024 },
      ],
    });
  });

  it.each([
    ["that is not there", ["part-of-whole/county/x"], "支教", "notFound"],
    ["without a reason", [partOfWhole], "  ", "wrongUse"],
    ["of none", [], "支教", "wrongUse"],
  ])("an acceptance %s is refused", async (_, findings, reason, code) => {
    const { call } = await contradiction();
    expect((await refusalOf(call("checks.accept", { year, findings, reason }))).code).toBe(code);
  });

  it("need somebody who accepts", async () => {
    const { call } = countyService();
    await call("workspace.create", { name: "青禾县", code: "410999" });
    const refusal = await refusalOf(call("checks.withdraw", { year, findings: ["x"] }));
    expect(refusal.code).toBe("refused");
  });
});

describe("the sample county", () => {
  it("compares what people typed with 教育事业统计, and counts what is filled in", async () => {
    const { call } = countyService();
    await call("workspace.openSample", {});
    await call("operator.add", { name: "李四", role: "填报" });
    await call("operator.choose", { name: "李四" });
    const before = await call("checks.comparison", { year });
    expect(before.stated).toBeGreaterThan(5000);
    expect(before.differences).toEqual([]);
    const { facts } = await call("fact.list", { year, subject: section, field: "pupils" });
    const stated = Number(facts[0]?.value);
    await call("fact.enter", {
      year,
      entries: [{ subject: section, field: "pupils", state: "value", value: String(stated + 3) }],
      why: "9月后转入3人",
    });
    const { differences, stated: same } = await call("checks.comparison", { year });
    expect(same).toBe(before.stated);
    expect(differences).toMatchObject([
      {
        label: "在校生数",
        stage: "primary",
        difference: "3",
        statistics: { shown: String(stated), from: expect.stringContaining("教育事业统计综合表") },
        fact: { from: "李四填报：9月后转入3人" },
        accepted: null,
      },
    ]);
    const id = differences[0]?.id ?? "";
    await call("checks.accept", { year, findings: [id], reason: "统计时点后转入" });
    expect((await call("checks.comparison", { year })).differences).toMatchObject([
      { accepted: { reason: "统计时点后转入" } },
    ]);
    const { forms, schools } = await call("checks.completeness", { year });
    expect(schools).toHaveLength(183);
    const at = forms.findIndex(({ id: form }) => form === "stated");
    expect(schools[0]?.forms[at]).toMatchObject({
      filled: 0,
      missing: 3,
      first: { field: "charterApproved" },
    });
  }, 60_000);
});
