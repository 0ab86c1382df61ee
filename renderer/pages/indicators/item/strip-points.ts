import type { DistributionPoint } from "../../../charts/distribution/distribution-point.ts";
import type { StripLine } from "../../../charts/distribution/strip-layout.ts";
import { formatDecimal, withThousands } from "../../../parts/format.ts";
import type { ItemView, SectionLine, StageStandard } from "./item-view.ts";

type Item = Pick<ItemView, "unit" | "decimals">;

/** The sections of a stage that have a value, as dots. */
export function stripPoints(
  sections: readonly SectionLine[],
  stage: string,
  { unit, decimals }: Item,
): readonly DistributionPoint[] {
  return sections
    .filter((section) => section.stage === stage)
    .flatMap(({ figure, name, value, verdict, belowFloor }) =>
      value === null
        ? []
        : [
            {
              key: figure,
              name,
              value: Number(value),
              printed: `${formatDecimal(value, decimals)} ${unit}`,
              state: verdict,
              belowFloor,
            },
          ],
    );
}

/** Standard, its 85 % and the county's mean. */
export function stripLines(
  { standard, floor, mean }: StageStandard,
  { decimals }: Item,
): readonly StripLine[] {
  const line = (kind: StripLine["kind"], label: string, value: string): StripLine => ({
    kind,
    value: Number(value),
    label: `${label} ${kind === "floor" ? withThousands(value) : formatDecimal(value, decimals)}`,
  });
  return [
    line("standard", "标准", standard),
    line("floor", "85% 底线", floor),
    ...(mean === null ? [] : [line("mean", "全县平均", mean)]),
  ];
}

/** What the picture of a stage says, in words. */
export function stripSummary(
  stage: { readonly name: string; readonly standard: StageStandard },
  sections: readonly SectionLine[],
): string {
  const { name, standard } = stage;
  const own = sections.filter((section) => section.stage === standard.stage);
  const below = own.filter(({ belowFloor }) => belowFloor).length;
  const open = standard.open > 0 ? `，${standard.open} 个缺数据` : "";
  const unmet = standard.assessed - standard.met - standard.open;
  return `${name} ${standard.assessed} 个学段，${standard.met} 个达到标准，${unmet} 个没达到${
    below > 0 ? `（其中 ${below} 个低于 85%）` : ""
  }${open}`;
}
