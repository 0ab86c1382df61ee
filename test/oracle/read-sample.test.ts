import { describe, expect, it } from "vitest";
import { factOf } from "../../shared/county/fact.ts";
import { readSample, sampleFolders } from "./read-sample.ts";

describe("the naive reader of the samples", () => {
  it("keeps every row of the wide table in its order, attached units too", async () => {
    const qinghe = await readSample(sampleFolders.qinghe);
    expect(qinghe.schools).toHaveLength(183);
    expect(qinghe.schools.slice(0, 2).map((school) => school.code)).toEqual(["2141000951", "2141900001"]);
    const [, attached] = qinghe.schools;
    expect(attached?.facts.get("counted")).toEqual({
      state: "value",
      value: { type: "boolean", boolean: false },
    });
    expect(attached?.facts.get("parentCode")).toEqual({
      state: "value",
      value: { type: "text", text: "2141000951" },
    });
  });

  it("reads a blank as no fact and 无 as an empty list", async () => {
    const gaps = await readSample(sampleFolders.gaps);
    const school = (code: string) => gaps.schools.find((row) => row.code === code)?.facts ?? new Map();
    expect(factOf(school("2143001176"), "musicRooms")).toEqual({ state: "missing" });
    expect(factOf(school("2143001139"), "artRooms")).toEqual({
      state: "value",
      value: { type: "list", rows: [] },
    });
    expect(factOf(gaps.facts, "civilPay")).toEqual({ state: "missing" });
  });

  it("gives a school the sections of its kind and leaves a special school what its row says", async () => {
    const gaps = await readSample(sampleFolders.gaps);
    const stagesOf = (code: string) =>
      Object.keys(gaps.schools.find((row) => row.code === code)?.sections ?? {});
    expect(stagesOf("2143001102")).toEqual(["primary"]);
    expect(stagesOf("3143001694")).toEqual(["primary", "junior"]);
    expect(stagesOf("3443001953")).toEqual(["junior"]);
    expect(stagesOf("5143001990")).toEqual(["primary"]);
  });
});
