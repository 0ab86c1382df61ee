import { type Stage, stageNames, stages } from "../../../shared/county/stage.ts";
import type { RosterRow } from "./roster-row.ts";

interface ItemName {
  readonly item: string;
  readonly shortName: string;
}

function stageWords(rows: readonly RosterRow[], stage: Stage): string {
  const own = rows.filter(({ section }) => section?.stage === stage && section.strict !== "notJudged");
  const met = own.filter(({ section }) => section?.strict === "met").length;
  return own.length === 0 ? "" : `${stageNames[stage]} ${own.length} 个学段，${met} 个达标`;
}

/** The item that most of the failing sections miss, as 总览 counts it: “最多的是体育运动场馆（19 个）”. */
function worstItem(rows: readonly RosterRow[], items: readonly ItemName[]): string {
  let worst = { name: "", count: 0 };
  for (const { item, shortName } of items) {
    const count = rows.filter(
      ({ section }) =>
        section?.strict === "unmet" &&
        section.values.some((value) => value.item === item && value.strict === "unmet"),
    ).length;
    if (count > worst.count) worst = { name: shortName, count };
  }
  return worst.count === 0 ? "" : `；未达标学段差得最多的是${worst.name}（${worst.count} 个）`;
}

/** The roster's headline: how many stages there are and pass, and what is missed most. */
export function rosterHeadline(rows: readonly RosterRow[], items: readonly ItemName[]): string {
  const words = stages.map((stage) => stageWords(rows, stage)).filter((part) => part !== "");
  if (words.length === 0) return "还没有参评的学段";
  return `${words.join("；")}${worstItem(rows, items)}`;
}
