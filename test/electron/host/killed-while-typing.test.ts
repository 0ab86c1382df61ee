import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { type CellPlace, cellKey } from "../../../renderer/pages/entry/model/cell-fact.ts";
import { EntrySheet } from "../../../renderer/pages/entry/model/entry-sheet.ts";
import { sectionSubject } from "../../../shared/county/subject.ts";
import { Random } from "../../oracle/random.ts";
import { type HostFolders, type HostProcess, startHostProcess } from "./host-process.ts";

/**
 * The page's own sheet types through the real host, and the host is killed at random moments: before, while and
 * after it writes. What the page showed as saved must be there.
 */

const year = 2025;
const kills = 50;
const values = 50;
const operator = "张三";

const places: readonly CellPlace[] = Array.from({ length: values }, (_, index) => ({
  subject: sectionSubject(String(2_141_000_000 + index), "primary"),
  field: "pupils",
}));

/** By cell: what was shown as saved, or might have been written when the host died. */
type Possible = Map<string, readonly string[]>;

function sheetOf(host: HostProcess): EntrySheet {
  return new EntrySheet({
    year,
    operator: () => operator,
    service: {
      enter: (entries, why = "填报") => host.call("fact.enter", { year, entries: [...entries], why }),
      undo: (batch) => host.call("history.undo", { batch }),
      sheet: (cells) => host.call("entry.sheet", { year, ...(cells ? { cells: [...cells] } : {}) }),
    },
  });
}

/** What the page shows as saved: not on its way, not given back to be typed again. */
function isShownAsSaved(sheet: EntrySheet, place: CellPlace, text: string): boolean {
  return !sheet.isPending(place) && !sheet.draft(place) && sheet.fact(place)?.value === text;
}

interface Round {
  readonly host: HostProcess;
  readonly possible: Possible;
  readonly round: number;
  readonly random: Random;
}

/** Types all values at once, as quickly as keys repeat, and kills the host; answers how many were shown as saved. */
async function typeAndKill({ host, possible, round, random }: Round): Promise<number> {
  const sheet = sheetOf(host);
  await sheet.load();
  const deadlyAfter = random.whole(0, values - 1);
  const delay = random.next() * 6;
  const saved = new Set<string>();
  let killed: Promise<void> | undefined;
  const textOf = (index: number) => String((round + 1) * 1000 + index);
  const look = (): void => {
    for (const [index, place] of places.entries()) {
      const key = cellKey(place);
      if (saved.has(key) || !isShownAsSaved(sheet, place, textOf(index))) continue;
      saved.add(key);
      possible.set(key, [textOf(index)]);
    }
    if (saved.size >= deadlyAfter) killed ??= pause(delay).then(() => host.kill());
  };
  for (const [index, place] of places.entries()) {
    const key = cellKey(place);
    possible.set(key, [...(possible.get(key) ?? ["未填"]), textOf(index)]);
    sheet.type([{ ...place, text: textOf(index) }]);
  }
  sheet.follow(look);
  look();
  await expect.poll(() => sheet.status.saving, { timeout: 30_000 }).toBe(0);
  await (killed ?? host.kill());
  return saved.size;
}

async function open(host: HostProcess): Promise<void> {
  const { workspaces } = await host.call("workspace.places", {});
  const [known] = workspaces;
  if (!known) throw new Error("the workspace is gone");
  await host.call("workspace.open", { place: known.place });
  await host.call("operator.choose", { name: operator });
}

async function expectAllThere(host: HostProcess, possible: Possible): Promise<void> {
  const { facts } = await host.call("fact.list", { year });
  const there = new Map<string, string | undefined>(facts.map((fact) => [cellKey(fact), fact.value]));
  for (const [key, choices] of possible) expect(choices, key).toContain(there.get(key) ?? "未填");
  expect(await host.call("workspace.verify", {})).toMatchObject({ passed: true });
}

function temporaryFolders(): HostFolders {
  const folder = mkdtempSync(join(tmpdir(), "youjun-killed-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { workspaces: join(folder, "优均"), config: join(folder, "config"), cache: join(folder, "cache") };
}

async function newWorkspace(folders: HostFolders): Promise<void> {
  const host = await startHostProcess(folders);
  await host.call("workspace.create", { name: "青禾县", code: "410999" });
  await host.call("operator.add", { name: operator, role: "管理员" });
  await host.end();
}

it(`keeps everything that was shown as saved when the host is killed ${kills} times while somebody types`, async () => {
  const folders = temporaryFolders();
  await newWorkspace(folders);
  const random = new Random(20_250_901);
  const possible: Possible = new Map();
  // The next host starts while the one before is typed into; it takes the folder only when that one is gone.
  let next = startHostProcess(folders);
  const shown: number[] = [];
  for (let round = 0; round < kills; round += 1) {
    const host = await next;
    onTestFinished(host.kill);
    next = startHostProcess(folders);
    await open(host);
    await expectAllThere(host, possible);
    shown.push(await typeAndKill({ host, possible, round, random }));
  }
  const last = await next;
  onTestFinished(last.kill);
  await open(last);
  await expectAllThere(last, possible);
  // It died at all stages: with little shown as saved, and with much.
  expect(Math.min(...shown)).toBeLessThan(10);
  expect(Math.max(...shown)).toBeGreaterThan(40);
  expect(shown.filter((count) => count < values).length).toBeGreaterThan(kills / 2);
  await last.end();
}, 300_000);
