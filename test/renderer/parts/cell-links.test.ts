import { describe, expect, it } from "vitest";
import { parseRoute } from "../../../renderer/app/route.ts";
import { entryHref, historyHref } from "../../../renderer/parts/why/cell-links.ts";

describe("the ways from a fact", () => {
  it.each([
    ["county", {}],
    ["school:2141000951", { school: "2141000951" }],
    ["section:2141000951:junior", { school: "2141000951", stage: "junior" }],
    ["nonsense", {}],
  ])("lead for %s to the cell in which it is filled", (subject, place) => {
    expect(parseRoute(entryHref({ subject, field: "pupils" }))).toEqual({
      page: "entry",
      path: [],
      query: { field: "pupils", ...place },
    });
  });

  it("lead to its history in its year", () => {
    const subject = "section:2141000951:primary";
    expect(parseRoute(historyHref(2025, { subject, field: "pupils" }))).toEqual({
      page: "history",
      path: [],
      query: { year: "2025", subject, field: "pupils" },
    });
  });
});
