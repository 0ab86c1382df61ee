import { describe, expect, it } from "vitest";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { listFact, textFact } from "../../../shared/county/fact.ts";
import { changeWords } from "../../../shared/county/history-words.ts";
import { countySubject, schoolSubject } from "../../../shared/county/subject.ts";
import { claimOf, firstSchool, manyClaims, meta, newWorkspace } from "./support.ts";

const all = { from: 0, limit: 10_000 };
const typed = (number: number) => claimOf({ number, source: { type: "person", operator: "李四" } });
const named = claimOf({
  subject: schoolSubject(firstSchool),
  field: "schoolName",
  fact: textFact("万元第二小学"),
  raw: "万元第二小学",
});
const rooms = (...areas: string[]) =>
  claimOf({
    subject: schoolSubject(firstSchool),
    field: "musicRooms",
    fact: listFact(areas.map((area) => ({ area }))),
    raw: areas.join("、"),
  });
const telephone = claimOf({
  subject: countySubject,
  field: "formTelephone",
  fact: textFact("13800138000"),
  raw: "13800138000",
});

/** The lines of a batch as people read them. */
function linesOf(workspace: Workspace, batch: number): string[] {
  const names = workspace.schoolNames(batch);
  return workspace.describeBatch(batch, all).changes.map((change) => {
    const { where, what, before, after, source } = changeWords(change, names);
    return [where, what, `${before} → ${after}`, source].filter((part) => part !== "").join("｜");
  });
}

describe("a batch, described", () => {
  it("tells each figure before and after, and where it came from", () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([named, claimOf()], meta);
    workspace.acceptClaims([typed(481)], { ...meta, kind: "edit" });
    expect(linesOf(workspace, 2)).toEqual([
      "原始文件｜教育事业统计综合表_2025.xlsx｜— → 已登记",
      "万元第二小学｜学校名称｜未填 → 万元第二小学｜教育事业统计综合表_2025.xlsx / Sheet1!BJ5",
      "万元第二小学 小学部｜在校生数｜未填 → 480｜教育事业统计综合表_2025.xlsx / Sheet1!BJ5",
      "2025 年学校名单｜万元第二小学｜— → 在名单里",
    ]);
    expect(linesOf(workspace, 3)).toEqual(["万元第二小学 小学部｜在校生数｜480 → 481｜人工填报：李四"]);
  });

  it("tells what an undo took back, and what an undo of it brought back", () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([claimOf()], meta);
    workspace.acceptClaims([typed(481)], meta);
    workspace.undoBatch(3, meta);
    workspace.undoBatch(4, meta);
    const source = "人工填报：李四";
    expect(linesOf(workspace, 4)).toEqual([
      `${firstSchool} 小学部｜在校生数｜481 → 480｜教育事业统计综合表_2025.xlsx / Sheet1!BJ5`,
    ]);
    expect(linesOf(workspace, 5)).toEqual([`${firstSchool} 小学部｜在校生数｜480 → 481｜${source}`]);
  });

  it("names the schools of a batch that was undone since", () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([named], meta);
    workspace.undoBatch(2, meta);
    expect(workspace.schoolNames().size).toBe(0);
    expect(linesOf(workspace, 2)[1]).toContain("万元第二小学｜学校名称");
    expect(linesOf(workspace, 3)).toContain(
      "万元第二小学｜学校名称｜万元第二小学 → 未填｜教育事业统计综合表_2025.xlsx / Sheet1!BJ5",
    );
  });

  it("tells lists by their rows, also those that are gone", () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([rooms("72.6")], meta);
    workspace.acceptClaims([rooms("72.6", "96")], meta);
    workspace.undoBatch(3, meta);
    const change = "1 行：面积 72.6 ㎡ → 2 行：面积 72.6 ㎡；面积 96 ㎡";
    expect(linesOf(workspace, 3)[0]).toContain(change);
    expect(linesOf(workspace, 4)[0]).toContain(change.split(" → ").reverse().join(" → "));
  });

  it("tells a source that stands beside the fact as such", () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([typed(480)], meta);
    workspace.acceptClaims([{ claim: claimOf({ number: 481 }), accept: false }], meta);
    const line = workspace.describeBatch(3, all).changes.find(({ type }) => type !== "row");
    expect(line).toMatchObject({ type: "beside", before: null, after: { value: "481" } });
  });

  it("never shows personal values, and tells that they were erased", () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([telephone], meta);
    expect(linesOf(workspace, 2).join()).not.toContain("138");
    workspace.erasePersonal([{ year: 2025, subject: countySubject, field: "formTelephone" }], meta);
    expect(workspace.describeBatch(3, all).changes).toMatchObject([{ type: "erased" }]);
    expect(linesOf(workspace, 3)[0]).toContain("（个人信息，不显示） → 已清除");
  });

  it("tells people, their roles and PINs without the PIN", () => {
    const workspace = newWorkspace();
    workspace.addOperator({ name: "王五", unit: "督导室", role: "填报", pin: "2468" }, meta);
    workspace.setOperatorRole("王五", "审核", meta);
    workspace.setOperatorPin("王五", undefined, meta);
    expect([2, 3, 4].flatMap((batch) => linesOf(workspace, batch))).toEqual([
      "操作人｜王五｜— → 王五（督导室，填报）",
      "操作人｜王五 的角色｜填报 → 审核",
      "操作人｜王五 的PIN｜已设 → 没有",
    ]);
  });

  it("tells the county that the workspace was made for", () => {
    expect(linesOf(newWorkspace(), 1)).toEqual(["全县｜县代码｜— → 410999", "全县｜县名｜— → 青禾县"]);
  });

  it("pages without losing or repeating a line", () => {
    const workspace = newWorkspace();
    workspace.acceptClaims(manyClaims(500), meta);
    const whole = workspace.describeBatch(2, all);
    const pages = [0, 300, 600].map((from) => workspace.describeBatch(2, { from, limit: 300 }));
    expect(whole.total).toBe(500 + 250 + 1);
    expect(pages.flatMap(({ changes }) => changes)).toEqual(whole.changes);
  });
});
