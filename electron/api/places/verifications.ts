import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

const verification = z.object({
  folder: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
  /** The last batch of the history then. */
  batch: z.int().min(0),
  passed: z.boolean(),
  checks: z.array(z.object({ check: z.string(), passed: z.boolean(), lines: z.array(z.string()) })),
});
/** The last verification of a workspace on this computer, as it came out. */
export type Verification = z.output<typeof verification>;

/**
 * When which workspace was last verified here. Kept beside the program and not in the workspace: verifying
 * changes nothing, and what a folder says about its own soundness proves nothing elsewhere.
 */
export interface Verifications {
  last(folder: string): Verification | undefined;
  remember(verification: Verification): void;
}

// As many as a person keeps apart; losing one costs a run of the check.
const mostRemembered = 50;
const fileName = "verifications.json";
const fileSchema = z.object({ version: z.literal(1), verifications: z.array(verification) });

function readFile(file: string): readonly Verification[] {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, "utf8"))).verifications;
  } catch {
    // Absent, cut short or written by something else: start over.
    return [];
  }
}

/** Keeps them in a small file in the person's configuration folder; without a folder, only in memory. */
export function createVerifications(configFolder: string | undefined): Verifications {
  const file = configFolder === undefined ? undefined : join(configFolder, fileName);
  let remembered: readonly Verification[] = file === undefined ? [] : readFile(file);

  return {
    last: (folder) => remembered.find((each) => each.folder === folder),
    remember(verified) {
      const others = remembered.filter(({ folder }) => folder !== verified.folder);
      remembered = [verified, ...others].slice(0, mostRemembered);
      if (file === undefined || configFolder === undefined) return;
      try {
        mkdirSync(configFolder, { recursive: true });
        const text = JSON.stringify({ version: 1, verifications: remembered }, undefined, 2);
        writeFileSync(`${file}.part`, `${text}\n`, { mode: 0o600 });
        renameSync(`${file}.part`, file);
      } catch {
        // A configuration folder that cannot be written costs the note, not the work.
      }
    },
  };
}
