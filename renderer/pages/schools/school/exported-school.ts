import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { stageNames } from "../../../../shared/county/stage.ts";
import { displayNames } from "../../../parts/display-state.ts";
import type { ExportedTable } from "../../../parts/exported-table.ts";
import { checkDetail } from "./check-detail.ts";

/** What the table calls an item; the full head of a column is more than it needs. */
interface ItemName {
  readonly item: string;
  readonly shortName: string;
  readonly unit: string;
}

type SchoolView = CallOutput<"school.show">;

const text = (title: string) => ({ title, kind: "text" as const });
const number = (title: string) => ({ title, kind: "number" as const });

/** 资源配置 of every stage of a school, both readings side by side. */
export function exportedResources({ name, sections }: SchoolView, items: readonly ItemName[]): ExportedTable {
  return {
    title: `${name} 资源配置`,
    columns: [
      ...["学段", "指标", "计量单位"].map(text),
      ...["数值", "标准", "85% 底线", "差多少"].map(number),
      ...["严格口径", "过渡口径", "说明"].map(text),
    ],
    rows: sections.flatMap(({ values }) =>
      values.map(({ stage, item, value, standard, floor, shortage, strict, relief, why, waivers }) => {
        const head = items.find((own) => own.item === item);
        return [
          stageNames[stage],
          head?.shortName ?? item,
          head?.unit ?? "",
          value,
          standard,
          floor,
          shortage,
          displayNames[strict],
          displayNames[relief],
          [why ?? "", ...waivers].filter(Boolean).join("；"),
        ];
      }),
    ),
  };
}

/** The items that judge every school, as one school stands under them. */
export function exportedChecks(view: SchoolView, nameOf: (item: string) => string): ExportedTable {
  return {
    title: `${view.name} 学校指标`,
    columns: ["指标", "学段", "严格口径", "过渡口径", "有什么、要什么、差什么", "数据", "过渡口径依据"].map(
      text,
    ),
    rows: view.checks.map((check) => [
      nameOf(check.item),
      check.stage && stageNames[check.stage],
      displayNames[check.strict],
      displayNames[check.relief],
      check.words,
      checkDetail(check, view) ?? "",
      check.waivers.join("；"),
    ]),
  };
}

/** Every fact of a school and of the units attached to it, with its state and where it came from. */
export function exportedFacts(view: {
  readonly name: string;
  readonly rows: readonly SchoolView["rows"][number][];
}): ExportedTable {
  return {
    title: `${view.name} 全部数据`,
    columns: ["学校（附设单位）", "学段", "数据项", "数值", "计量单位", "时间", "来源", "应由谁提供"].map(
      text,
    ),
    rows: view.rows.flatMap(({ name, groups }) =>
      groups.flatMap(({ stage, facts }) =>
        facts.map(({ label, shown, unit, period, place, from }) => [
          name,
          stage && stageNames[stage],
          label,
          shown,
          unit,
          period,
          place,
          from,
        ]),
      ),
    ),
  };
}
