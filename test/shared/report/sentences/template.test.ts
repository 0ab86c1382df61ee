import { describe, expect, it } from "vitest";
import { parseTemplate } from "../../../../shared/report/sentences/template.ts";

describe("a sentence of a pack", () => {
  it("is taken apart into words and slots", () => {
    expect(parseTemplate("平均{figure:A1-1.mean.primary}人，{text:A1.unmetList}{field:staffQuota}")).toEqual([
      { kind: "literal", text: "平均" },
      { kind: "figure", id: "A1-1.mean.primary" },
      { kind: "literal", text: "人，" },
      { kind: "text", id: "A1.unmetList" },
      { kind: "field", id: "staffQuota" },
    ]);
  });

  it.each(["{figur:A1}", "平均{", "平均}", "{figure:}", "{staffQuota}"])("refuses %s", (template) => {
    expect(() => parseTemplate(template)).toThrow(RangeError);
  });
});
