import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../../shared/evaluate/evaluate.ts";
import { summarize } from "../../../shared/evaluate/summary.ts";
import { nationalPack } from "../../../shared/standard/packs.ts";
import { readSample, sampleFolders } from "../../oracle/read-sample.ts";

const samples = [
  ["青禾县", sampleFolders.qinghe, "qinghe-2025"],
  ["青渡县", sampleFolders.gaps, "gaps-2025"],
] as const;

describe.each(samples)("%s", (_name, folder, fixture) => {
  const expected: unknown = JSON.parse(
    readFileSync(new URL(`../../fixtures/${fixture}/expected.json`, import.meta.url), "utf8"),
  );

  it.each(["strict", "relief"] as const)("comes out exactly as computed independently, %s", async (mode) => {
    const evaluation = evaluate(await readSample(folder), nationalPack(), { mode });
    const summary: unknown = JSON.parse(JSON.stringify(summarize(evaluation)));
    expect(summary).toEqual((expected as Record<string, unknown>)[mode]);
  });
});
