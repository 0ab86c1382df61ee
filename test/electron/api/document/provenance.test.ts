import { describe, expect, it } from "vitest";
import { emptyCounty } from "../county-service.ts";

const year = 2025;
const subject = "section:2141000951:primary";

/** All lines of the report as its preview draws them. */
async function printed(call: Awaited<ReturnType<typeof emptyCounty>>["call"]): Promise<string> {
  const { pages } = await call("document.preview", { year, document: "report" });
  return pages
    .flatMap(({ items }) => items.flatMap((item) => (item.kind === "line" ? item.stretches : [])))
    .map(({ text }) => text)
    .join("");
}

describe("the data note of the report", () => {
  it("prints an accepted contradiction with its reason, until the figures change", async () => {
    const { call } = await emptyCounty();
    const enter = (field: string, value: string) =>
      call("fact.enter", { year, entries: [{ subject, field, state: "value", value }] });
    await enter("fullTimeTeachers", "10");
    await enter("keyTeachers", "12");
    const { findings } = await call("checks.list", { year });
    const [finding] = findings.filter(({ rule }) => rule === "part-of-whole");
    expect(await printed(call)).not.toContain("数据核对说明");
    await call("checks.accept", { year, findings: [finding?.id ?? ""], reason: "两人年内退休" });
    expect(await printed(call)).toContain("说明：两人年内退休。");
    await enter("keyTeachers", "11");
    expect(await printed(call)).not.toContain("两人年内退休");
  });
});
