/**
 * A second process for tests: `node child.ts <what> <folder> [number]`, optionally as user nobody.
 *
 *     hold     opens the workspace, prints "open" and waits
 *     kill     accepts 4,000 claims and is killed at the claim of that number (beyond the last: after all)
 *     slow     prints "begin" and accepts 60,000 claims, to be killed from outside
 *     answer   opens, prints as JSON what a reader sees or the code of the refusal
 */
import { readdirSync } from "node:fs";
import Database from "better-sqlite3";
import { StoreError } from "../../../electron/store/store-error.ts";
import { openWorkspace } from "../../../electron/store/workspace.ts";
import type { Claim } from "../../../shared/county/claim.ts";
import { integer } from "../../../shared/county/exact/rational.ts";
import { sectionSubject } from "../../../shared/county/subject.ts";

const nobody = 65_534;
const now = () => new Date(Date.UTC(2026, 8, 1));
const meta = { operator: "张三", why: "导入" };

function claims(count: number): Claim[] {
  return Array.from({ length: count }, (_, index) => ({
    year: 2026,
    subject: sectionSubject(String(2_141_000_000 + index), "primary"),
    field: "pupils",
    fact: { state: "value", value: { type: "number", number: integer(index) } },
    raw: String(index),
    source: { type: "person", operator: "张三" },
  }));
}

/** The claims, of which looking at the numbered one kills this process. */
function deadlyClaims(count: number, deadly: number): Claim[] {
  const list = claims(count);
  if (deadly < count) {
    Object.defineProperty(list, deadly, { get: () => process.kill(process.pid, "SIGKILL") });
  }
  return list;
}

function answer(folder: string): unknown {
  try {
    const workspace = openWorkspace(folder, { now });
    const facts = workspace.readFacts(2025).length;
    let writing = "written";
    try {
      workspace.acceptClaims(claims(1), meta);
    } catch (error) {
      writing = error instanceof StoreError ? error.code : String(error);
    }
    workspace.close();
    return { readOnly: workspace.readOnly, facts, writing, files: readdirSync(folder).sort() };
  } catch (error) {
    return error instanceof StoreError
      ? { refused: error.code, message: error.message }
      : { failed: String(error) };
  }
}

function main(what: string, folder: string, number: number): void {
  if (what === "answerAsNobody" && process.getuid?.() === 0) {
    // Loads SQLite while this user may still read where it is installed.
    new Database(":memory:").close();
    process.setgid?.(nobody);
    process.setuid?.(nobody);
  }
  if (what.startsWith("answer")) {
    console.log(JSON.stringify(answer(folder)));
    return;
  }
  const workspace = openWorkspace(folder, { now });
  console.log(what === "hold" ? "open" : "begin");
  if (what === "hold") {
    setInterval(() => workspace.years(), 1000);
    return;
  }
  workspace.acceptClaims(what === "kill" ? deadlyClaims(4_000, number) : claims(60_000), meta);
  process.kill(process.pid, "SIGKILL");
}

const [what = "", folder = "", number = "0"] = process.argv.slice(2);
main(what, folder, Number(number));
