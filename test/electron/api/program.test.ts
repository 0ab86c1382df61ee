import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import packageJson from "../../../package.json" with { type: "json" };
import { countyService } from "./county-service.ts";

async function sampleCounty() {
  const county = countyService();
  await county.call("workspace.openSample", {});
  return county;
}

describe("the program", () => {
  it("says which version it is, without a workspace", async () => {
    const { call } = countyService();
    const about = await call("program.about", {});
    expect(about).toMatchObject({ name: "优均", version: packageJson.version, license: packageJson.license });
    expect(about.runtime).toContain(process.versions.node);
  });
});

describe("the diagnosis", () => {
  it("counts and verifies", async () => {
    const { call } = await sampleCounty();
    const { text } = await call("program.diagnose", {});
    expect(text).toContain("2025 年度：");
    expect(text).toContain("190 个学段");
    expect(text).toContain("历史记录链：通过");
  });

  it("tells no name, code, figure or place", async () => {
    const { call } = await sampleCounty();
    const { text } = await call("program.diagnose", {});
    const status = await call("workspace.status", {});
    const { sections } = await call("evaluation.run", { year: 2025 });
    const secrets = [
      status.folder,
      status.county.name,
      status.county.code,
      status.operator?.name ?? "示例",
      process.env.USER ?? "/root",
      ...sections.flatMap(({ code, name }) => [code, name]),
    ];
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });

  it("is written as a text file that says the same", async () => {
    const { call } = await sampleCounty();
    const { folder } = await call("workspace.status", {});
    const { path, text } = await call("program.writeDiagnosis", {});
    expect(readdirSync(join(folder, "exports"))).toEqual([basename(path)]);
    expect(readFileSync(path, "utf8")).toBe(`\uFEFF${text}`);
  });
});

describe("a pack", () => {
  it("has the same digest each time", async () => {
    const { call } = countyService();
    const [first, second] = [await call("standard.pack", {}), await call("standard.pack", {})];
    expect(first.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(second.sha256).toBe(first.sha256);
  });
});
