import { describe, expect, it } from "vitest";
import { type CountyService, emptyCounty } from "./county-service.ts";

const school = "2141000951";
const other = "2141000952";
const year = 2025;

async function type({ call }: CountyService, subject: string, [field, value]: readonly [string, string]) {
  const entry = { subject, field, state: "value" as const, value };
  const { batch } = await call("fact.enter", { year, entries: [entry] });
  if (batch === null) throw new Error("nothing was written");
  return batch;
}

/** A week of work on two schools and the county, by two people. */
async function week() {
  const county = await emptyCounty();
  const { call, setClock } = county;
  await call("operator.add", { name: "李四", role: "填报" });
  setClock("2026-09-04T09:00:00.000Z");
  const friday = await type(county, `school:${school}`, ["schoolName", "万元第二小学"]);
  setClock("2026-09-07T01:00:00.000Z");
  const monday = await type(county, `section:${school}:primary`, ["pupils", "480"]);
  await type(county, `school:${other}`, ["schoolName", "东关小学"]);
  await type(county, "county", ["towns", "12"]);
  await call("operator.choose", { name: "李四" });
  setClock("2026-09-08T01:00:00.000Z");
  const tuesday = await type(county, `section:${school}:primary`, ["pupils", "481"]);
  const { batch: undo } = await call("history.undo", { batch: tuesday });
  return { ...county, friday, monday, tuesday, undo: undo ?? 0 };
}

describe("who changed a school", () => {
  it("finds the batches that changed it, and no others", async () => {
    const { call, friday, monday, tuesday, undo } = await week();
    const { batches } = await call("history.list", { school });
    expect(batches.map(({ batch }) => batch)).toEqual([undo, tuesday, monday, friday]);
    expect(await call("history.summary", { school })).toMatchObject({ found: 4 });
    expect((await call("history.list", { school: "2141000999" })).batches).toEqual([]);
  });

  it("tells line by line who changed what, when, from what to what", async () => {
    const { call, tuesday, undo } = await week();
    const { batches, more } = await call("history.school", { school, since: "2026-09-06T16:00:00.000Z" });
    const lines = batches.flatMap(({ batch, changes }) =>
      changes.map(({ where, what, before, after }) => [
        batch.operator,
        batch.at.slice(0, 10),
        where,
        what,
        before,
        after,
      ]),
    );
    expect(lines).toEqual([
      ["李四", "2026-09-08", "万元第二小学 小学部", "在校生数", "481", "480"],
      ["李四", "2026-09-08", "万元第二小学 小学部", "在校生数", "480", "481"],
      ["张三", "2026-09-07", "万元第二小学 小学部", "在校生数", "未填", "480"],
    ]);
    expect(more).toBe(false);
    expect(batches.map(({ batch }) => [batch.batch, batch.inForce])).toMatchObject([
      [undo, true],
      [tuesday, false],
      [expect.any(Number), true],
    ]);
  });

  it("says nothing of other schools in a batch that changed several", async () => {
    const { call } = await week();
    const entries = [school, other].map((code) => ({
      subject: `school:${code}`,
      field: "township",
      state: "value" as const,
      value: "城关镇",
    }));
    await call("fact.enter", { year, entries });
    const [newest] = (await call("history.school", { school, limit: 1 })).batches;
    expect(newest?.batch.changes).toBe(2);
    expect(newest?.changes.map(({ where }) => where)).toEqual(["万元第二小学"]);
  });

  it("tells of the roster and papers too, narrows by person and words, and says that there is more", async () => {
    const { call, friday } = await week();
    const all = await call("history.school", { school });
    const first = all.batches.at(-1);
    expect(first?.changes.map(({ where, what }) => `${where} ${what}`)).toEqual([
      "万元第二小学 学校名称",
      "2025 年学校名单 万元第二小学",
    ]);
    const byFirst = await call("history.school", {
      school,
      operator: "张三",
      until: "2026-09-05T00:00:00.000Z",
    });
    expect(byFirst.batches.map(({ batch }) => batch.batch)).toEqual([friday]);
    expect(await call("history.school", { school, limit: 1 })).toMatchObject({ more: true });
    expect(await call("history.school", { school, text: "撤销" })).toMatchObject({
      batches: [{}],
      more: false,
    });
  });
});
