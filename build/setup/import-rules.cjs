// Who may import whom; ARCHITECTURE.md gives the reasons. Run by `npm run check`.

/** A rule that forbids `from` to reach `to`; `comment` is what the engineer reads when it is broken. */
const forbid = (name, from, to, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: from },
  to,
});

const sharedRooms = [
  "county",
  "standard",
  "evaluate",
  "improve",
  "registers",
  "plan",
  "ledger",
  "dossier",
  "report",
  "contract",
];
/** Inside shared/ a room may import itself and the rooms named here. */
const mayImport = {
  county: [],
  standard: ["county"],
  evaluate: ["county", "standard"],
  improve: ["county", "standard", "evaluate"],
  registers: ["county", "standard", "evaluate"],
  plan: ["county", "standard", "evaluate"],
  ledger: ["county", "standard", "evaluate"],
  dossier: ["county", "standard", "evaluate"],
  report: ["county", "standard", "evaluate", "improve", "registers", "plan", "ledger", "dossier"],
};
const roomRules = Object.entries(mayImport).map(([room, allowed]) => {
  const others = sharedRooms.filter((other) => other !== room && !allowed.includes(other));
  return forbid(
    `shared-${room}-stands-below`,
    `^shared/${room}/`,
    { path: `^shared/(${others.join("|")})/` },
    `shared/${room} may only import ${["itself", ...allowed].join(", ")}`,
  );
});

module.exports = {
  forbidden: [
    forbid(
      "shared-is-pure",
      "^shared/",
      { path: "^(electron|renderer|build|test)/" },
      "shared/ imports nothing outside itself",
    ),
    forbid(
      "shared-has-no-node",
      "^shared/",
      { dependencyTypes: ["core"] },
      "shared/ has no I/O and runs anywhere",
    ),
    forbid(
      "shared-uses-zod-only",
      "^shared/",
      { path: "node_modules/(?!zod/)" },
      "shared/ depends on zod and on nothing else",
    ),
    ...roomRules,
    forbid(
      "electron-below-renderer",
      "^electron/",
      { path: "^(renderer|test)/" },
      "electron/ imports shared/ and its own rooms",
    ),
    forbid(
      "renderer-only-shared",
      "^renderer/",
      { path: "^(electron|test)/" },
      "renderer/ reaches services through the contract only",
    ),
    forbid(
      "api-knows-no-file-format",
      "^electron/api/",
      { path: "node_modules/(better-sqlite3|hucre|docx|yazl|yauzl)/" },
      "api gathers and stores through the rooms store, intake and output",
    ),
    forbid(
      "sql-lives-in-store",
      "^electron/(?!store/)",
      { path: "node_modules/better-sqlite3/" },
      "only electron/store speaks SQL",
    ),
    forbid(
      "store-stands-alone",
      "^electron/store/",
      { path: "^electron/(intake|output|api|host|cli|shell)/" },
      "store imports no other room of electron/",
    ),
    forbid(
      "intake-stands-alone",
      "^electron/intake/",
      { path: "^electron/(store|output|api|host|cli|shell)/" },
      "intake imports no other room of electron/",
    ),
    forbid(
      "output-stands-alone",
      "^electron/output/",
      { path: "^electron/(store|intake|api|host|cli|shell)/" },
      "output imports no other room of electron/",
    ),
    forbid(
      "api-has-no-window",
      "^electron/api/",
      { path: "^electron/(host|cli|shell)/" },
      "api does not know who asks",
    ),
    forbid(
      "nobody-imports-shell",
      "^(shared|renderer|electron/(?!shell/))",
      { path: "^electron/shell/" },
      "the shell starts the others",
    ),
    forbid(
      "only-shell-is-electron",
      "^(shared|renderer|electron/(?!shell/))",
      { path: "^electron$|node_modules/electron/" },
      "only electron/shell imports 'electron'",
    ),
    forbid("no-circles", "", { circular: true }, "two files that need each other are one file"),
    { name: "unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    parser: "swc",
    enhancedResolveOptions: {
      extensions: [".ts", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
    },
  },
};
