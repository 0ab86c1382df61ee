import { describe, expect, it } from "vitest";
import { itemLines, waiverRows } from "../../../../renderer/pages/settings/standard/pack-lines.ts";
import { nationalPack } from "../../../../shared/standard/packs.ts";

const pack = nationalPack();

describe("the standard to read", () => {
  it("lists every item, the balance after the resources", () => {
    const codes = itemLines(pack).map(({ code }) => code);
    expect(codes).toHaveLength(pack.items.length + 1 + pack.vetoes.length + pack.admission.length);
    expect(codes.indexOf("A1-8")).toBe(codes.indexOf("A1-7") + 1);
  });

  it("says of every item when it is met, and of every waiver when it holds and what it changes", () => {
    expect(itemLines(pack).filter(({ thresholds }) => thresholds.length === 0)).toEqual([]);
    for (const { conditions, effect, documents } of waiverRows(pack)) {
      expect(conditions.every((words) => words.length > 2)).toBe(true);
      expect(effect).not.toBe("");
      expect(documents).not.toEqual([]);
    }
  });
});
