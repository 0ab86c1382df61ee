import { multiply } from "../../county/exact/rational.ts";
import { toDecimalText } from "../../county/exact/rounding.ts";
import { type Stage, stageNames, stages } from "../../county/stage.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { type Figure, standardOperand } from "../../evaluate/figure.ts";
import { sumFigure } from "../../evaluate/figures.ts";
import { resourceItems } from "../../evaluate/section-results.ts";
import { resourceCheck } from "../../evaluate/section-values.ts";
import { constant } from "../../standard/constant.ts";

/** `A1-4.floor.primary` */
export function floorFigureId(item: string, stage: Stage): string {
  return `${item}.floor.${stage}`;
}

/** 标准的85 % of every item, as it is: 3.825 is not 3.83. */
export function floorFigures({ pack }: Evaluation): readonly Figure[] {
  return resourceItems(pack).flatMap((item) =>
    stages.flatMap((stage) => {
      const standard = resourceCheck(item)?.standards[stage];
      if (standard === undefined) return [];
      const value = multiply(constant(standard), constant(pack.sectionRule.floorRatio));
      const decimals = toDecimalText(value).split(".")[1]?.length ?? 0;
      return sumFigure({ item: item.code, clause: pack.sectionRule.clause }, `floor.${stage}`, {
        name: `${stageNames[stage]}${item.name}的余项最低值`,
        unit: item.unit,
        decimals,
        result: { kind: "value", value },
        operands: [
          standardOperand("标准", standard),
          standardOperand("余项的最低比例", pack.sectionRule.floorRatio),
        ],
        formula: "standard",
      });
    }),
  );
}
