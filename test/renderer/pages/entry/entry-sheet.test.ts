import { describe, expect, it } from "vitest";
import { type EntryService, EntrySheet } from "../../../../renderer/pages/entry/model/entry-sheet.ts";

type Entry = Parameters<EntryService["enter"]>[0][number];

const subject = "school:1000000001";
const area = { subject, field: "teachingArea" };
const imported = { state: "value", value: "100", origin: 0, cell: "B5", ...area } as const;
const origins = [
  { type: "cell", form: "wideTable", file: "甲.xlsx", sheet: "表" } as const,
  { type: "person", operator: "张三" } as const,
];

/** A service that keeps facts as the real one does: batches, and undo by the state before. */
function fakeService() {
  const facts = new Map<string, Entry>();
  const batches: { readonly before: Map<string, Entry | undefined> }[] = [];
  const calls: string[] = [];
  let failing = false;
  const keyOf = (place: { subject: string; field: string }) => `${place.subject} ${place.field}`;
  const write = (change: ReadonlyMap<string, Entry | undefined>): number => {
    const before = new Map([...change.keys()].map((key) => [key, facts.get(key)]));
    for (const [key, entry] of change) {
      if (entry) facts.set(key, entry);
      else facts.delete(key);
    }
    return batches.push({ before });
  };
  const service: EntryService = {
    async enter(entries) {
      calls.push(`enter ${entries.map(({ field, state, value }) => `${field}=${value ?? state}`).join(",")}`);
      if (failing) throw new Error("no disk");
      return {
        batch: write(new Map(entries.map((entry) => [keyOf(entry), entry]))),
        changed: entries.length,
      };
    },
    async undo(batch) {
      calls.push(`undo ${batch}`);
      const found = batches[batch - 1];
      if (!found) throw new Error("no such batch");
      return { batch: write(found.before), kept: [] };
    },
    async sheet(cells) {
      const wanted = cells && new Set(cells.map(keyOf));
      const typed = [...facts.values()].map(({ subject: of, field, state, value }) => ({
        subject: of,
        field,
        state,
        origin: 1,
        ...(value === undefined ? {} : { value }),
        ...(field === "teachingArea"
          ? { beside: { state: "value", value: "100", origin: 0, cell: "B5" } as const }
          : {}),
      }));
      const all = facts.has(keyOf(area)) ? typed : [...typed, imported];
      return {
        roster: ["1000000001"],
        origins,
        facts: all.filter((fact) => !wanted || wanted.has(keyOf(fact))),
      };
    },
  };
  return {
    service,
    calls,
    fail: (now: boolean) => {
      failing = now;
    },
  };
}

async function opened() {
  const fake = fakeService();
  const sheet = new EntrySheet({ year: 2025, service: fake.service, operator: () => "张三" });
  await sheet.load();
  return { sheet, ...fake };
}

/** Everything that was asked of the service so far is answered. */
async function settled(sheet: EntrySheet): Promise<void> {
  for (let turn = 0; turn < 50 || sheet.status.saving > 0; turn += 1) await Promise.resolve();
}

describe("a typed cell", () => {
  it("changes at once, is sent, and keeps what the workbook said beside", async () => {
    const { sheet, calls } = await opened();
    sheet.type([{ ...area, text: "１２０" }]);
    expect(sheet.fact(area)).toMatchObject({
      value: "120",
      origin: { type: "person" },
      beside: { value: "100", cell: "B5" },
    });
    expect(sheet.status.saving).toBe(1);
    expect(sheet.status.said).toContain("已读作120");
    await settled(sheet);
    expect(calls).toEqual(["enter teachingArea=120"]);
    expect(sheet.status.saving).toBe(0);
    expect(sheet.hasUnsaved).toBe(false);
  });

  it("that says what it said before is not sent", async () => {
    const { sheet, calls } = await opened();
    sheet.type([{ ...area, text: "100" }]);
    sheet.choose([{ subject, field: "boarding", state: "missing" }]);
    await settled(sheet);
    expect(calls).toEqual([]);
    expect(sheet.fact(area)?.origin.type).toBe("cell");
  });

  it("that cannot be read keeps the text, says why, and sends nothing", async () => {
    const { sheet, calls } = await opened();
    sheet.type([{ ...area, text: "约120" }]);
    await settled(sheet);
    expect(sheet.draft(area)).toMatchObject({ text: "约120", problem: expect.stringContaining("不是数") });
    expect(sheet.fact(area)).toMatchObject({ value: "100" });
    expect(calls).toEqual([]);
    expect(sheet.hasUnsaved).toBe(true);
    sheet.type([{ ...area, text: "120" }]);
    expect(sheet.draft(area)).toBeUndefined();
    await settled(sheet);
    expect(sheet.hasUnsaved).toBe(false);
  });

  it("of a block is sent with the others, in one batch", async () => {
    const { sheet, calls } = await opened();
    sheet.type([
      { ...area, text: "120" },
      { subject, field: "boarding", text: "也许" },
      { subject, field: "township", text: "河坎乡" },
    ]);
    await settled(sheet);
    expect(calls).toEqual(["enter teachingArea=120,township=河坎乡"]);
    expect(sheet.drafts).toEqual([{ subject, field: "boarding" }]);
  });

  it("that could not be saved shows the text again and can be sent once more", async () => {
    const { sheet, calls, fail } = await opened();
    fail(true);
    sheet.type([{ ...area, text: "1,200" }]);
    await settled(sheet);
    expect(sheet.fact(area)).toMatchObject({ value: "100", origin: { type: "cell" } });
    expect(sheet.draft(area)).toMatchObject({ text: "1,200", problem: "没有保存" });
    expect(sheet.status.failure).toBeInstanceOf(Error);
    fail(false);
    sheet.retry();
    await settled(sheet);
    expect(calls).toEqual(["enter teachingArea=1200", "enter teachingArea=1200"]);
    expect(sheet.fact(area)).toMatchObject({ value: "1200" });
    expect(sheet.status.failure).toBeUndefined();
    expect(sheet.hasUnsaved).toBe(false);
  });

  it("row by row that could not be saved keeps its rows, and is sent again as the list that it is", async () => {
    const { sheet, calls, fail } = await opened();
    const place = { subject: "county", field: "monitoring" };
    const rows = '[{"differenceRate":"0.12","level":"Ⅲ","subject":"语文"}]';
    fail(true);
    sheet.writeList(place, rows);
    await settled(sheet);
    expect(sheet.draft(place)).toMatchObject({ text: rows, problem: "没有保存" });
    expect(sheet.hasUnsaved).toBe(true);
    fail(false);
    sheet.retry();
    await settled(sheet);
    expect(calls).toEqual([`enter monitoring=${rows}`, `enter monitoring=${rows}`]);
    expect(sheet.fact(place)).toMatchObject({ state: "value", value: rows });
    expect(sheet.hasUnsaved).toBe(false);
  });
});

describe("undo", () => {
  it("takes back step by step and does again", async () => {
    const { sheet, calls } = await opened();
    sheet.type([{ ...area, text: "120" }]);
    sheet.type([{ ...area, text: "130" }]);
    expect(await sheet.undo()).toEqual([`${subject} teachingArea`]);
    expect(sheet.fact(area)).toMatchObject({ value: "120" });
    await sheet.undo();
    expect(sheet.fact(area)).toMatchObject({ value: "100", origin: { type: "cell" } });
    await sheet.redo();
    expect(sheet.fact(area)).toMatchObject({ value: "120" });
    await sheet.redo();
    expect(sheet.fact(area)).toMatchObject({ value: "130" });
    await sheet.undo();
    expect(sheet.fact(area)).toMatchObject({ value: "120" });
    expect(calls.slice(0, 4)).toEqual([
      "enter teachingArea=120",
      "enter teachingArea=130",
      "undo 2",
      "undo 1",
    ]);
  });

  it("takes back text that was not accepted before it takes back what was saved", async () => {
    const { sheet } = await opened();
    sheet.type([{ ...area, text: "120" }]);
    await settled(sheet);
    sheet.type([{ ...area, text: "约" }]);
    await sheet.undo();
    expect(sheet.draft(area)).toBeUndefined();
    expect(sheet.fact(area)).toMatchObject({ value: "120" });
    await sheet.undo();
    expect(sheet.fact(area)).toMatchObject({ value: "100" });
  });

  it("forgets what could be done again once something new is typed", async () => {
    const { sheet } = await opened();
    sheet.type([{ ...area, text: "120" }]);
    await sheet.undo();
    sheet.type([{ subject, field: "township", text: "河坎乡" }]);
    await settled(sheet);
    await sheet.redo();
    expect(sheet.fact(area)).toMatchObject({ value: "100" });
    expect(sheet.status.said).toBe("没有可以重做的填写。");
  });

  it("with nothing to take back says so", async () => {
    const { sheet } = await opened();
    expect(await sheet.undo()).toEqual([]);
    expect(sheet.status.said).toBe("没有可以撤销的填写。");
  });
});

describe("reading anew", () => {
  it("keeps what is still on its way", async () => {
    const { sheet } = await opened();
    sheet.type([{ subject, field: "township", text: "河坎乡" }]);
    await sheet.load();
    expect(sheet.fact({ subject, field: "township" })).toMatchObject({ value: "河坎乡" });
  });

  it("never brings back what was typed over meanwhile", async () => {
    const { sheet } = await opened();
    const seen: unknown[] = [];
    sheet.follow(() => seen.push(sheet.fact(area)?.value));
    sheet.type([{ ...area, text: "120" }]);
    for (let turn = 0; turn < 6; turn += 1) {
      await Promise.resolve();
      if (turn === 4) sheet.type([{ ...area, text: "130" }]);
    }
    await settled(sheet);
    expect(seen.slice(seen.indexOf("130"))).toEqual(seen.slice(seen.indexOf("130")).map(() => "130"));
    expect(seen).toContain("130");
  });

  it("tells which cells changed, so that only these are painted", async () => {
    const { sheet } = await opened();
    const told: unknown[] = [];
    sheet.follow((cells) => told.push(cells));
    sheet.choose([{ ...area, state: "notApplicable" }]);
    await settled(sheet);
    expect(told.filter((cells) => cells === "all")).toEqual([]);
    expect(new Set(told.flat())).toEqual(new Set([`${subject} teachingArea`]));
    sheet.type([{ subject, field: "schoolName", text: "新名" }]);
    await settled(sheet);
    expect(told).toContain("all");
  });
});
