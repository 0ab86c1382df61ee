import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { listFact, textFact } from "../../../shared/county/fact.ts";
import { countySubject, schoolSubject } from "../../../shared/county/subject.ts";
import {
  claimOf,
  firstSchool,
  manyClaims,
  meta,
  newWorkspace,
  primary,
  refusal,
  reopened,
} from "./support.ts";

const factOfPupils = (workspace: Workspace) =>
  workspace.readFacts(2025).find(({ field }) => field === "pupils")?.value;
const typed = (number: number) => claimOf({ number, source: { type: "person", operator: "李四" } });
const rooms = claimOf({
  subject: schoolSubject(firstSchool),
  field: "musicRooms",
  fact: listFact([{ area: "72.6" }, { area: "96" }]),
  raw: "72.6、96",
});
const telephone = claimOf({
  subject: countySubject,
  field: "formTelephone",
  fact: textFact("13800138000"),
  raw: "１３８００１３８０００",
});

describe("the history", () => {
  it("names every batch with who, when and why, newest first, and pages", () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([claimOf()], { operator: "张三", why: "导入" });
    workspace.acceptClaims([typed(481)], { operator: "李四", why: "更正", kind: "edit" });
    expect(workspace.listBatches()).toMatchObject([
      { number: 3, operator: "李四", why: "更正", kind: "edit", changes: 2, undoes: null, undoneBy: null },
      { number: 2, operator: "张三", why: "导入", kind: "import", changes: 3 },
      { number: 1, kind: "create" },
    ]);
    const [newest, older] = workspace.listBatches();
    expect(newest?.previous).toBe(older?.hash);
    expect(newest && older && newest.at > older.at).toBe(true);
    expect(workspace.listBatches({ limit: 1, before: 3 })).toMatchObject([{ number: 2 }]);
    expect(refusal(() => workspace.readBatch(9)).code).toBe("notFound");
  });

  it("tells what happened to a figure, also to a claim that an undo took away", () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([claimOf()], meta);
    workspace.acceptClaims([typed(481)], meta);
    workspace.undoBatch(3, meta);
    const events = workspace.cellHistory(2025, primary, "pupils");
    expect(events.map(({ batch, event, accepted, value }) => [batch, event, accepted, value])).toEqual([
      [2, "stated", true, "480"],
      [3, "setAside", false, "480"],
      [3, "stated", true, "481"],
      [4, "accepted", true, "480"],
      [4, "withdrawn", false, "481"],
    ]);
  });

  it("is never changed or deleted by a statement", () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([claimOf(), telephone], meta);
    workspace.close();
    const database = new Database(workspace.paths.database);
    for (const sql of [
      "UPDATE batch SET why = 'x'",
      "DELETE FROM batch",
      "UPDATE change SET after = 'x'",
      "DELETE FROM change",
      "UPDATE personal_value SET plain = 'x'",
      "UPDATE personal_value SET plain = NULL, salt = NULL, row_id = 9",
      "DELETE FROM personal_value",
    ]) {
      expect(() => database.exec(sql), sql).toThrow(/历史/);
    }
    database.close();
  });
});

describe("undo", () => {
  it("takes an import back, lists and new schools included, and can itself be undone", async () => {
    const workspace = newWorkspace();
    workspace.acceptClaims(manyClaims(40), meta);
    const before = workspace.readCountyYear(2025);
    workspace.acceptClaims([claimOf(), rooms, ...manyClaims(60, 5)], meta);
    const after = workspace.readCountyYear(2025);
    expect(after).not.toEqual(before);
    expect(workspace.undoBatch(3, meta)).toEqual({ done: true, batch: 4, kept: [] });
    expect(workspace.readCountyYear(2025)).toEqual(before);
    expect(workspace.undoBatch(4, meta)).toEqual({ done: true, batch: 5, kept: [] });
    expect(workspace.readCountyYear(2025)).toEqual(after);
    expect(workspace.readBatch(3).undoneBy).toBe(4);
    expect(workspace.readBatch(4)).toMatchObject({ kind: "undo", undoes: 3, undoneBy: 5 });
    expect((await workspace.verify()).lines).toMatchObject({ length: 4 });
    expect((await workspace.verify()).ok).toBe(true);
  });

  it("names the figures that a later batch touched and does nothing", () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([claimOf(), claimOf({ field: "classes", number: 12 })], meta);
    workspace.acceptClaims([typed(481)], meta);
    expect(workspace.undoBatch(2, meta)).toEqual({
      done: false,
      conflicts: [
        {
          cell: { year: 2025, subject: primary, field: "pupils" },
          name: "2025年 学校 2141000951 小学部 在校生数",
          laterBatch: 3,
        },
      ],
    });
    expect(workspace.chainHead().number).toBe(3);
  });

  it("goes on when told to, keeping what came later", async () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([claimOf(), claimOf({ field: "classes", number: 12 })], meta);
    workspace.acceptClaims([typed(481)], meta);
    expect(workspace.undoBatch(2, { ...meta, keepLater: true })).toMatchObject({
      done: true,
      kept: [{ laterBatch: 3 }],
    });
    expect(workspace.readFacts(2025)).toMatchObject([{ field: "pupils", value: "481" }]);
    expect(workspace.readRoster(2025)).toEqual([firstSchool]);
    expect((await workspace.verify()).ok).toBe(true);
  });

  it("goes back step by step through the same figure", () => {
    const workspace = newWorkspace();
    for (const number of [1, 2, 3]) workspace.acceptClaims([typed(number)], meta);
    expect(workspace.undoBatch(4, meta)).toMatchObject({ done: true });
    expect(factOfPupils(workspace)).toBe("2");
    expect(workspace.undoBatch(3, meta)).toMatchObject({ done: true });
    expect(factOfPupils(workspace)).toBe("1");
    expect(workspace.undoBatch(2, meta)).toMatchObject({ done: true });
    expect(workspace.readFacts(2025)).toEqual([]);
  });

  it("still asks when only one of two later changes was taken back", () => {
    const workspace = newWorkspace();
    for (const number of [1, 2, 3]) workspace.acceptClaims([typed(number)], meta);
    workspace.undoBatch(4, meta);
    expect(workspace.undoBatch(2, meta)).toMatchObject({ done: false, conflicts: [{ laterBatch: 3 }] });
  });

  it("keeps a school that later data needs", () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([claimOf()], meta);
    workspace.acceptClaims([claimOf({ field: "classes", number: 12 })], meta);
    expect(workspace.undoBatch(2, meta)).toMatchObject({ done: true });
    expect(workspace.readRoster(2025)).toEqual([firstSchool]);
  });

  it("does not take back the creation", () => {
    expect(refusal(() => newWorkspace().undoBatch(1, meta)).code).toBe("cannotUndo");
  });
});

describe("personal values", () => {
  const cell = { year: 2025, subject: countySubject, field: "formTelephone" };
  const bytesOf = (workspace: Workspace): string => readFileSync(workspace.paths.database, "latin1");
  const forms = ["13800138000", Buffer.from(telephone.raw).toString("latin1")];

  it("are facts like others, and enter the chain by digest only", async () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([telephone], meta);
    expect(workspace.readFacts(2025)).toMatchObject([{ value: "13800138000" }]);
    expect(JSON.stringify(workspace.changesOf(2))).not.toContain("13800138000");
    expect(JSON.stringify(workspace.cellHistory(2025, countySubject, "formTelephone"))).not.toContain(
      "13800138000",
    );
    expect((await workspace.verify()).ok).toBe(true);
  });

  it("leave no byte in the file once erased, and the chain stays whole", async () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([telephone], meta);
    workspace.acceptClaims([{ ...telephone, fact: textFact("0371-6550000"), raw: "0371-6550000" }], meta);
    workspace.undoBatch(3, meta);
    expect(workspace.erasePersonal([cell], meta)).toMatchObject({ batch: 5, claims: 1 });
    const { subject, field } = cell;
    expect(workspace.readFacts(2025)).toEqual([{ subject, field, state: "missing", value: null }]);
    expect((await workspace.verify()).ok).toBe(true);
    workspace.close();
    for (const form of [...forms, "0371-6550000"]) expect(bytesOf(workspace)).not.toContain(form);
  });

  it("stand in the file before they are erased, so that the test above can fail", () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([telephone], meta);
    workspace.close();
    for (const form of forms) expect(bytesOf(workspace)).toContain(form);
  });

  it("survive undo and undo of undo, and are not brought back once erased", () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([telephone], meta);
    workspace.undoBatch(2, meta);
    workspace.undoBatch(3, meta);
    expect(workspace.readFacts(2025)).toMatchObject([{ value: "13800138000" }]);
    workspace.undoBatch(4, meta);
    workspace.erasePersonal([cell], meta);
    expect(refusal(() => workspace.undoBatch(5, meta)).code).toBe("cannotUndo");
    expect(workspace.readFacts(2025)).toEqual([]);
  });

  it("are the only ones that can be erased", () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([claimOf()], meta);
    const error = refusal(() =>
      workspace.erasePersonal([{ year: 2025, subject: primary, field: "pupils" }], meta),
    );
    expect(error.code).toBe("invalidInput");
    expect(factOfPupils(workspace)).toBe("480");
  });

  it("are found out when altered beside the history", async () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([telephone], meta);
    workspace.close();
    const database = new Database(workspace.paths.database);
    database.exec("UPDATE claim SET value = '13900139000'");
    database.close();
    const again = reopened(workspace);
    expect(refusal(() => again.readFacts(2025)).code).toBe("damaged");
    expect(await again.verify()).toMatchObject({ ok: false, brokenBatch: undefined });
  });
});
