import { stageNames } from "../../../shared/county/stage.ts";
import type { Evaluation } from "../../app/evaluation.ts";
import type { GridReadColumn } from "../../grid/grid-types.ts";
import { displayMarks } from "../../parts/display-state.ts";
import type { EntryRow } from "./model/rows.ts";

type Section = Evaluation["sections"][number];

function mark({ passes, included }: Section): string {
  if (!included) return "不参评";
  if (passes === null) return displayMarks.open;
  return passes ? displayMarks.met : displayMarks.unmet;
}

/** 6/7 ✗: how many of the seven resource figures are met, and whether that is enough. */
function verdictText(section: Section | undefined, row: EntryRow): string {
  if (!section) return row.attached ? "并入主校" : "";
  const all = Object.keys(section.met).length;
  return section.included ? `${section.metCount}/${all} ${mark(section)}` : mark(section);
}

function verdictHint(section: Section | undefined, row: EntryRow): string | undefined {
  if (!section) return row.attached ? "不计校数，数据并入主校评定" : undefined;
  if (!section.included) return "不参加资源配置评定";
  const words = section.passes === null ? "缺数据" : section.passes ? "达标" : "未达标";
  return `七项资源配置指标达标 ${section.metCount} 项：${words}（计算得出，不能填写）`;
}

/** The sections of the newest evaluation; the column itself stays, so that the grid is not made anew. */
export interface SectionVerdicts {
  of(row: EntryRow): Section | undefined;
}

export function sectionVerdicts(current: () => Evaluation | undefined): SectionVerdicts {
  let known: Evaluation | undefined;
  let sections = new Map<string, Section>();
  return {
    of({ code, stage }) {
      const evaluation = current();
      if (evaluation !== known) {
        known = evaluation;
        sections = new Map(
          evaluation?.sections.map((section) => [`${section.code} ${section.stage}`, section]),
        );
      }
      return sections.get(`${code} ${stage}`);
    },
  };
}

export const verdictColumnId = "verdict";

function verdictColumn(verdicts: SectionVerdicts): GridReadColumn<EntryRow> {
  return {
    id: verdictColumnId,
    label: "七项达标",
    width: 84,
    frozen: true,
    computed: true,
    text: (row) => verdictText(verdicts.of(row), row),
    hint: (row) => verdictHint(verdicts.of(row), row),
  };
}

const nameColumn: GridReadColumn<EntryRow> = {
  id: "name",
  label: "学校",
  width: 190,
  frozen: true,
  computed: false,
  rowHead: true,
  text: ({ name, attached }) => (attached ? `${name}（附设）` : name),
  hint: ({ name, code, kind, township }) => [name, code, kind, township].filter(Boolean).join(" · "),
};

const codeColumn: GridReadColumn<EntryRow> = {
  id: "code",
  label: "学校标识码",
  width: 100,
  frozen: true,
  computed: false,
  text: ({ code }) => code,
};

const stageColumn: GridReadColumn<EntryRow> = {
  id: "stage",
  label: "学段",
  width: 52,
  frozen: true,
  computed: false,
  text: ({ stage }) => (stage ? stageNames[stage] : ""),
};

/** The frozen columns: whose row it is, and for a section how it stands at this moment. */
export function readColumns(
  level: "school" | "section",
  verdicts: SectionVerdicts,
): readonly GridReadColumn<EntryRow>[] {
  return level === "school" ? [nameColumn, codeColumn] : [nameColumn, stageColumn, verdictColumn(verdicts)];
}
