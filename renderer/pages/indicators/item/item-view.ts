import type { CallOutput } from "../../../../shared/contract/contract.ts";

export type ItemView = CallOutput<"evaluation.item">;
export type SectionLine = ItemView["sections"][number];
export type ItemSchool = ItemView["schools"][number];
export type StageStandard = ItemView["stages"][number];
export type FigureLine = ItemView["figures"][number];
export type CoefficientLine = ItemView["coefficients"][number];
