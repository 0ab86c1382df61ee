import type { CallOutput } from "../../../shared/contract/contract.ts";
import { stageNames, stages } from "../../../shared/county/stage.ts";
import { allOf, type Verdict } from "../../../shared/evaluate/verdict.ts";
import { type DisplayState, stateOfReadings } from "../../parts/display-state.ts";
import { formatDecimal } from "../../parts/format.ts";

type Evaluation = CallOutput<"evaluation.run">;
type Summary = Evaluation["items"][number];

/** Something that keeps an area from being met. */
export interface Block {
  readonly key: string;
  /** Address of the item that says why: A2-3, A1-8. */
  readonly item: string;
  readonly label: string;
  /** How much, in few words. */
  readonly detail: string;
  readonly state: DisplayState;
}

export interface AreaCounts {
  readonly verdict: Verdict;
  readonly met: number;
  readonly unmet: number;
  readonly open: number;
  /** All that the area judges, with what is not judged in this county. */
  readonly total: number;
}

/** One of the seven parts of the standard, as the county stands in both readings. */
export interface Area {
  readonly id: string;
  readonly name: string;
  /** What is counted: 项指标, 个差异系数. */
  readonly counter: string;
  readonly strict: AreaCounts;
  readonly relief: AreaCounts;
  readonly blocks: readonly Block[];
}

const names: readonly { readonly id: string; readonly name: string; readonly counter: string }[] = [
  { id: "A1", name: "资源配置", counter: "项指标" },
  { id: "A1-8", name: "校际均衡", counter: "个差异系数" },
  { id: "A2", name: "政府保障程度", counter: "项" },
  { id: "A3", name: "教育质量", counter: "项" },
  { id: "A4", name: "社会认可度", counter: "项" },
  { id: "A5", name: "否决事项", counter: "项" },
  { id: "A6", name: "申报条件", counter: "项" },
];

function countsOf(verdicts: readonly Verdict[], verdict = allOf(verdicts)): AreaCounts {
  const count = (wanted: Verdict) => verdicts.filter((own) => own === wanted).length;
  return { verdict, met: count("met"), unmet: count("unmet"), open: count("open"), total: verdicts.length };
}

function summariesOf({ items, conditions }: Evaluation, area: string): readonly Summary[] {
  return [...items, ...conditions].filter(({ item }) => item.startsWith(`${area}-`) && item !== "A1-8");
}

interface Coefficient {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly verdict: Verdict;
}

function verdictOf(passes: boolean | null): Verdict {
  if (passes === null) return "open";
  return passes ? "met" : "unmet";
}

/** A county without junior schools has no coefficients of them: they are not judged, and lack nothing. */
function coefficientsOf({ balance, items, schoolsPassing }: Evaluation): readonly Coefficient[] {
  const judged = stages.filter((stage) => (schoolsPassing[stage]?.assessed ?? 0) > 0);
  return judged.flatMap((stage) =>
    items.flatMap(({ item, shortName }) => {
      const line = balance[stage]?.[item];
      if (!line) return [];
      const label = `${stageNames[stage]}${shortName}`;
      return [
        {
          key: `${stage} ${item}`,
          label,
          text: line.cv === null ? "" : formatDecimal(line.cv, 3),
          verdict: verdictOf(line.passes),
        },
      ];
    }),
  );
}

function conditionVerdict({ conditions }: Evaluation, code: string): Verdict {
  return conditions.find(({ item }) => item === code)?.verdict ?? "open";
}

function areaCounts(evaluation: Evaluation, id: string): AreaCounts {
  if (id === "A1-8") {
    const verdicts = coefficientsOf(evaluation).map(({ verdict }) => verdict);
    return countsOf(verdicts, conditionVerdict(evaluation, id));
  }
  const verdicts = summariesOf(evaluation, id).map(({ verdict }) => verdict);
  return id === "A1" ? countsOf(verdicts, conditionVerdict(evaluation, id)) : countsOf(verdicts);
}

/** Unmet before open: what is known to fail comes first. */
function failuresFirst<Judged>(
  judged: readonly Judged[],
  stateOf: (each: Judged) => DisplayState,
): readonly Judged[] {
  const order: readonly DisplayState[] = ["unmet", "relief", "open"];
  return judged
    .filter((each) => order.includes(stateOf(each)))
    .sort((left, right) => order.indexOf(stateOf(left)) - order.indexOf(stateOf(right)));
}

function missingSections({ sections }: Evaluation, item: string): string {
  const count = sections.filter(
    ({ included, passes, met }) => included && passes === false && met[item] === false,
  );
  return count.length > 0 ? `${count.length} 个学段` : "";
}

function coefficientBlocks(evaluation: Evaluation): readonly Block[] {
  return failuresFirst(coefficientsOf(evaluation), ({ verdict }) => verdict).map(
    ({ key, label, text, verdict }) => ({ key, item: "A1-8", label, detail: text, state: verdict }),
  );
}

function itemBlocks(strict: Evaluation, relief: Evaluation, id: string): readonly Block[] {
  const eased = new Map(summariesOf(relief, id).map(({ item, verdict }) => [item, verdict]));
  const blocks = summariesOf(strict, id).map(({ item, shortName, verdict }) => ({
    key: item,
    item,
    label: shortName,
    detail: id === "A1" && verdict === "unmet" ? missingSections(strict, item) : "",
    state: stateOfReadings(verdict, eased.get(item) ?? verdict),
  }));
  return failuresFirst(blocks, ({ state }) => state);
}

/** The seven parts with what blocks each; both readings side by side. */
export function areasOf(strict: Evaluation, relief: Evaluation): readonly Area[] {
  return names.map(({ id, name, counter }) => ({
    id,
    name,
    counter,
    strict: areaCounts(strict, id),
    relief: areaCounts(relief, id),
    blocks: id === "A1-8" ? coefficientBlocks(strict) : itemBlocks(strict, relief, id),
  }));
}
