// Who may import whom inside renderer/, run by `npm run check`. The other rooms are checked by
// dependency-cruiser, whose parser reads no TSX; esbuild resolves these imports as the bundler will.
import { globSync } from "node:fs";
import { build } from "esbuild";

const libraries = /^(react|react-dom|antd|dayjs|@ant-design|ag-grid-community|pinyin-pro|zod)(\/|$)/;

function roomOf(path) {
  const [, room, page] = path.split("/");
  return room === "pages" ? `pages/${page}` : room;
}

/** Why this import is forbidden; undefined where it is fine. */
function objection(from, to) {
  if (to.external)
    return libraries.test(to.path) ? undefined : "is no library of the window (ARCHITECTURE.md)";
  if (to.path.startsWith("shared/")) return undefined;
  if (!to.path.startsWith("renderer/")) return "lies outside renderer/ and shared/";
  const target = roomOf(to.path);
  const own = roomOf(from);
  if (target.startsWith("pages/") && own.startsWith("pages/") && target !== own) return "is another page";
  if (target.startsWith("pages/") && ["parts", "grid", "charts"].includes(own))
    return "is a page, and parts know no page";
  return undefined;
}

const entryPoints = globSync("renderer/**/*.{ts,tsx}").filter((file) => !file.endsWith("vite.config.ts"));
const { metafile } = await build({
  entryPoints,
  bundle: true,
  write: false,
  outdir: "dist/nowhere",
  metafile: true,
  packages: "external",
  format: "esm",
  jsx: "automatic",
  logLevel: "error",
  loader: { ".css": "empty", ".svg": "empty", ".png": "empty", ".webp": "empty" },
});

const broken = Object.entries(metafile.inputs).flatMap(([from, { imports }]) =>
  from.startsWith("renderer/")
    ? imports.flatMap((to) => {
        const why = objection(from, to);
        return why ? [`${from} imports ${to.path}, which ${why}`] : [];
      })
    : [],
);
if (broken.length > 0) {
  process.stderr.write(`${broken.join("\n")}\n${broken.length} forbidden imports in renderer/\n`);
  process.exit(1);
}
