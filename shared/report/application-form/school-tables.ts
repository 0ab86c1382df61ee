import { stageNames, stages } from "../../county/stage.ts";
import { resourceItems } from "../../evaluate/section-results.ts";
import type { Item, Pack } from "../../standard/pack-schema.ts";
import type { FormCell, FormTable } from "./cell.ts";

/** 表Ⅱ-1, 表Ⅱ-2 and 表Ⅲ: what the seven items say of all schools, of each school and of the balance. */

/** 达标学校总数 and 达标学校比例 of each item and of 综合评估 (L8). */
export function passingTable(pack: Pack): FormTable {
  const cells = stages.flatMap((stage): readonly FormCell[] => {
    const name = stageNames[stage];
    const item = ({ code, name: label }: Item, index: number): readonly FormCell[] => [
      {
        code: `L${index + 1}/${name}/达标学校总数`,
        label,
        unit: "所",
        decimals: 0,
        binding: { kind: "figure", figure: `${code}.met.${stage}` },
      },
      {
        code: `L${index + 1}/${name}/达标学校比例`,
        label,
        unit: "%",
        decimals: 2,
        binding: { kind: "figure", figure: `${code}.metRate.${stage}` },
      },
    ];
    return [
      ...resourceItems(pack).flatMap(item),
      {
        code: `L8/${name}/达标学校总数`,
        label: "综合评估",
        unit: "所",
        decimals: 0,
        binding: { kind: "figure", figure: `A1.passing.${stage}` },
      },
      {
        code: `L8/${name}/达标学校比例`,
        label: "综合评估",
        unit: "%",
        decimals: 2,
        binding: { kind: "figure", figure: `A1.passingRate.${stage}` },
      },
    ];
  });
  return { code: "Ⅱ-1", title: "小学、初中资源配置基本情况", cells };
}

/** One row a section; L7–L13 are the seven values. */
export function schoolTable(pack: Pack): FormTable {
  const values = resourceItems(pack).map(
    ({ code, name, unit, decimals }, index): FormCell => ({
      code: `L${index + 7}`,
      label: name,
      unit,
      decimals,
      binding: { kind: "sectionValue", item: code },
    }),
  );
  return {
    code: "Ⅱ-2",
    title: "小学、初中资源配置基本情况（分学校）",
    cells: [
      { code: "L1", label: "序号", decimals: 0, binding: { kind: "number" } },
      { code: "L2", label: "学校名称", binding: { kind: "schoolField", field: "schoolName" } },
      { code: "L3", label: "举办者类型", binding: { kind: "schoolField", field: "sponsor" } },
      {
        code: "L4",
        label: "在校生数",
        unit: "人",
        decimals: 0,
        binding: { kind: "sectionField", field: "pupils" },
      },
      {
        code: "L5",
        label: "年级数",
        unit: "个",
        decimals: 0,
        binding: { kind: "sectionField", field: "grades" },
      },
      {
        code: "L6",
        label: "班级数",
        unit: "个",
        decimals: 0,
        binding: { kind: "sectionField", field: "classes" },
      },
      ...values,
      { code: "L14", label: "该校综合评估是否达标", binding: { kind: "verdict" } },
    ],
  };
}

/** 全县平均值 and 差异系数; 综合 has no mean. */
export function balanceTable(pack: Pack): FormTable {
  const { meanDecimals, coefficientDecimals } = pack.balance;
  const cells = stages.flatMap((stage): readonly FormCell[] => {
    const name = stageNames[stage];
    const mean = ({ code, name: label, unit }: Item, index: number): FormCell => ({
      code: `L${index + 1}/${name}/全县平均值`,
      label,
      unit,
      decimals: meanDecimals,
      binding: { kind: "figure", figure: `${code}.mean.${stage}` },
    });
    const coefficient = ({ code, name: label }: Item, index: number): FormCell => ({
      code: `L${index + 1}/${name}/差异系数`,
      label,
      decimals: coefficientDecimals,
      binding: { kind: "figure", figure: `A1-8.${code}.${stage}` },
    });
    return [
      ...resourceItems(pack).map(mean),
      { code: `L8/${name}/全县平均值`, label: "综合", binding: { kind: "fixed", text: "——" } },
      ...resourceItems(pack).map(coefficient),
      {
        code: `L8/${name}/差异系数`,
        label: "综合",
        decimals: coefficientDecimals,
        binding: { kind: "figure", figure: `A1-8.composite.${stage}` },
      },
    ];
  });
  return { code: "Ⅲ", title: "校际均衡情况", cells };
}
