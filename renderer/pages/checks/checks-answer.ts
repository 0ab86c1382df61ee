import type { CallOutput } from "../../../shared/contract/contract.ts";

/** What the service answers of a year's contradictions. */
export type Checks = CallOutput<"checks.list">;
export type FindingLine = Checks["findings"][number];
