import type { ImportFile } from "./import-state.ts";

/** As many as one call takes. */
export const mostFiles = 500;

/** A file that is given again under its name takes the place of the earlier one; order stays. */
export function withFiles(known: readonly ImportFile[], given: readonly ImportFile[]): readonly ImportFile[] {
  const latest = new Map(given.map((file) => [file.name, file]));
  const kept = known.map((file) => latest.get(file.name) ?? file);
  const names = new Set(known.map(({ name }) => name));
  return [...kept, ...[...latest.values()].filter(({ name }) => !names.has(name))];
}
