import { describe, expect, it } from "vitest";
import { EntrySheet } from "../../../../renderer/pages/entry/model/entry-sheet.ts";
import { ownStepKeys } from "../../../../renderer/pages/entry/own-step-keys.ts";
import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { ContractError } from "../../../../shared/contract/error.ts";

type Steps = CallOutput<"history.steps">;
type Step = Steps["undo"][number];

const cell = { subject: "school:1000000001", field: "teachingArea" };

function stepOf(batch: number): Step {
  const at = "2026-09-01T01:00:00.000Z";
  return { batch, at, words: `第 ${batch} 步`, why: "填报", figures: 1, cells: [{ year: 2025, ...cell }] };
}

/** A history of batches by number; batch n is taken back by n + 100. */
function office(given: Partial<Record<"undo" | "redo", readonly number[]>> = {}) {
  const undo = [...(given.undo ?? [])];
  const redo = [...(given.redo ?? [])];
  const taken: number[] = [];
  let operator: string | null = "张三";
  let refusal: ContractError | undefined;
  let written = 10;
  const take = async (batch: number) => {
    if (refusal) throw refusal;
    taken.push(batch);
    const [from, to] = undo.at(-1) === batch ? [undo, redo] : [redo, undo];
    from.pop();
    to.push(batch + 100);
    return { batch: batch + 100, kept: [] };
  };
  const sheet = new EntrySheet({
    year: 2025,
    operator: () => "张三",
    service: {
      async enter(entries) {
        written += 1;
        undo.push(written);
        redo.length = 0;
        return { batch: written, changed: entries.length };
      },
      undo: take,
      sheet: async () => ({ roster: ["1000000001"], origins: [], facts: [] }),
    },
  });
  const steps = async () => ({
    operator,
    undo: undo.toReversed().map(stepOf),
    redo: redo.toReversed().map(stepOf),
  });
  return {
    sheet,
    taken,
    keys: ownStepKeys(sheet, { steps, undo: take }),
    become: (name: string | null) => {
      operator = name;
      undo.length = 0;
    },
    refuse: (error: ContractError) => {
      refusal = error;
    },
  };
}

async function saved(sheet: EntrySheet): Promise<void> {
  while (sheet.status.saving > 0) await new Promise((next) => setTimeout(next, 0));
}

describe("Ctrl+Z and Ctrl+Y", () => {
  it("take what was typed before the program was started, said in words", async () => {
    const { keys, sheet, taken } = office({ undo: [3, 4] });
    expect(await keys.undo()).toMatchObject([cell]);
    expect(sheet.status.said).toMatch(/^已撤销：第 4 步（2026-09-01 \d\d:\d\d）。$/);
    await keys.undo();
    await keys.redo();
    expect(taken).toEqual([4, 3, 103]);
    expect(sheet.status.said).toMatch(/^已重做：第 103 步/);
  });

  it("go on from what was typed here into what was typed before, and back in the same order", async () => {
    const { keys, sheet, taken } = office({ undo: [3] });
    sheet.type([{ ...cell, text: "120" }]);
    await saved(sheet);
    await keys.undo();
    expect(sheet.status.said).toContain("已撤销：教学及辅助用房面积");
    await keys.undo();
    await keys.redo();
    await keys.redo();
    expect(taken).toEqual([11, 3, 103, 111]);
    expect(sheet.status.said).toContain("已重做：教学及辅助用房面积");
  });

  it("take two steps when pressed twice at once", async () => {
    const { keys, taken } = office({ undo: [3, 4] });
    await Promise.all([keys.undo(), keys.undo()]);
    expect(taken).toEqual([4, 3]);
  });

  it("take what is still being saved, and text that was never accepted first of all", async () => {
    const { keys, sheet, taken } = office({ undo: [3] });
    sheet.type([{ ...cell, text: "120" }]);
    await keys.undo();
    expect(taken).toEqual([11]);
    sheet.type([{ ...cell, text: "约120" }]);
    await keys.undo();
    expect([sheet.drafts, taken]).toEqual([[], [11]]);
  });

  it("never take back what another operator typed here, and say where that is done", async () => {
    const { keys, sheet, taken, become } = office();
    sheet.type([{ ...cell, text: "120" }]);
    await saved(sheet);
    become("李四");
    expect(await keys.undo()).toEqual([]);
    expect(sheet.status.said).toBe("李四没有可以撤销的填写；别人的改动请到“历史”里撤销。");
    become(null);
    await keys.undo();
    expect(sheet.status.said).toContain("还没有选定操作人");
    expect(taken).toEqual([]);
  });

  it("leave a step that was changed again, and say by which batch", async () => {
    const { keys, sheet, refuse } = office({ undo: [3] });
    const details = ["2025年 学校 1000000001 教学及辅助用房面积（第 9 批）"];
    refuse(new ContractError("refused", { message: "后来又有改动。", remedy: "请确认。", details }));
    expect(await keys.undo()).toEqual([]);
    expect(sheet.status.said).toMatch(/后来又改过（.*第 9 批）.*“历史”里撤销第 3 批。$/);
    refuse(new ContractError("storeDiskFull", { message: "磁盘空间不足。", remedy: "请清理磁盘。" }));
    await keys.undo();
    expect(sheet.status.said).toBe("磁盘空间不足。请清理磁盘。");
  });
});
