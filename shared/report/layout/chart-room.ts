import type { Chart } from "../document/chart.ts";
import { twipsOfMillimetres } from "./units.ts";

/** Room under a chart, more than any font puts there on its own: 4 pt. */
const under = 80;

/** Height of the line that a chart stands in, in twips. */
export function chartRoom({ heightMillimetres }: Pick<Chart, "heightMillimetres">): number {
  return twipsOfMillimetres(heightMillimetres) + under;
}
