import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { judgeYear } from "../../../electron/api/judge-year.ts";
import { createPlaces } from "../../../electron/api/places/places.ts";
import { createSession, type Session } from "../../../electron/api/session.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { missing } from "../../../shared/county/fact.ts";
import { evaluate } from "../../../shared/evaluate/evaluate.ts";
import { summarize } from "../../../shared/evaluate/summary.ts";
import { nationalPack } from "../../../shared/standard/packs.ts";
import { claimOf, firstSchool, manyClaims, meta, newWorkspace, temporaryFolder } from "../store/support.ts";

function sessionOf(workspace: Workspace): Session {
  const folder = temporaryFolder();
  const session = createSession(
    () => new Date(0),
    createPlaces({ root: folder, configFolder: join(folder, "config") }),
  );
  session.open(() => workspace);
  onTestFinished(() => session.close());
  return session;
}

const modes = ["strict", "relief"] as const;
const person = { type: "person", operator: "李四" } as const;
const edit = { ...meta, kind: "edit" } as const;

/** Everything that changes a year, one after the other, some of it taken back. */
const acts: readonly (readonly [string, (workspace: Workspace) => void])[] = [
  [
    "a figure was typed",
    (workspace) => workspace.acceptClaims([claimOf({ number: 7, source: person })], edit),
  ],
  [
    "another was typed over it",
    (workspace) => workspace.acceptClaims([claimOf({ number: 8, source: person })], edit),
  ],
  [
    "it was emptied",
    (workspace) => workspace.acceptClaims([claimOf({ fact: missing, source: person })], edit),
  ],
  ["that was undone", (workspace) => workspace.undoBatch(workspace.chainHead().number, meta)],
  ["a person came", (workspace) => workspace.addOperator({ name: "王五", unit: "", role: "填报" }, meta)],
  ["schools came", (workspace) => workspace.acceptClaims(manyClaims(30, 400), meta)],
  [
    "figures of a new kind came",
    (workspace) => workspace.acceptClaims([claimOf({ field: "fullTimeTeachers", number: 30 })], meta),
  ],
  ["they went again", (workspace) => workspace.undoBatch(workspace.chainHead().number, meta)],
];

describe("judging a year again", () => {
  it("always gives what judging all facts from the beginning gives", () => {
    const workspace = newWorkspace();
    const session = sessionOf(workspace);
    workspace.acceptClaims([claimOf(), ...manyClaims(8)], meta);
    const seen = new Set<string>();
    for (const [what, act] of [["nothing happened", () => undefined] as const, ...acts]) {
      act(workspace);
      for (const mode of modes) {
        const kept = summarize(judgeYear(session, 2025, mode));
        const fresh = summarize(evaluate(workspace.readCountyYear(2025), nationalPack(), { mode }));
        expect(kept, `${what}, ${mode}`).toEqual(fresh);
        seen.add(JSON.stringify(kept));
      }
    }
    expect(seen.size).toBeGreaterThan(4);
    expect(judgeYear(session, 2025, "strict").units.some(({ code }) => code === firstSchool)).toBe(true);
  });

  it("keeps the evaluation while nothing changes", () => {
    const workspace = newWorkspace();
    const session = sessionOf(workspace);
    workspace.acceptClaims([claimOf()], meta);
    expect(judgeYear(session, 2025, "strict")).toBe(judgeYear(session, 2025, "strict"));
  });
});
