import { stageNames } from "../../county/stage.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import type { SectionResult } from "../../evaluate/section-results.ts";
import type { Pack } from "../../standard/pack-schema.ts";
import { cell, type Table, table } from "../document/table.ts";
import { dash } from "./item-cells.ts";
import { sectionCells, sectionFrame } from "./resource-table.ts";

/** Why a section is 不参评 (rules.md, settled readings 1 and 2). */
function reasonOf({ pupils }: SectionResult, { inclusion }: Pack): string {
  return pupils?.numerator === 0n ? "在校生数为0" : `不足${inclusion.teachingPointMinimumPupils}人教学点`;
}

/** 不参评学段, which 表Ⅱ-2 leaves out; undefined where there are none. */
export function leftOutTable(evaluation: Evaluation): Table | undefined {
  const sections = evaluation.sections.filter(({ included }) => !included);
  if (sections.length === 0) return undefined;
  return table({
    ...sectionFrame(evaluation),
    caption: "不参评学段（不计入达标率、全县平均值和差异系数）",
    rows: sections.map((section, index) => [
      cell(String(index + 1)),
      ...sectionCells(section),
      cell(dash, { state: "notApplicable" }),
      cell(`${stageNames[section.stage]}；${reasonOf(section, evaluation.pack)}`),
    ]),
  });
}
