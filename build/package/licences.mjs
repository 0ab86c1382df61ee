// The licences of everything that is shipped: what was bundled, and what lies beside the bundles.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";

/** Licences that allow shipping with a program under MIT, as long as their text goes along. */
const allowed = new Set([
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "Zlib",
  "Unlicense",
]);
// Not bundled, but packed with it.
const beside = ["better-sqlite3"];

/** Folders of the packages that a bundle's inputs come from. */
export function packageFolders(inputs) {
  const pattern = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
  const folders = inputs.flatMap((input) => pattern.exec(input.replaceAll("\\", "/"))?.[0] ?? []);
  return [...new Set(folders)].sort();
}

/** The source files of the window. A second bundler looks, so that the first one need not be asked. */
export async function rendererInputs(root) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["renderer/app/main.tsx"],
    bundle: true,
    write: false,
    metafile: true,
    outdir: "nowhere",
    jsx: "automatic",
    logLevel: "error",
    loader: { ".png": "empty", ".svg": "empty", ".woff2": "empty", ".md": "empty" },
  });
  return Object.keys(metafile.inputs);
}

/** `(MIT OR Apache-2.0)` is allowed where one of the two is; `MIT AND ISC` where both are. */
export function isAllowed(licence) {
  const bare = licence.replace(/[()]/g, "");
  if (bare.includes(" OR ")) return bare.split(" OR ").some((part) => isAllowed(part));
  return bare.split(" AND ").every((part) => allowed.has(part.trim()));
}

function licenceTexts(folder) {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name));
  return names.sort().map((name) => readFileSync(join(folder, name), "utf8").trim());
}

/** One package as it is listed. Throws where its licence is unknown or does not allow shipping. */
export function describePackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (typeof license !== "string" || !isAllowed(license)) {
    throw new Error(`${name} ${version}：许可证“${license}”不允许随程序分发，请更换或确认。`);
  }
  const texts = licenceTexts(folder);
  return [
    `${name} ${version}`,
    `许可证：${license}`,
    "",
    ...(texts.length > 0 ? texts : ["（未附许可证全文）"]),
  ];
}

const head = [
  "优均使用的第三方组件及其许可证",
  "",
  "Electron 与 Chromium 的许可证见同一文件夹中的 LICENSE.electron.txt 和 LICENSES.chromium.html。",
];

/** Writes the list. `inputs`: source files of all bundles, as paths from the root. */
export function writeLicences(root, inputs, file) {
  const folders = new Set([...packageFolders(inputs), ...beside.map((name) => `node_modules/${name}`)]);
  const entries = [...folders]
    .filter((folder) => existsSync(join(root, folder, "package.json")))
    .sort()
    .map((folder) => describePackage(join(root, folder)).join("\n"));
  const line = `\n\n${"=".repeat(72)}\n\n`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${[head.join("\n"), ...entries].join(line)}\n`);
  return entries.length;
}
