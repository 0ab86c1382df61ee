import type { CheckFinding } from "./check-finding.ts";

/** Findings by the cells that they rest on, as `<subject> <field>`: what a grid marks. Other years' cells are none. */
export function findingsByCell(
  findings: readonly CheckFinding[],
): ReadonlyMap<string, readonly CheckFinding[]> {
  const byCell = new Map<string, CheckFinding[]>();
  for (const finding of findings) {
    for (const { subject, field, year } of finding.cells) {
      if (year !== undefined) continue;
      const key = `${subject} ${field}`;
      const known = byCell.get(key);
      if (known) known.push(finding);
      else byCell.set(key, [finding]);
    }
  }
  return byCell;
}
