import { describe, expect, it } from "vitest";
import { type CountyService, emptyCounty, refusalOf } from "./county-service.ts";

const year = 2025;
const school = "2141000951";

/** 张三 and 李四 on one computer; 张三 acts first. */
async function officeOfTwo(): Promise<CountyService> {
  const county = await emptyCounty();
  await county.call("operator.add", { name: "李四", role: "填报" });
  return county;
}

async function type({ call }: CountyService, field: string, value: string): Promise<number> {
  const entry = { subject: `school:${school}`, field, state: "value" as const, value };
  const { batch } = await call("fact.enter", { year, entries: [entry] });
  if (batch === null) throw new Error("nothing was written");
  return batch;
}

async function steps({ call }: CountyService, of = year) {
  const { operator, undo, redo } = await call("history.steps", { year: of });
  return { operator, undo: undo.map(({ batch }) => batch), redo: redo.map(({ batch }) => batch) };
}

async function become({ call }: CountyService, name: string): Promise<void> {
  await call("operator.choose", { name });
}

describe("the steps that the keys take back", () => {
  it("are the operator's own, in words, the last one first, and redo what was undone", async () => {
    const county = await officeOfTwo();
    const name = await type(county, "schoolName", "万元第二小学");
    const town = await type(county, "township", "城关镇");
    expect((await county.call("history.steps", { year })).undo).toMatchObject([
      { batch: town, words: "万元第二小学 所属乡镇", figures: 1, why: "填报" },
      { batch: name, words: "万元第二小学 学校名称" },
    ]);
    const { batch: undo } = await county.call("history.undo", { batch: town });
    expect(await steps(county)).toEqual({ operator: "张三", undo: [name], redo: [undo] });
    const { batch: redo } = await county.call("history.undo", { batch: undo ?? 0 });
    expect(await steps(county)).toEqual({ operator: "张三", undo: [redo, name], redo: [] });
  });

  it("are forgotten for redo once something new is typed", async () => {
    const county = await officeOfTwo();
    await county.call("history.undo", { batch: await type(county, "township", "城关镇") });
    const next = await type(county, "township", "沟门镇");
    expect(await steps(county)).toEqual({ operator: "张三", undo: [next], redo: [] });
  });

  it("outlive the program", async () => {
    const county = await officeOfTwo();
    const first = await type(county, "township", "城关镇");
    const second = await type(county, "township", "沟门镇");
    const { batch: undo } = await county.call("history.undo", { batch: second });
    await county.call("workspace.close", {});
    const { workspaces } = await county.call("workspace.places", {});
    await county.call("workspace.open", { place: workspaces[0]?.place ?? "" });
    expect(await steps(county)).toEqual({ operator: null, undo: [], redo: [] });
    await become(county, "张三");
    expect(await steps(county)).toEqual({ operator: "张三", undo: [first], redo: [undo] });
  });

  it("are those of one year, and neither imports, names nor what others typed", async () => {
    const county = await officeOfTwo();
    const mine = await type(county, "township", "城关镇");
    await become(county, "李四");
    expect(await steps(county)).toEqual({ operator: "李四", undo: [], redo: [] });
    const theirs = await type(county, "schoolName", "万元第二小学");
    expect(await steps(county)).toEqual({ operator: "李四", undo: [theirs], redo: [] });
    await become(county, "张三");
    expect(await steps(county)).toEqual({ operator: "张三", undo: [mine], redo: [] });
    expect(await steps(county, 2024)).toEqual({ operator: "张三", undo: [], redo: [] });
  });

  it("end where somebody else typed over them: that is asked about in 历史", async () => {
    const county = await officeOfTwo();
    const mine = await type(county, "township", "城关镇");
    await become(county, "李四");
    const theirs = await type(county, "township", "沟门镇");
    await become(county, "张三");
    expect((await steps(county)).undo).toEqual([mine]);
    const { code, message, details } = await refusalOf(county.call("history.undo", { batch: mine }));
    expect([code, message]).toEqual(["refused", `第 ${mine} 批的 1 处后来又有改动。`]);
    expect(details).toEqual([`2025年 学校 ${school} 所属乡镇（第 ${theirs} 批）`]);
  });

  it("pass to whoever took them back in 历史, and not to their keys", async () => {
    const county = await officeOfTwo();
    const mine = await type(county, "township", "城关镇");
    await become(county, "李四");
    const plan = await county.call("history.undoPlan", { batch: mine });
    expect(plan).toMatchObject({ figures: 1, conflicts: 0, batch: { operator: "张三" } });
    await county.call("history.undo", { batch: mine });
    expect(await steps(county)).toEqual({ operator: "李四", undo: [], redo: [] });
    await become(county, "张三");
    expect(await steps(county)).toEqual({ operator: "张三", undo: [], redo: [] });
    const [newest] = (await county.call("history.list", { limit: 1 })).batches;
    expect(newest).toMatchObject({ operator: "李四", undoes: mine });
  });
});
