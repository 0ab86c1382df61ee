import type { ImportFile, Proposal } from "../import-state.ts";

/** The files that could be opened and in which no form was recognised. */
export function unknownFiles(proposal: Proposal, files: readonly ImportFile[]): readonly ImportFile[] {
  const named = new Set(
    proposal.findings.error.filter(({ code }) => code === "file-unrecognised").map(({ file }) => file),
  );
  return files.filter(({ name }) => named.has(name));
}
