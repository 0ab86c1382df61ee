import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Workspace } from "../../../electron/store/workspace.ts";
import type { Claim } from "../../../shared/county/claim.ts";
import { integer } from "../../../shared/county/exact/rational.ts";
import {
  booleanFact,
  factOf,
  listFact,
  missing,
  notApplicable,
  numberFact,
  textFact,
} from "../../../shared/county/fact.ts";
import { countySubject, schoolSubject, sectionSubject } from "../../../shared/county/subject.ts";
import {
  claimOf,
  firstSchool,
  manyClaims,
  meta,
  newWorkspace,
  primary,
  refusal,
  wideTable,
} from "./support.ts";

const pupils = (workspace: Workspace) => workspace.claimsOf(2025, primary, "pupils");
const person = { type: "person", operator: "李四" } as const;

describe("accepting claims", () => {
  it("makes the given claim the fact and keeps the former one beside", () => {
    const workspace = newWorkspace();
    expect(workspace.acceptClaims([claimOf()], meta)).toMatchObject({
      batch: 2,
      accepted: 1,
      newSchools: [firstSchool],
    });
    const typed = claimOf({ number: 481, source: person });
    workspace.acceptClaims([typed], { operator: "李四", why: "核对花名册", kind: "edit" });
    expect(pupils(workspace)).toMatchObject([
      { accepted: true, claim: typed, batch: { number: 3, operator: "李四", why: "核对花名册" } },
      { accepted: false, claim: claimOf(), batch: { number: 2, operator: "张三" } },
    ]);
    expect(workspace.readFacts(2025)).toEqual([
      { subject: primary, field: "pupils", state: "value", value: "481" },
    ]);
  });

  it("stores a claim beside where it is not to be accepted", () => {
    const workspace = newWorkspace();
    const other = claimOf({ number: 479, source: { ...wideTable, form: "jiaojiWorkbook", cell: "F8" } });
    const result = workspace.acceptClaims([claimOf(), { claim: other, accept: false }], meta);
    expect(result).toMatchObject({ accepted: 1, beside: 1, unchanged: 0 });
    expect(pupils(workspace).map(({ accepted, claim }) => [accepted, claim])).toEqual([
      [true, claimOf()],
      [false, other],
    ]);
  });

  it("writes nothing for what its source already said", () => {
    const workspace = newWorkspace();
    const other = { claim: claimOf({ number: 1, source: person }), accept: false };
    workspace.acceptClaims([claimOf(), other], meta);
    const head = workspace.chainHead();
    expect(workspace.acceptClaims([claimOf(), other], meta)).toMatchObject({
      batch: undefined,
      unchanged: 2,
    });
    expect(workspace.chainHead()).toEqual(head);
  });

  it("accepts a claim that stands beside without storing it twice", () => {
    const workspace = newWorkspace();
    const typed = claimOf({ number: 481, source: person });
    workspace.acceptClaims([claimOf()], meta);
    workspace.acceptClaims([typed], meta);
    expect(workspace.acceptClaims([claimOf()], meta)).toMatchObject({ accepted: 1 });
    expect(pupils(workspace).map(({ accepted, claim }) => [accepted, claim])).toEqual([
      [true, claimOf()],
      [false, typed],
    ]);
  });

  it.each([
    ["zero", claimOf({ number: 0 }), numberFact(integer(0))],
    ["不适用", claimOf({ fact: notApplicable, raw: "不适用" }), notApplicable],
    ["未填 that a person wants so", claimOf({ fact: missing, raw: "" }), missing],
  ])("keeps %s apart from the other states", (_, claim, fact) => {
    const workspace = newWorkspace();
    workspace.acceptClaims([claim], meta);
    const [school] = workspace.readCountyYear(2025).schools;
    expect(factOf(school?.sections.primary ?? new Map(), "pupils")).toEqual(fact);
    expect(pupils(workspace)[0]?.claim.fact).toEqual(fact);
  });

  it.each([
    ["two rooms", [{ area: "72.6" }, { area: "96" }]],
    ["no room, which is a value", []],
  ])("keeps a list of %s", (_, rows) => {
    const workspace = newWorkspace();
    const claim = claimOf({
      subject: schoolSubject(firstSchool),
      field: "musicRooms",
      fact: listFact(rows),
      raw: "…",
    });
    workspace.acceptClaims([claim], meta);
    expect(workspace.acceptClaims([claim], meta).unchanged).toBe(1);
    expect(workspace.readCountyYear(2025).schools[0]?.facts.get("musicRooms")).toEqual(listFact(rows));
    expect(workspace.claimsOf(2025, claim.subject, "musicRooms")[0]?.claim).toEqual(claim);
    const longer = { ...claim, fact: listFact([...rows, { area: "50" }]) };
    expect(workspace.acceptClaims([longer], meta).accepted).toBe(1);
  });

  it("gathers county, school and section facts into one county in the order of the roster", () => {
    const workspace = newWorkspace();
    const second = "2141000952";
    workspace.acceptClaims(
      [
        claimOf({ subject: sectionSubject(second, "primary") }),
        claimOf({
          subject: schoolSubject(firstSchool),
          field: "boarding",
          fact: booleanFact(false),
          raw: "否",
        }),
        claimOf({ subject: countySubject, field: "towns", number: 12 }),
        claimOf({
          subject: schoolSubject(second),
          field: "schoolName",
          fact: textFact("城关小学"),
          raw: "城关小学",
        }),
      ],
      meta,
    );
    workspace.acceptClaims(
      [
        claimOf({
          subject: schoolSubject("2141000001"),
          field: "boarding",
          fact: booleanFact(true),
          raw: "是",
        }),
      ],
      meta,
    );
    const county = workspace.readCountyYear(2025);
    expect(county.schools.map(({ code }) => code)).toEqual([second, firstSchool, "2141000001"]);
    expect(county.county.name).toBe("青禾县");
    expect(county.facts.get("towns")).toEqual(numberFact(integer(12)));
    expect(workspace.years()).toEqual([2025]);
  });

  it("lets the caller order new schools", () => {
    const workspace = newWorkspace();
    const schools = ["2141000003", "2141000001", "2141000002"];
    const claims = schools.toSorted().map((code) => claimOf({ subject: sectionSubject(code, "primary") }));
    expect(workspace.acceptClaims(claims, { ...meta, schools }).newSchools).toEqual(schools);
    expect(workspace.readRoster(2025)).toEqual(schools);
  });

  it.each<[string, Partial<Claim>]>([
    ["a field that the catalogue lacks", { field: "noSuchField" }],
    ["a field of another level", { subject: schoolSubject(firstSchool) }],
    ["a subject that is none", { subject: "school" as Claim["subject"] }],
    ["half a pupil", { fact: numberFact({ numerator: 1n, denominator: 2n }), raw: "0.5" }],
    ["text for a number", { fact: textFact("约480"), raw: "约480" }],
    ["digits that are text", { fact: textFact("480"), raw: "480" }],
    ["half a year", { year: 2025.5 }],
  ])("refuses %s and writes nothing of the batch", (_, change) => {
    const workspace = newWorkspace();
    const error = refusal(() => workspace.acceptClaims([...manyClaims(20), claimOf(change)], meta));
    expect(error.code).toBe("invalidInput");
    expect(workspace.years()).toEqual([]);
    expect(workspace.chainHead().number).toBe(1);
  });

  it("stores many claims as it stores few", async () => {
    const claims = [...manyClaims(600), ...manyClaims(600, 7), ...manyClaims(300)];
    const workspace = newWorkspace();
    expect(workspace.acceptClaims(claims, meta)).toMatchObject({ accepted: 1500, unchanged: 0 });
    const slowly = newWorkspace();
    for (let start = 0; start < claims.length; start += 300) {
      slowly.acceptClaims(claims.slice(start, start + 300), meta);
    }
    const byName = (open: Workspace) =>
      open
        .readFacts(2025)
        .map((row) => JSON.stringify(row))
        .sort();
    expect(byName(workspace)).toEqual(byName(slowly));
    expect(await workspace.verify()).toMatchObject({ ok: true });
  });

  it("has exactly one accepted claim of every figure, whatever is claimed in whatever order", async () => {
    const step = fc.record({
      school: fc.constantFrom(firstSchool, "2141000952"),
      field: fc.constantFrom("pupils", "classes"),
      number: fc.integer({ min: 0, max: 2 }),
      source: fc.constantFrom(
        wideTable,
        person,
        { ...wideTable, cell: "A1" },
        { ...wideTable, sha256: "cd".repeat(32) },
      ),
      accept: fc.boolean(),
      newBatch: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const workspace = newWorkspace();
        const expected = new Map<string, string>();
        let batch: { claim: Claim; accept: boolean }[] = [];
        for (const { school, field, number, source, accept, newBatch } of steps) {
          const claim = claimOf({ subject: sectionSubject(school, "primary"), field, number, source });
          if (accept) expected.set(`${claim.subject} ${field}`, String(number));
          batch.push({ claim, accept });
          if (!newBatch) continue;
          workspace.acceptClaims(batch, meta);
          batch = [];
        }
        workspace.acceptClaims(batch, meta);
        const facts = workspace
          .readFacts(2025)
          .map(({ subject, field, value }) => [`${subject} ${field}`, value]);
        expect(new Map(facts as [string, string][])).toEqual(expected);
        expect(facts).toHaveLength(expected.size);
        expect((await workspace.verify()).lines.filter((line) => line.includes("不"))).toEqual([]);
        workspace.close();
      }),
      { numRuns: 25 },
    );
  });
});
