import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openService, type WorkbenchService } from "../../../electron/api/open-service.ts";
import { type Client, createClient } from "../../../electron/api/service/client.ts";
import { schoolSubject } from "../../../shared/county/subject.ts";

let folder: string;
let service: WorkbenchService;
let page: Client;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "youjun-entry-"));
  service = openService({
    places: { root: join(folder, "优均"), configFolder: join(folder, "config") },
  });
  page = createClient(service, { trust: "page" });
  await page("workspace.openSample", {});
  await page("operator.add", { name: "张三", role: "填报" });
  await page("operator.choose", { name: "张三" });
});

afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

const year = 2025;

async function figure(subject: string, field: string) {
  const { facts, origins } = await page("entry.sheet", { year, cells: [{ subject, field }] });
  const fact = facts[0];
  return {
    ...fact,
    origin: fact && origins[fact.origin],
    besideOrigin: fact?.beside && origins[fact.beside.origin],
  };
}

async function firstSchool(): Promise<string> {
  const { roster } = await page("entry.sheet", { year, cells: [] });
  return schoolSubject(roster[0] ?? "");
}

describe("the sheet to be filled", () => {
  it("holds every accepted fact with its source", async () => {
    const [sheet, list] = await Promise.all([page("entry.sheet", { year }), page("fact.list", { year })]);
    expect(sheet.facts.length).toBeGreaterThan(1000);
    const plain = sheet.facts.map(({ subject, field, state, value }) =>
      value === undefined ? { subject, field, state } : { subject, field, state, value },
    );
    const order = (left: { subject: string; field: string }, right: { subject: string; field: string }) =>
      `${left.subject} ${left.field}` < `${right.subject} ${right.field}` ? -1 : 1;
    expect([...plain].sort(order)).toEqual([...list.facts].sort(order));
    for (const { origin, cell } of sheet.facts) {
      expect(sheet.origins[origin]?.type).toBe("cell");
      expect(cell).toMatch(/^[A-Z]+\d+$/);
    }
  });

  it("keeps what the workbook says beside a person's word", async () => {
    const subject = await firstSchool();
    const imported = await figure(subject, "teachingArea");
    const entries = [{ subject, field: "teachingArea", state: "value", value: "3000" } as const];
    await page("fact.enter", { year, entries });
    expect(await figure(subject, "teachingArea")).toMatchObject({
      state: "value",
      value: "3000",
      origin: { type: "person", operator: "张三" },
      beside: { state: "value", value: imported.value, cell: imported.cell },
      besideOrigin: { type: "cell", file: "教育事业统计综合表_2025.xlsx" },
    });
  });

  it("tells 不适用 and 未填 apart and reads lists", async () => {
    const subject = await firstSchool();
    const enter = (field: string, state: "notApplicable" | "missing") =>
      page("fact.enter", { year, entries: [{ subject, field, state }] });
    await enter("teachingArea", "missing");
    await enter("equipmentValue", "notApplicable");
    await page("fact.enter", {
      year,
      entries: [{ subject, field: "musicRooms", state: "value", value: '[{"area":"96"},{"area":"100.5"}]' }],
    });
    expect(await figure(subject, "teachingArea")).toMatchObject({ state: "missing" });
    expect((await figure(subject, "teachingArea")).value).toBeUndefined();
    expect(await figure(subject, "equipmentValue")).toMatchObject({ state: "notApplicable" });
    expect((await figure(subject, "musicRooms")).value).toBe('[{"area":"96"},{"area":"100.5"}]');
  });

  it("shows what is computed as documents print it, and why there is nothing to print", async () => {
    const ids = ["total.pupils.primary", "A4-1.survey", "A2-3.music", "no.such"];
    const before = await page("entry.figures", { year, ids });
    expect(before.figures.map(({ id }) => id)).toEqual(ids.slice(0, 3));
    expect(before.figures[0]).toMatchObject({ unit: "人", why: null });
    expect(before.figures[0]?.printed).toMatch(/^\d+$/);
    const entries = [
      { subject: "county", field: "surveyValid", state: "value", value: "8" } as const,
      { subject: "county", field: "surveySatisfied", state: "value", value: "7" } as const,
    ];
    await page("fact.enter", { year, entries });
    const after = await page("entry.figures", { year, ids: ["A4-1.survey"] });
    expect(after.figures).toMatchObject([{ printed: "87.5", unit: "%", why: null }]);
    await page("fact.enter", {
      year,
      entries: [{ subject: "county", field: "surveyValid", state: "missing" }],
    });
    const missing = await page("entry.figures", { year, ids: ["A4-1.survey"] });
    expect(missing.figures).toMatchObject([{ printed: null, why: "缺数据：回收有效问卷数" }]);
  });
});
