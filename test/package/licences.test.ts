import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describePackage, isAllowed, packageFolders } from "../../build/package/licences.mjs";

it("finds the packages that a bundle's inputs come from, each once", () => {
  const inputs = [
    "shared/contract/call.ts",
    "node_modules/zod/v4/classic/schemas.js",
    "node_modules/zod/v4/core/core.js",
    "node_modules/@ant-design/cssinjs/es/index.js",
    "node_modules/antd/node_modules/dayjs/dayjs.min.js",
    "node_modules\\react\\index.js",
  ];
  expect(packageFolders(inputs)).toEqual([
    "node_modules/@ant-design/cssinjs",
    "node_modules/antd/node_modules/dayjs",
    "node_modules/react",
    "node_modules/zod",
  ]);
});

it.each([
  ["MIT", true],
  ["Apache-2.0", true],
  ["(MIT OR GPL-3.0-only)", true],
  ["MIT AND ISC", true],
  ["MIT AND GPL-3.0-only", false],
  ["GPL-3.0-only", false],
  ["AGPL-3.0", false],
  ["SEE LICENSE IN LICENSE.txt", false],
  ["UNLICENSED", false],
  ["", false],
])("licence %s allows shipping: %s", (licence, allowed) => expect(isAllowed(licence)).toBe(allowed));

describe("a package in the list", () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "youjun-licence-"));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function make(name: string, manifest: object, files: Readonly<Record<string, string>> = {}): string {
    const made = join(folder, name);
    mkdirSync(made);
    writeFileSync(join(made, "package.json"), JSON.stringify({ name, version: "1.2.3", ...manifest }));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(made, file), text);
    return made;
  }

  it("stands with its name, licence and all its texts", () => {
    const made = make("whole", { license: "Apache-2.0" }, { LICENSE: "Apache\n", "NOTICE.txt": "Notice\n" });
    expect(describePackage(made)).toEqual(["whole 1.2.3", "许可证：Apache-2.0", "", "Apache", "Notice"]);
  });

  it("without a text says so", () => {
    expect(describePackage(make("bare", { license: "MIT" }))).toContain("（未附许可证全文）");
  });

  it.each([
    ["none", {}],
    ["foreign", { license: "GPL-3.0-only" }],
    ["old", { license: { type: "MIT" } }],
  ])("with a licence that is %s stops the packing", (name, manifest) => {
    expect(() => describePackage(make(name, manifest))).toThrow(/不允许随程序分发/);
  });
});
