import { existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { startChild } from "./processes.ts";
import { claimOf, meta, newWorkspace, opened } from "./support.ts";

/** A closed workspace with one fact of 2025. */
function closedWorkspace(): string {
  const workspace = newWorkspace();
  workspace.acceptClaims([claimOf()], meta);
  workspace.close();
  return workspace.paths.folder;
}

async function expectAllOrNothing(folder: string, all: number): Promise<number> {
  expect(existsSync(`${folder}/workspace.lock`)).toBe(true);
  const workspace = opened(folder);
  const facts = workspace.readFacts(2026).length;
  expect([0, all]).toContain(facts);
  expect(workspace.readRoster(2026)).toHaveLength(facts);
  expect(workspace.listBatches()).toHaveLength(facts === 0 ? 2 : 3);
  expect(await workspace.verify()).toMatchObject({ ok: true });
  workspace.acceptClaims([claimOf({ number: 7 })], meta);
  workspace.close();
  return facts;
}

describe("a process killed while it accepts claims", () => {
  it.each([0, 1, 2, 7, 500, 1_999, 3_000, 3_998, 3_999])(
    "leaves nothing of them when it dies at claim %i, and no lock",
    async (deadly) => {
      const folder = closedWorkspace();
      expect((await startChild("kill", folder, String(deadly)).ended).signal).toBe("SIGKILL");
      expect(await expectAllOrNothing(folder, 4_000)).toBe(0);
    },
  );

  it("leaves all of them when it dies right after", async () => {
    const folder = closedWorkspace();
    expect((await startChild("kill", folder, "4000").ended).signal).toBe("SIGKILL");
    expect(await expectAllOrNothing(folder, 4_000)).toBe(4_000);
  });

  it.each([50, 600, 1_200])(
    "leaves all or nothing when it dies some %i ms into a large write",
    async (delay) => {
      const folder = closedWorkspace();
      const child = startChild("slow", folder);
      expect(await child.spoke).toBe("begin");
      await pause(delay);
      child.process.kill("SIGKILL");
      expect((await child.ended).signal).toBe("SIGKILL");
      await expectAllOrNothing(folder, 60_000);
    },
  );
});
