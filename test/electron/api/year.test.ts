import { describe, expect, it } from "vitest";
import type { Client } from "../../../electron/api/service/client.ts";
import type { SubjectKey } from "../../../shared/county/subject.ts";
import { emptyCounty, refusalOf } from "./county-service.ts";

const [first, second] = ["2141000001", "2141000002"] as const;
const subjectOf = (school: string, stage?: "primary") =>
  (stage ? `section:${school}:${stage}` : `school:${school}`) as SubjectKey;

type Written = Readonly<Record<string, string>>;

function entries(subject: SubjectKey, facts: Written) {
  return Object.entries(facts).map(([field, value]) => ({ subject, field, state: "value" as const, value }));
}

/** Two schools of 2025 with names, areas, rooms and pupils. */
async function twoSchools(): Promise<Client> {
  const { call } = await emptyCounty();
  const school = (name: string, area: string): Written => ({
    schoolName: name,
    kind: "小学",
    counted: "true",
    locale: "121",
    builtYear: "2001",
    teachingArea: area,
    musicRooms: '[{"area":"96"}]',
    equipmentValue: "30",
  });
  await call("fact.enter", {
    year: 2025,
    entries: [
      ...entries(subjectOf(first), school("东关小学", "1200.5")),
      ...entries(subjectOf(second), school("西关小学", "800.25")),
      ...entries(subjectOf(first, "primary"), { pupils: "480" }),
    ],
  });
  return call;
}

const next = { from: 2025, year: 2026 };
const cell = { subject: subjectOf(first), field: "teachingArea" };

describe("a new year over the service", () => {
  it("keeps carried facts out of verdicts, lists and completeness until they are confirmed", async () => {
    const call = await twoSchools();
    const begun = await call("year.begin", next);
    expect(begun).toMatchObject({ schools: 2, proposed: 8 });
    const areaOf = async () => {
      const { rows } = await call("school.show", { year: 2026, code: first });
      const facts = rows.flatMap(({ groups }) => groups.flatMap((group) => group.facts));
      return facts.find(({ field }) => field === "teachingArea");
    };
    expect(await areaOf()).toMatchObject({ state: "missing", place: "2025 年度沿用，待确认" });
    expect((await call("fact.list", { year: 2026, field: "teachingArea" })).facts).toEqual([]);
    expect((await call("school.list", { year: 2026 })).schools.map(({ name }) => name)).toEqual([
      "东关小学",
      "西关小学",
    ]);
    const sources = async () => {
      const trace = await call("evaluation.trace", {
        year: 2026,
        item: "A1-4",
        school: first,
        stage: "primary",
      });
      return trace.figures
        .flatMap(({ operands }) => operands)
        .filter(({ field }) => field === "teachingArea")
        .flatMap(
          (operand) => operand.sources?.map(({ place, raw, accepted }) => [place, raw, accepted]) ?? [],
        );
    };
    expect(await sources()).toEqual([["2025 年度沿用，待确认", "沿用 2025 年度", false]]);
    expect(await call("year.confirm", { year: 2026, cells: [cell] })).toMatchObject({ confirmed: 1 });
    expect(await areaOf()).toMatchObject({ state: "value", shown: "1200.5" });
    expect(await sources()).toEqual([["2025 年度沿用，已确认", "沿用 2025 年度", true]]);
    const sheet = await call("entry.sheet", { year: 2026, cells: [cell] });
    expect(sheet.origins).toEqual([
      { type: "cell", form: "2025 年度沿用", file: "2025 年度数据", sheet: "沿用" },
    ]);
  });

  it("confirms by school, by field and all; a typed figure waits no more and sets last year's aside", async () => {
    const call = await twoSchools();
    await call("year.begin", next);
    const fields = async () =>
      (await call("year.pending", { year: 2026 })).lines.map(({ school, field }) => `${school} ${field}`);
    await call("fact.enter", { year: 2026, entries: entries(subjectOf(first), { teachingArea: "1300" }) });
    expect(await fields()).not.toContain(`${first} teachingArea`);
    const { claims } = await call("fact.claims", { year: 2026, ...cell });
    expect(claims.map(({ accepted, source }) => [accepted, source.type])).toEqual([
      [true, "person"],
      [false, "carried"],
    ]);
    expect((await call("year.confirm", { year: 2026, field: "locale" })).confirmed).toBe(2);
    expect((await call("year.confirm", { year: 2026, school: second })).confirmed).toBe(3);
    const { batch, confirmed } = await call("year.confirm", { year: 2026, all: true });
    expect([confirmed, await fields()]).toEqual([2, []]);
    expect((await call("year.confirm", { year: 2026, all: true })).batch).toBeNull();
    await call("history.undo", { batch: batch ?? 0 });
    expect(await fields()).toEqual([`${first} builtYear`, `${first} musicRooms`]);
  });

  it("adds up merging schools and says from which", async () => {
    const call = await twoSchools();
    const changes = [{ type: "merged" as const, school: second, into: first }];
    const plan = await call("year.propose", { ...next, changes });
    expect(
      plan.lineage.map(({ predecessor, words, school }) => [predecessor?.name, words, school?.name]),
    ).toEqual([
      ["东关小学", "沿用", "东关小学"],
      ["西关小学", "并入", "东关小学"],
    ]);
    await call("year.begin", { ...next, changes });
    const { lines } = await call("year.pending", { year: 2026 });
    expect(lines.find(({ field }) => field === "teachingArea")).toMatchObject({
      where: "东关小学",
      shown: "2000.75",
      raw: "沿用 2025 年度，由东关小学、西关小学合并",
    });
    // What cannot be added up is the staying school's alone.
    expect(lines.find(({ field }) => field === "builtYear")).toMatchObject({ raw: "沿用 2025 年度" });
    expect((await call("year.lineage", { year: 2026 })).lines).toEqual(plan.lineage);
  });

  it("locks last year with words that say who, when and what to do, through every writing call", async () => {
    const call = await twoSchools();
    await call("year.begin", next);
    const enter = { year: 2025, entries: entries(subjectOf(first), { teachingArea: "1" }) };
    const refused = await refusalOf(call("fact.enter", enter));
    expect([refused.code, refused.message, refused.remedy]).toEqual([
      "refused",
      expect.stringMatching(/2025 年度，由张三于 2026年9月1日 .* 锁定/),
      expect.stringContaining("重新打开"),
    ]);
    expect((await refusalOf(call("history.undo", { batch: 3 }))).code).toBe("refused");
    expect((await refusalOf(call("year.reopen", { year: 2025, reason: "  " }))).code).toBe("wrongUse");
    await call("year.reopen", { year: 2025, reason: "面积有误" });
    expect((await call("fact.enter", enter)).changed).toBe(1);
    const [newest] = (await call("history.list", { limit: 2 })).batches.slice(1);
    expect(newest).toMatchObject({ kind: "yearLock", why: "重新打开 2025 年度：面积有误" });
  });

  it("refuses what cannot begin, and says why", async () => {
    const call = await twoSchools();
    const closed = { type: "merged" as const, school: first, into: "2141000099" };
    const refused = await refusalOf(call("year.begin", { ...next, changes: [closed] }));
    expect([refused.code, refused.details]).toEqual([
      "refused",
      [expect.stringContaining("不在新年度的名单里")],
    ]);
    expect((await refusalOf(call("year.propose", { from: 2026, year: 2026 }))).code).toBe("wrongUse");
    expect((await refusalOf(call("year.propose", { from: 2020, year: 2026 }))).message).toContain("没有学校");
    await call("year.begin", next);
    expect((await refusalOf(call("year.begin", next))).code).toBe("refused");
    expect(await call("year.propose", next)).toMatchObject({ begun: true, hasFacts: true });
    expect((await refusalOf(call("year.confirm", { year: 2026, all: true, school: first }))).code).toBe(
      "wrongUse",
    );
  });
});
