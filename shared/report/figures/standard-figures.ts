import { decimal, integer, type Rational } from "../../county/exact/rational.ts";
import { percentText } from "../../county/exact/rounding.ts";
import { stageNames, stages } from "../../county/stage.ts";
import { resourceItems } from "../../evaluate/section-results.ts";
import { resourceCheck } from "../../evaluate/section-values.ts";
import type { Pack } from "../../standard/pack-schema.ts";

/** A number that the standard asks for and documents print: a threshold, a limit, a share. */
export interface StandardFigure {
  /** `standard:A1-4.primary`, `standard:sectionRule.floorRatio`. */
  readonly id: string;
  readonly name: string;
  readonly printed: string;
  readonly value: Rational;
  readonly unit: string;
  readonly clause: string;
}

const prefix = "standard:";

/** The id under which documents print a number of the standard. */
export function standardFigureId(name: string): string {
  return `${prefix}${name}`;
}

function ruleFigures({ inclusion, sectionRule, balance }: Pack): readonly StandardFigure[] {
  return [
    {
      id: standardFigureId("inclusion.teachingPointMinimumPupils"),
      name: "参评教学点的最少学生数",
      printed: String(inclusion.teachingPointMinimumPupils),
      value: integer(inclusion.teachingPointMinimumPupils),
      unit: "人",
      clause: inclusion.clause,
    },
    {
      id: standardFigureId("sectionRule.requiredMet"),
      name: "每所学校最少达标项数",
      printed: String(sectionRule.requiredMet),
      value: integer(sectionRule.requiredMet),
      unit: "项",
      clause: sectionRule.clause,
    },
    {
      id: standardFigureId("sectionRule.floorRatio"),
      name: "余项的最低比例",
      printed: percentText(sectionRule.floorRatio),
      value: decimal(sectionRule.floorRatio),
      unit: "",
      clause: sectionRule.clause,
    },
    ...stages.map((stage) => ({
      id: standardFigureId(`${balance.code}.${stage}`),
      name: `${stageNames[stage]}差异系数限值`,
      printed: balance.limits[stage],
      value: decimal(balance.limits[stage]),
      unit: "",
      clause: balance.clause,
    })),
  ];
}

function itemFigures(pack: Pack): readonly StandardFigure[] {
  return resourceItems(pack).flatMap((item) =>
    stages.flatMap((stage) => {
      const standard = resourceCheck(item)?.standards[stage];
      if (standard === undefined) return [];
      return {
        id: standardFigureId(`${item.code}.${stage}`),
        name: `${stageNames[stage]}${item.name}的标准`,
        printed: standard,
        value: decimal(standard),
        unit: item.unit,
        clause: item.clause,
      };
    }),
  );
}

/** Every number of the pack that documents print under a name of its own. */
export function standardFigures(pack: Pack): readonly StandardFigure[] {
  return [...ruleFigures(pack), ...itemFigures(pack)];
}

/** The standard of that id; undefined where the pack has none. */
export function findStandardFigure(id: string, pack: Pack): StandardFigure | undefined {
  return standardFigures(pack).find((standard) => standard.id === id);
}
