import source from "./limits.json" with { type: "json" };
import { type CheckLimits, checkLimitsSchema } from "./limits-schema.ts";

/** What rules hold figures against: tables of data, so that a county office can argue about them without code. */
export const checkLimits: CheckLimits = checkLimitsSchema.parse(source);
