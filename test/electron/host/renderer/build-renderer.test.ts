import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildRenderer } from "../../../../electron/host/renderer/build-renderer.ts";
import { sourceMark } from "../../../../electron/host/renderer/source-mark.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "youjun-build-"));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A program of one page, built by the real bundler. */
function writeSources(): void {
  mkdirSync(join(root, "renderer"));
  mkdirSync(join(root, "shared"));
  symlinkSync(
    fileURLToPath(new URL("../../../../node_modules", import.meta.url)),
    join(root, "node_modules"),
  );
  writeFileSync(join(root, "package-lock.json"), "{}");
  writeFileSync(join(root, "shared", "words.ts"), 'export const words = "first";');
  writeFileSync(join(root, "renderer", "vite.config.ts"), "export default { root: import.meta.dirname };");
  writeFileSync(join(root, "renderer", "index.html"), '<script type="module" src="./main.ts"></script>');
  writeFileSync(
    join(root, "renderer", "main.ts"),
    'import { words } from "../shared/words.ts"; document.title = words + process.env.NODE_ENV;',
  );
}

function builtScript(): string {
  const assets = join(root, "dist", "renderer", "assets");
  return readdirSync(assets)
    .map((name) => readFileSync(join(assets, name), "utf8"))
    .join("");
}

describe("the window", () => {
  it("is built from its sources, and again only when these change", async () => {
    writeSources();
    const built = await buildRenderer(root);
    expect(built).toBe(join(root, "dist", "renderer"));
    expect(builtScript()).toContain("first");
    expect(builtScript(), "tests run with another NODE_ENV").toContain("production");

    const witness = join(built, "untouched");
    writeFileSync(witness, "");
    utimesSync(join(root, "shared", "words.ts"), new Date(), new Date());
    await buildRenderer(root);
    expect(existsSync(witness)).toBe(true);

    writeFileSync(join(root, "shared", "words.ts"), 'export const words = "second";');
    await buildRenderer(root);
    expect(builtScript()).toContain("second");
    expect(existsSync(witness)).toBe(false);
    expect(readdirSync(join(root, "dist"))).toEqual(["renderer"]);
  });

  it("stays as it was where building fails, and leaves nothing beside it", async () => {
    writeSources();
    await buildRenderer(root);
    writeFileSync(join(root, "renderer", "main.ts"), 'import "./nowhere.ts";');
    await expect(buildRenderer(root)).rejects.toThrow();
    expect(builtScript()).toContain("first");
    expect(readdirSync(join(root, "dist"))).toEqual(["renderer"]);
  });

  it("of an installed program, which has no sources, is taken as it is", async () => {
    expect(await buildRenderer(root)).toBe(join(root, "dist", "renderer"));
    expect(existsSync(join(root, "dist"))).toBe(false);
  });
});

it("tells sources apart by names and contents, not by dates", () => {
  writeSources();
  const before = sourceMark(root);
  const later = new Date(Date.now() + 60_000);
  utimesSync(join(root, "renderer", "main.ts"), later, later);
  expect(sourceMark(root)).toBe(before);
  const marks = [
    () => writeFileSync(join(root, "renderer", "new.ts"), ""),
    () => rmSync(join(root, "renderer", "new.ts")),
    () => writeFileSync(join(root, "package-lock.json"), "{ }"),
    () => writeFileSync(join(root, "shared", "words.ts"), "export const words = 1;"),
  ].map((change) => {
    change();
    return sourceMark(root);
  });
  expect(marks[0]).not.toBe(before);
  expect(marks[1]).toBe(before);
  expect(new Set(marks).size).toBe(4);
});
