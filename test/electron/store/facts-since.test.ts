import { describe, expect, it } from "vitest";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { listFact, missing, notApplicable, textFact } from "../../../shared/county/fact.ts";
import { schoolSubject } from "../../../shared/county/subject.ts";
import { claimOf, firstSchool, manyClaims, meta, newWorkspace, primary } from "./support.ts";

const person = { type: "person", operator: "李四" } as const;
const edit = { ...meta, kind: "edit" } as const;

function filled(): Workspace {
  const workspace = newWorkspace();
  workspace.acceptClaims([claimOf()], meta);
  return workspace;
}

describe("facts said since a place in the history", () => {
  it("are those that were typed, and nothing else", () => {
    const workspace = filled();
    const since = workspace.chainHead();
    expect(workspace.factsSince(2025, since)).toEqual([]);
    workspace.acceptClaims([claimOf({ number: 481, source: person })], edit);
    workspace.acceptClaims([claimOf({ number: 482, source: person })], edit);
    expect(workspace.factsSince(2025, since)).toEqual([
      { subject: primary, field: "pupils", state: "value", value: "482" },
    ]);
    expect(workspace.factsSince(2024, since)).toEqual([]);
  });

  it.each([
    ["未填", missing, "missing", null],
    ["不适用", notApplicable, "notApplicable", null],
  ])("tell %s apart from a figure that is gone", (_, fact, state, value) => {
    const workspace = filled();
    const since = workspace.chainHead();
    workspace.acceptClaims([claimOf({ fact, source: person })], edit);
    expect(workspace.factsSince(2025, since)).toEqual([{ subject: primary, field: "pupils", state, value }]);
  });

  it("bring lists with their rows", () => {
    const workspace = filled();
    const subject = schoolSubject(firstSchool);
    const rooms = (area: string) =>
      claimOf({
        subject,
        field: "musicRooms",
        fact: listFact([{ area }]),
        source: person,
      });
    workspace.acceptClaims([rooms("96")], edit);
    const since = workspace.chainHead();
    workspace.acceptClaims([rooms("73")], edit);
    const whole = workspace.readFacts(2025).filter(({ field }) => field === "musicRooms");
    expect(whole[0]?.value).toContain("73");
    expect(workspace.factsSince(2025, since)).toEqual(whole);
  });

  it("follow an undo", () => {
    const workspace = filled();
    const { batch = 0 } = workspace.acceptClaims([claimOf({ number: 481, source: person })], edit);
    const since = workspace.chainHead();
    workspace.undoBatch(batch, meta);
    expect(workspace.factsSince(2025, since)).toEqual([
      { subject: primary, field: "pupils", state: "value", value: "480" },
    ]);
  });

  it("do not care about people", () => {
    const workspace = filled();
    const since = workspace.chainHead();
    workspace.addOperator({ name: "王五", unit: "", role: "填报" }, meta);
    expect(workspace.factsSince(2025, since)).toEqual([]);
  });

  it.each<[string, (workspace: Workspace) => void]>([
    [
      "another school came in",
      (workspace) =>
        workspace.acceptClaims(
          [claimOf({ subject: schoolSubject("2141000999"), field: "schoolName", fact: textFact("新学校") })],
          meta,
        ),
    ],
    [
      "a figure is gone",
      (workspace) => {
        const { batch = 0 } = workspace.acceptClaims([claimOf({ field: "classes", number: 12 })], meta);
        workspace.undoBatch(batch, meta);
      },
    ],
    ["a whole table came in", (workspace) => workspace.acceptClaims(manyClaims(600), meta)],
  ])("cannot be told one by one after %s", (_, act) => {
    const workspace = filled();
    const since = workspace.chainHead();
    act(workspace);
    expect(workspace.factsSince(2025, since)).toBeUndefined();
  });

  it("cannot be told since a place that the history does not have", () => {
    const workspace = filled();
    const { number } = workspace.chainHead();
    expect(workspace.factsSince(2025, { number, hash: "0".repeat(64) })).toBeUndefined();
  });
});
