import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hrefOf, parseRoute } from "../../../renderer/app/route.ts";

describe("an address", () => {
  const cases: readonly (readonly [string, ReturnType<typeof parseRoute>])[] = [
    ["", { page: "", path: [], query: {} }],
    ["#", { page: "", path: [], query: {} }],
    ["#/overview", { page: "overview", path: [], query: {} }],
    ["#overview", { page: "overview", path: [], query: {} }],
    ["#/schools/2141000951", { page: "schools", path: ["2141000951"], query: {} }],
    ["#//schools///2141000951/", { page: "schools", path: ["2141000951"], query: {} }],
    [
      "#/schools?stage=junior&state=unmet",
      { page: "schools", path: [], query: { stage: "junior", state: "unmet" } },
    ],
    ["#/%E5%AD%A6", { page: "学", path: [], query: {} }],
    ["#/schools/%E5%A%", { page: "schools", path: ["%E5%A%"], query: {} }],
    ["#/a?b?c=d", { page: "a", path: [], query: { b: "" } }],
  ];

  it.each(cases)("%s is read, whatever stands there", (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it("leads back to the place that it was made for", () => {
    const step = fc.string({ minLength: 1 }).filter((text) => text.isWellFormed());
    const query = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), step, { maxKeys: 4 });
    fc.assert(
      fc.property(step, fc.array(step, { maxLength: 3 }), query, (page, path, given) => {
        expect(parseRoute(hrefOf(page, { path, query: given }))).toEqual({ page, path, query: { ...given } });
      }),
    );
  });

  it("leaves out what is not chosen", () => {
    expect(hrefOf("schools", { query: { stage: undefined, state: "", kind: "小学" } })).toBe(
      `#/schools?kind=${encodeURIComponent("小学")}`,
    );
  });
});
