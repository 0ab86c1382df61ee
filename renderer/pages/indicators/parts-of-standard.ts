import type { CallOutput } from "../../../shared/contract/contract.ts";
import { type DisplayState, stateOfReadings } from "../../parts/display-state.ts";

type Evaluation = Pick<CallOutput<"evaluation.run">, "items" | "conditions">;
type Summary = Evaluation["items"][number];
type Verdict = Summary["verdict"];

/** A line of the list: an item or a condition, in both readings. */
export interface ItemRow {
  readonly item: string;
  readonly name: string;
  readonly shortName: string;
  /** The county's sentence in the reading that the frame chose. */
  readonly words: string;
  readonly critical: boolean;
  readonly strict: Verdict;
  readonly relief: Verdict;
  readonly state: DisplayState;
}

export interface ItemGroup {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly ItemRow[];
}

/** The parts of the standard as the official document has them. */
const groups: readonly { readonly title: string; readonly note: string; readonly prefix: RegExp }[] = [
  { title: "资源配置", note: "7 项，按学段评定；每所学校和校际均衡都要达到", prefix: /^A1/ },
  { title: "政府保障程度", note: "15 项", prefix: /^A2-/ },
  { title: "教育质量", note: "9 项", prefix: /^A3-/ },
  { title: "社会认可度", note: "85% 以上", prefix: /^A4-/ },
  { title: "不予认定的情形", note: "有一项即不予认定", prefix: /^A5-/ },
  { title: "申报基本条件", note: "都要具备", prefix: /^A6-/ },
];

/** All items and conditions, grouped by part; both readings judge the same items in the same order. */
export function itemGroups(shown: Evaluation, strict: Evaluation, relief: Evaluation): readonly ItemGroup[] {
  const all = ({ items, conditions }: Evaluation) => [...items, ...conditions];
  const verdicts = (evaluation: Evaluation) =>
    new Map(all(evaluation).map(({ item, verdict }) => [item, verdict]));
  const [ofStrict, ofRelief] = [verdicts(strict), verdicts(relief)];
  const rows = all(shown).map((summary): ItemRow => {
    const { item, name, shortName, words, critical } = summary;
    const own = { strict: ofStrict.get(item) ?? "open", relief: ofRelief.get(item) ?? "open" };
    return { item, name, shortName, words, critical, ...own, state: stateOfReadings(own.strict, own.relief) };
  });
  return groups.map(({ title, note, prefix }) => ({
    title,
    note,
    rows: rows.filter(({ item }) => prefix.test(item)),
  }));
}

const order = ["met", "relief", "unmet", "open", "notJudged"] as const;
const words: Readonly<Record<string, string>> = {
  met: "达标",
  relief: "只按过渡口径达标",
  unmet: "未达标",
  open: "缺数据",
  notJudged: "不参评",
};

/** 32 项中达标 6 项、未达标 15 项、缺数据 11 项: of the items alone. */
export function itemsHeadline(groups: readonly ItemGroup[]): string {
  const items = groups
    .flatMap(({ rows }) => rows)
    .filter(({ item }) => /^A[1-4]-\d+$/.test(item) && item !== "A1-8");
  const parts = order.flatMap((state) => {
    const count = items.filter((row) => row.state === state).length;
    return count > 0 ? [`${words[state]} ${count} 项`] : [];
  });
  return `${items.length} 项指标中${parts.join("、")}`;
}
