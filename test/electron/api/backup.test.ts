import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { countyService, emptyCounty, refusalOf } from "./county-service.ts";

async function enterPupils(call: Awaited<ReturnType<typeof emptyCounty>>["call"], value: string) {
  await call("fact.enter", {
    year: 2025,
    entries: [{ subject: "section:2141000951:primary", field: "pupils", state: "value", value }],
  });
}

async function pupils(call: Awaited<ReturnType<typeof emptyCounty>>["call"]) {
  const { facts } = await call("fact.list", { year: 2025, field: "pupils" });
  return facts.map(({ value }) => value);
}

describe("a backup", () => {
  it("says when it was made", async () => {
    const { call, setClock } = await emptyCounty();
    setClock("2026-09-02T03:04:05.000Z");
    const made = await call("backup.create", {});
    expect(made).toMatchObject({ at: "2026-09-02T03:04:05.000Z", beforeUpgrade: false });
    expect((await call("backup.list", {})).backups).toEqual([made]);
  });

  it("is restored into a new folder of the page's choice and opened from there", async () => {
    const { call, workspaces } = await emptyCounty();
    await enterPupils(call, "480");
    const { name } = await call("backup.create", {});
    await enterPupils(call, "481");
    const restored = await call("backup.restore", { name, folderName: "恢复的县" });
    expect(restored.folder).toBe(join(workspaces, "恢复的县"));
    expect(await pupils(call)).toEqual(["481"]);
    await call("workspace.open", { place: restored.place });
    expect(await pupils(call)).toEqual(["480"]);
  });

  it("gets a name that tells what it is where none is given, twice if need be", async () => {
    const { call, workspaces } = await emptyCounty();
    const { name } = await call("backup.create", {});
    const stamp = name.slice(3, 18);
    const first = await call("backup.restore", { name });
    const second = await call("backup.restore", { name });
    expect(first.folder).toBe(join(workspaces, `青禾县优质均衡-恢复-${stamp}`));
    expect(second.folder).toBe(join(workspaces, `青禾县优质均衡-恢复-${stamp}-2`));
  });

  it("is never restored over something", async () => {
    const { call, workspaces } = await emptyCounty();
    const { name } = await call("backup.create", {});
    const [open = ""] = readdirSync(workspaces);
    const { code } = await refusalOf(call("backup.restore", { name, folderName: open }));
    expect(code).toBe("storeAlreadyExists");
  });

  it.each([
    ["a name that leads out", { name: "../../workspace.db" }, "notFound"],
    ["a backup that is not there", { name: "备份-20200101-000000.db" }, "notFound"],
    ["a place that nobody picked", { name: "", parent: "guess" }, "wrongUse"],
  ])("refuses %s", async (_what, input, code) => {
    const { call } = await emptyCounty();
    expect((await refusalOf(call("backup.restore", input))).code).toBe(code);
  });

  it("refuses a path from a page", async () => {
    const { call, workspaces } = await emptyCounty();
    const { name } = await call("backup.create", {});
    const folder = join(workspaces, "..", "outside");
    expect((await refusalOf(call("backup.restore", { name, folder }))).code).toBe("refused");
    expect(existsSync(folder)).toBe(false);
  });

  it("keeps a folder's name inside the folder of workspaces", async () => {
    const { call, workspaces } = await emptyCounty();
    const { name } = await call("backup.create", {});
    const { folder } = await call("backup.restore", { name, folderName: "../../外面" });
    expect(readdirSync(workspaces).map((each) => join(workspaces, each))).toContain(folder);
  });
});

describe("a copy for a memory stick", () => {
  it("is a whole workspace of what is there now, and leaves a backup", async () => {
    const { call } = await emptyCounty();
    await enterPupils(call, "480");
    const { place, backup } = await call("backup.copy", { folderName: "带走" });
    expect((await call("backup.list", {})).backups.map(({ name }) => name)).toEqual([backup]);
    await enterPupils(call, "999");
    await call("workspace.open", { place });
    expect(await pupils(call)).toEqual(["480"]);
    expect(await call("workspace.verify", {})).toMatchObject({ passed: true });
  });

  it("makes no backup for a place that is not there", async () => {
    const { call } = await emptyCounty();
    expect((await refusalOf(call("backup.copy", { parent: "guess" }))).code).toBe("notFound");
    expect((await call("backup.list", {})).backups).toEqual([]);
  });
});

describe("opening a workspace", () => {
  async function openedAgain(later: string): Promise<readonly string[]> {
    const { call, setClock } = await emptyCounty();
    await enterPupils(call, "480");
    setClock("2026-09-01T02:00:00.000Z");
    await call("backup.create", {});
    await call("workspace.close", {});
    const [workspace] = (await call("workspace.places", {})).workspaces;
    setClock(later);
    await call("workspace.open", { place: workspace?.place });
    return (await call("backup.list", {})).backups.map(({ at }) => at);
  }

  it("makes the backup of the day where the last one is older than a day", async () => {
    const later = "2026-09-02T02:00:01.000Z";
    expect(await openedAgain(later)).toEqual([later, "2026-09-01T02:00:00.000Z"]);
  });

  it("makes none where there is a newer one", async () => {
    expect(await openedAgain("2026-09-02T01:59:59.000Z")).toEqual(["2026-09-01T02:00:00.000Z"]);
  });

  it("makes none of a workspace that holds nothing yet", async () => {
    const { call, setClock } = countyService();
    await call("workspace.create", { name: "青禾县", code: "410999" });
    await call("workspace.close", {});
    setClock("2027-01-01T00:00:00.000Z");
    const [workspace] = (await call("workspace.places", {})).workspaces;
    await call("workspace.open", { place: workspace?.place });
    expect((await call("backup.list", {})).backups).toEqual([]);
  });

  it("says when it was open before, and nothing the first time", async () => {
    const { call, setClock } = countyService();
    const made = await call("workspace.create", { name: "青禾县", code: "410999" });
    expect(made.previouslyOpened).toBeUndefined();
    const [workspace] = (await call("workspace.places", {})).workspaces;
    setClock("2026-09-05T00:00:00.000Z");
    const opened = await call("workspace.open", { place: workspace?.place });
    expect(opened.previouslyOpened).toBe("2026-09-01T01:00:00.000Z");
    expect(await call("workspace.status", {})).toEqual(opened);
  });
});
