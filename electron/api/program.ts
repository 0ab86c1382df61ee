import { statSync } from "node:fs";
import { arch, release, type } from "node:os";
import { join } from "node:path";
import packageJson from "../../package.json" with { type: "json" };
import { type Diagnosis, diagnosisText } from "../../shared/report/views/diagnosis-text.ts";
import { nationalPack } from "../../shared/standard/packs.ts";
import { makeFolder, writeFileSafely } from "../output/write-file-safely.ts";
import type { AreaHandlers } from "./area.ts";
import { backupMoment } from "./backup-age.ts";
import { judgeYear } from "./judge-year.ts";
import type { HandlerContext } from "./service/handler.ts";
import type { Session } from "./session.ts";
import { packDigest } from "./standard.ts";

function systemName(): string {
  return `${type()} ${release()} ${arch()}`;
}

function runtimeName(): string {
  const { electron, chrome, node } = process.versions;
  const shell = electron === undefined ? [] : [`Electron ${electron}`, `Chromium ${chrome ?? ""}`];
  return [...shell, `Node ${node}`].join(" · ");
}

function yearCounts(session: Session, year: number): Diagnosis["years"][number] {
  const began = performance.now();
  const { countyYear, sections } = judgeYear(session, year, "strict");
  return {
    year,
    schools: countyYear.schools.length,
    sections: sections.length,
    facts: session.workspace().readFacts(year).length,
    evaluationMilliseconds: Math.round(performance.now() - began),
  };
}

/** What is not checkpointed yet lies in a file beside. */
function databaseBytes(database: string): number {
  const sizes = [database, `${database}-wal`].map((file) => statSync(file, { throwIfNoEntry: false })?.size);
  return sizes.reduce<number>((total, size = 0) => total + size, 0);
}

const day = 24 * 60 * 60 * 1000;

function workspaceCounts(session: Session): Diagnosis["workspace"] {
  const workspace = session.workspace();
  const backups = workspace.listBackups();
  const [newest] = backups;
  const age = newest && session.now().getTime() - backupMoment(newest).getTime();
  return {
    readOnly: workspace.readOnly,
    databaseBytes: databaseBytes(workspace.paths.database),
    operators: workspace.listOperators().length,
    attachments: workspace.listAttachments().length,
    batches: workspace.chainHead().number,
    backups: backups.length,
    lastBackupDays: age === undefined ? undefined : Math.max(0, Math.floor(age / day)),
  };
}

/** Gathers numbers and verdicts only. What a check found in words may name schools, so it is only counted. */
async function diagnose(session: Session, { progress, checkpoint }: HandlerContext): Promise<Diagnosis> {
  const workspace = session.workspace();
  const years: Diagnosis["years"][number][] = [];
  for (const year of workspace.years()) {
    progress({ label: `统计 ${year} 年度` });
    years.push(yearCounts(session, year));
    await checkpoint();
  }
  progress({ label: "核验工作区" });
  const { checks } = await workspace.verify();
  const pack = nationalPack();
  return {
    at: session.now().toISOString(),
    program: { version: packageJson.version, system: systemName(), runtime: runtimeName() },
    pack: { id: pack.id, version: pack.version, sha256: packDigest(pack) },
    workspace: workspaceCounts(session),
    years,
    checks: checks.map(({ check, ok, lines }) => ({
      check,
      passed: ok,
      problems: ok ? 0 : Math.max(1, lines.length - 1),
    })),
  };
}

/** `20260901093005`, in this computer's time, for file names. */
function fileStamp(time: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const date = `${time.getFullYear()}${two(time.getMonth() + 1)}${two(time.getDate())}`;
  return `${date}-${two(time.getHours())}${two(time.getMinutes())}${two(time.getSeconds())}`;
}

/** The handlers of the area `program`. */
export function programHandlers(session: Session): AreaHandlers<"program"> {
  return {
    "program.about": () => ({
      name: packageJson.productName,
      version: packageJson.version,
      license: packageJson.license,
      system: systemName(),
      runtime: runtimeName(),
    }),
    "program.diagnose": async (_input, context) => ({
      text: diagnosisText(await diagnose(session, context)),
    }),
    "program.writeDiagnosis": async (_input, context) => {
      const text = diagnosisText(await diagnose(session, context));
      const { exports } = session.workspace().paths;
      await makeFolder(exports);
      const path = join(exports, `诊断信息_${fileStamp(session.now())}.txt`);
      // Windows' Notepad of older systems takes a file without the mark for GBK.
      await writeFileSafely(path, new TextEncoder().encode(`\uFEFF${text}`), { overwrite: true });
      return { path, text };
    },
  };
}
