import type { Item, Pack } from "../../standard/pack-schema.ts";
import type { FormCell, FormTable } from "./cell.ts";

/** 表Ⅳ 政府保障程度 and 表Ⅴ 教育质量: each item's 指标值或简要结论 and 是否达标. */
function itemCells({ code, name }: Item): readonly FormCell[] {
  return [
    { code: `${code}/指标值或简要结论`, label: name, binding: { kind: "sentence", item: code } },
    { code: `${code}/是否达标`, label: name, binding: { kind: "verdict", item: code } },
  ];
}

function itemTable(
  pack: Pack,
  of: { part: Item["part"]; code: FormTable["code"]; title: string },
): FormTable {
  return {
    code: of.code,
    title: of.title,
    cells: pack.items.filter(({ part }) => part === of.part).flatMap(itemCells),
  };
}

export function guaranteeTable(pack: Pack): FormTable {
  return itemTable(pack, { part: "guarantee", code: "Ⅳ", title: "政府保障程度" });
}

export function qualityTable(pack: Pack): FormTable {
  return itemTable(pack, { part: "quality", code: "Ⅴ", title: "教育质量" });
}
