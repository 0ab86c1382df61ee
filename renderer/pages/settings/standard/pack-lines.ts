import { stageNames, stages } from "../../../../shared/county/stage.ts";
import type { Item, Pack, Waiver } from "../../../../shared/standard/pack-schema.ts";
import { checkWords, conditionWords, effectWords } from "../../../../shared/standard/pack-words.ts";

export interface ItemLine {
  readonly code: string;
  readonly part: string;
  readonly name: string;
  readonly unit: string;
  readonly thresholds: readonly string[];
  readonly clause: string;
}

export interface WaiverRow {
  readonly id: string;
  readonly item: string;
  readonly name: string;
  readonly clause: string;
  readonly conditions: readonly string[];
  readonly effect: string;
  readonly documents: readonly string[];
}

const partNames: Readonly<Record<Item["part"], string>> = {
  resource: "资源配置",
  guarantee: "政府保障程度",
  quality: "教育质量",
  recognition: "社会认可度",
  veto: "否决事项",
  admission: "申报条件",
};

function itemLine({ code, part, name, unit, checks, clause }: Item): ItemLine {
  return { code, part: partNames[part], name, unit, thresholds: checks.map(checkWords), clause };
}

function balanceLine({ balance }: Pack): ItemLine {
  const { code, name, limits, clause } = balance;
  const thresholds = [stages.map((stage) => `${stageNames[stage]}不超过 ${limits[stage]}`).join("，")];
  return { code, part: "校际均衡", name, unit: "", thresholds, clause };
}

/** Everything that is judged, in the order of the standard: the balance follows 资源配置. */
export function itemLines(pack: Pack): readonly ItemLine[] {
  const resources = pack.items.filter(({ part }) => part === "resource");
  const others = pack.items.filter(({ part }) => part !== "resource");
  return [
    ...resources.map(itemLine),
    balanceLine(pack),
    ...[...others, ...pack.vetoes, ...pack.admission].map(itemLine),
  ];
}

function waiverRow(waiver: Waiver): WaiverRow {
  const { id, item, name, clause, conditions, documents } = waiver;
  return {
    id,
    item,
    name,
    clause,
    conditions: conditions.map(conditionWords),
    effect: effectWords(waiver),
    documents,
  };
}

export function waiverRows({ waivers }: Pack): readonly WaiverRow[] {
  return waivers.map(waiverRow);
}
