// Bundles the desktop program: main, preload and service process, each into one CommonJS file, the form that
// every Electron loads from an asar without further questions. Run alone it writes to dist/shell.
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

// Native or part of Electron: found at run time, not bundled.
const external = ["electron", "better-sqlite3"];

const common = {
  bundle: true,
  platform: "node",
  target: "node24",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
  external,
};

// CommonJS has no import.meta; what the sources take from it is put in its place. Beside the sources lie the
// sample county's workbooks, which an installed program keeps in its resources as plain files.
const serviceHead = `
const shellUrl = require("node:url").pathToFileURL(__filename);
const shellResource = (name, beside) =>
  /[\\\\/]app\\.asar[\\\\/]/.test(__filename)
    ? require("node:url").pathToFileURL(require("node:path").join(process.resourcesPath, name))
    : new URL(beside, shellUrl);
`;

/** `intake-workbook-worker.cjs` for electron/intake/workbook/worker.ts */
function workerName(file) {
  return `${relative(join(root, "electron"), file).replace(/\.ts$/, "").split(sep).join("-")}.cjs`;
}

async function bundleWorker(file, folder) {
  const outfile = join(folder, workerName(file));
  const { metafile } = await build({
    ...common,
    entryPoints: [file],
    outfile,
    format: "cjs",
    absWorkingDir: root,
  });
  return Object.keys(metafile.inputs);
}

const workerPattern = /new URL\("(\.\/[\w/-]+\.ts)", import\.meta\.url\)/g;
const resourcePattern = /new URL\("\.\.\/\.\.\/build\/([\w-]+)", import\.meta\.url\)/g;

/** Replaces the two ways in which sources name files beside them. `inputs` receives what workers consist of. */
function besideSources(folder, inputs) {
  return {
    name: "beside-sources",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]electron[\\/](api|intake|output|store)[\\/].*\.ts$/ }, async ({ path }) => {
        let contents = readFileSync(path, "utf8");
        for (const [whole, name] of contents.matchAll(workerPattern)) {
          const file = join(dirname(path), name);
          inputs.push(...(await bundleWorker(file, folder)));
          contents = contents.replace(whole, `new URL("./${workerName(file)}", shellUrl)`);
        }
        contents = contents.replace(resourcePattern, 'shellResource("$1", "../../build/$1")');
        return { contents, loader: "ts" };
      });
    },
  };
}

/** Builds into a folder; answers the source files that went in, as paths from the project's root. */
export async function buildShell(folder = join(root, "dist", "shell")) {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const shell = join(root, "electron", "shell");
  const inputs = [];
  mkdirSync(folder, { recursive: true });
  const bundles = await Promise.all([
    build({
      ...common,
      entryPoints: [join(shell, "main.ts")],
      outfile: join(folder, "main.cjs"),
      format: "cjs",
      define: { "import.meta.dirname": "__dirname" },
      absWorkingDir: root,
    }),
    build({
      ...common,
      entryPoints: [join(shell, "preload.ts")],
      outfile: join(folder, "preload.cjs"),
      format: "cjs",
      define: { YOUJUN_VERSION: JSON.stringify(version) },
      absWorkingDir: root,
    }),
    build({
      ...common,
      entryPoints: [join(shell, "service", "main.ts")],
      outfile: join(folder, "service.cjs"),
      format: "cjs",
      banner: { js: serviceHead },
      define: { "import.meta.url": "shellUrl.href" },
      plugins: [besideSources(folder, inputs)],
      absWorkingDir: root,
    }),
  ]);
  for (const { metafile } of bundles) inputs.push(...Object.keys(metafile.inputs));
  copyFileSync(join(root, "build", "icons", "png", "256x256.png"), join(folder, "icon.png"));
  return [...new Set(inputs)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildShell();
