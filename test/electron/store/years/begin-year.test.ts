import { describe, expect, it } from "vitest";
import type { YearToBegin } from "../../../../electron/store/years/begin-year.ts";
import type { Claim } from "../../../../shared/county/claim.ts";
import { integer } from "../../../../shared/county/exact/rational.ts";
import { listFact, missing, numberFact, textFact } from "../../../../shared/county/fact.ts";
import { schoolSubject } from "../../../../shared/county/subject.ts";
import { claimOf, firstSchool, meta, newWorkspace, refusal, reopened } from "../support.ts";

const school = schoolSubject(firstSchool);
const source = { type: "carried", year: 2025, operator: "张三" } as const;
const carried = (field: string, fact: Claim["fact"]): Claim => ({
  year: 2026,
  subject: school,
  field,
  fact,
  raw: "沿用 2025 年度",
  source,
});

const area = carried("teachingArea", numberFact(integer(1200)));
const rooms = carried("musicRooms", listFact([{ area: "72.6" }, { area: "96" }]));
const begin: YearToBegin = {
  year: 2026,
  from: 2025,
  schools: [firstSchool, "2141000952"],
  lineage: [
    { school: firstSchool, predecessor: firstSchool, how: "kept" },
    { school: "2141000952", predecessor: null, how: "opened" },
    { school: null, predecessor: "2141000953", how: "closed" },
  ],
  stated: [carried("schoolName", textFact("万元第二小学"))],
  proposed: [area, rooms],
  lock: true,
};

function begun() {
  const workspace = newWorkspace();
  workspace.acceptClaims(
    [claimOf(), { ...area, year: 2025, source: { type: "person", operator: "张三" } }],
    meta,
  );
  const batch = workspace.beginYear(begin, { operator: "张三", why: "开始 2026 年度" }) ?? 0;
  return { workspace, batch };
}

describe("a year begun from another", () => {
  it("has the roster, its names and its lineage; what was carried over counts for nothing yet", async () => {
    const { workspace } = begun();
    expect(workspace.readRoster(2026)).toEqual([firstSchool, "2141000952"]);
    expect(workspace.readLineage(2026)).toEqual({ from: 2025, lines: begin.lineage });
    expect(workspace.readFacts(2026).map(({ field }) => field)).toEqual(["schoolName"]);
    expect(workspace.pendingClaims(2026)).toEqual([area, rooms]);
    expect(workspace.countPending(2026)).toBe(2);
    expect(workspace.yearLocks().map(({ year }) => year)).toEqual([2025]);
    const [claim] = reopened(workspace).claimsOf(2026, school, "teachingArea");
    expect(claim).toMatchObject({ accepted: false, claim: { source, raw: "沿用 2025 年度" } });
  });

  it("takes a confirmed figure as its fact, lists with their rows", () => {
    const { workspace } = begun();
    const { accepted, newSchools } = workspace.acceptClaims([area, rooms], { ...meta, kind: "edit" });
    expect([accepted, newSchools]).toEqual([2, []]);
    expect(workspace.readFacts(2026, { field: "musicRooms" })[0]?.value).toBe(
      '[{"area":"72.6"},{"area":"96"}]',
    );
    expect(workspace.pendingClaims(2026)).toEqual([]);
    // No second claim was made: the one carried over became the fact.
    expect(workspace.claimsOf(2026, school, "teachingArea")).toHaveLength(1);
  });

  it("waits no more for a figure that somebody typed, and again where 未填 was typed or the typing undone", () => {
    const { workspace } = begun();
    const typed = {
      ...area,
      fact: numberFact(integer(1300)),
      source: { type: "person", operator: "李四" },
    } as const;
    const { batch } = workspace.acceptClaims([typed], { ...meta, kind: "edit" });
    expect(workspace.pendingClaims(2026)).toEqual([rooms]);
    workspace.undoBatch(batch ?? 0, meta);
    expect(workspace.pendingClaims(2026)).toEqual([area, rooms]);
    workspace.acceptClaims([{ ...typed, fact: missing }], { ...meta, kind: "edit" });
    expect(workspace.countPending(2026)).toBe(2);
    workspace.acceptClaims([area], { ...meta, kind: "edit" });
    expect(workspace.readFacts(2026, { field: "teachingArea" })[0]).toMatchObject({ value: "1200" });
  });

  it("goes back as a whole with one undo, lock included, and comes again with the undo of that", async () => {
    const { workspace, batch } = begun();
    const undone = workspace.undoBatch(batch, meta);
    expect(undone).toMatchObject({ done: true, kept: [] });
    expect([workspace.years(), workspace.readRoster(2026), workspace.yearLocks()]).toEqual([[2025], [], []]);
    expect(workspace.readLineage(2026)).toEqual({ from: undefined, lines: [] });
    expect(workspace.pendingClaims(2026)).toEqual([]);
    workspace.acceptClaims([claimOf({ number: 481 })], meta);
    if (undone.done) workspace.undoBatch(undone.batch ?? 0, meta);
    expect(workspace.pendingClaims(2026)).toEqual([area, rooms]);
    expect(refusal(() => workspace.acceptClaims([claimOf({ number: 482 })], meta)).code).toBe("yearLocked");
    expect((await workspace.verify()).ok).toBe(true);
  });

  it("is begun once; a year whose own workbooks were read before keeps what they say", () => {
    const { workspace } = begun();
    expect(refusal(() => workspace.beginYear(begin, meta)).code).toBe("duplicate");
    const fresh = newWorkspace();
    const own = {
      ...claimOf({ year: 2026, subject: school, field: "schoolName" }),
      fact: textFact("万元二小"),
    };
    fresh.acceptClaims([own], meta);
    fresh.beginYear(begin, meta);
    expect(fresh.readFacts(2026).map(({ value }) => value)).toEqual(["万元二小"]);
    expect(fresh.readRoster(2026)).toEqual([firstSchool, "2141000952"]);
    expect(fresh.countPending(2026)).toBe(2);
  });

  it("tells in the history what came from where", () => {
    const { workspace, batch } = begun();
    const { changes } = workspace.describeBatch(batch, { from: 0, limit: 20 });
    const figure = changes.find((change) => change.type !== "row" && change.cell.field === "teachingArea");
    expect(figure).toMatchObject({ type: "beside", after: { value: "1200", source } });
    expect(changes.flatMap((change) => (change.type === "row" ? [change.table] : []))).toEqual([
      ...["roster", "roster", "lineage", "lineage", "lineage", "year_lock"],
    ]);
  });
});
