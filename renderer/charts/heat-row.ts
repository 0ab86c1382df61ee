import type { CallOutput } from "../../shared/contract/contract.ts";
import { verdictOfPasses } from "../../shared/contract/verdict-text.ts";
import { compare, multiply, parseDecimal, type Rational } from "../../shared/county/exact/rational.ts";
import { roundHalfUp } from "../../shared/county/exact/rounding.ts";
import type { Stage } from "../../shared/county/stage.ts";
import type { Verdict } from "../../shared/evaluate/verdict.ts";
import type { Item, Pack } from "../../shared/standard/pack-schema.ts";
import { type DisplayState, stateOfReadings } from "../parts/display-state.ts";

type Evaluation = CallOutput<"evaluation.run">;
type Section = Evaluation["sections"][number];

/** How dark a cell is: the farther from its standard, the darker, so that the map also reads without colour. */
export type HeatTone = "ample" | "met" | "relief" | "near" | "unmet" | "belowFloor" | "open";

export interface HeatItem {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly unit: string;
  readonly decimals: number;
  readonly standards: Readonly<Record<Stage, string>>;
}

/** One of the seven figures of one section. */
export interface HeatCell {
  readonly item: HeatItem;
  readonly state: DisplayState;
  readonly tone: HeatTone;
  /** Decimal text; null where there is no value. */
  readonly value: string | null;
  readonly standard: string;
  /** 底线: 85 % of the standard. */
  readonly floor: string;
  /** 临界: the printed figure would be judged differently from the exact one. */
  readonly critical: boolean;
}

/** One section with its figures, in the order of the standard. */
export interface HeatRow {
  readonly code: string;
  readonly name: string;
  readonly stage: Stage;
  readonly state: DisplayState;
  readonly metCount: number;
  /** Smallest value ÷ standard; for sorting only. */
  readonly lowestRatio: number;
  readonly cells: readonly HeatCell[];
}

function resourceStandards({ checks }: Item): Readonly<Record<Stage, string>> | undefined {
  return checks.find((check) => check.kind === "resource")?.standards;
}

/** The items of 资源配置 with their standards. */
export function heatItems(pack: Pack): readonly HeatItem[] {
  return pack.items.flatMap((item) => {
    const standards = resourceStandards(item);
    const { code, name, shortName, unit, decimals } = item;
    return standards ? [{ code, name, shortName, unit, decimals, standards }] : [];
  });
}

function ratioOf(value: string | null, standard: string): number | undefined {
  return value === null ? undefined : Number(value) / Number(standard);
}

// From half as much again on, a figure is no worry for years.
const ampleRatio = 1.5;
// As close as this a small purchase or a transfer helps.
const nearRatio = 0.95;

interface Measured {
  readonly state: DisplayState;
  readonly ratio: number | undefined;
  readonly belowFloor: boolean;
}

function toneOf({ state, ratio = 0, belowFloor }: Measured): HeatTone {
  switch (state) {
    case "met":
      return ratio >= ampleRatio ? "ample" : "met";
    case "relief":
      return "relief";
    case "unmet":
      if (belowFloor) return "belowFloor";
      return ratio >= nearRatio ? "near" : "unmet";
    default:
      return "open";
  }
}

function looksDifferent(
  value: Rational | undefined,
  decimals: number,
  held: { standard: Rational; met: boolean },
) {
  if (!value) return false;
  const printed = parseDecimal(roundHalfUp(value, decimals));
  return printed !== undefined && compare(printed, held.standard) >= 0 !== held.met;
}

/** What both readings say of one section. */
interface Readings {
  readonly strict: Section;
  readonly relief: Section;
  /** The one whose values are shown. */
  readonly shown: Section;
}

function verdictIn(section: Section, item: string): Verdict {
  return verdictOfPasses(section.met[item] ?? null, section.included);
}

function cellOf(item: HeatItem, { strict, relief, shown }: Readings, floorRatio: string): HeatCell {
  const standard = item.standards[shown.stage];
  const value = shown.values[item.code] ?? null;
  const exact = parseDecimal(value ?? "");
  const limit = parseDecimal(standard);
  const share = parseDecimal(floorRatio);
  const floor = limit && share ? multiply(limit, share) : undefined;
  const state = stateOfReadings(verdictIn(strict, item.code), verdictIn(relief, item.code));
  const belowFloor = exact !== undefined && floor !== undefined && compare(exact, floor) < 0;
  const met = verdictIn(shown, item.code) === "met";
  return {
    item,
    state,
    tone: toneOf({ state, ratio: ratioOf(value, standard), belowFloor }),
    value,
    standard,
    floor: floor ? roundHalfUp(floor, item.decimals + 1) : "",
    critical: limit !== undefined && looksDifferent(exact, item.decimals, { standard: limit, met }),
  };
}

function sectionKey({ code, stage }: { readonly code: string; readonly stage: Stage }): string {
  return `${code} ${stage}`;
}

/** Every section that is judged, as the map shows it. `shown` is the reading whose values count. */
export function heatRows(
  readings: { readonly strict: Evaluation; readonly relief: Evaluation; readonly shown: Evaluation },
  pack: Pack,
): readonly HeatRow[] {
  const items = heatItems(pack);
  const strict = new Map(readings.strict.sections.map((section) => [sectionKey(section), section]));
  const relief = new Map(readings.relief.sections.map((section) => [sectionKey(section), section]));
  return readings.shown.sections
    .filter(({ included }) => included)
    .map((shown) => {
      const key = sectionKey(shown);
      const both = { shown, strict: strict.get(key) ?? shown, relief: relief.get(key) ?? shown };
      const cells = items.map((item) => cellOf(item, both, pack.sectionRule.floorRatio));
      const ratios = cells.flatMap(({ value, standard }) => ratioOf(value, standard) ?? []);
      return {
        code: shown.code,
        name: shown.name,
        stage: shown.stage,
        state: stateOfReadings(verdictOfPasses(both.strict.passes), verdictOfPasses(both.relief.passes)),
        metCount: shown.metCount,
        lowestRatio: Math.min(...ratios),
        cells,
      };
    });
}

export const heatOrders = ["worst", "name", "township"] as const;
export type HeatOrder = (typeof heatOrders)[number];

const urgency: Readonly<Record<DisplayState, number>> = {
  unmet: 0,
  open: 1,
  relief: 2,
  critical: 3,
  met: 4,
  notJudged: 5,
  notApplicable: 5,
};

const collator = new Intl.Collator("zh-CN");

function byName(left: HeatRow, right: HeatRow): number {
  return collator.compare(left.name, right.name) || collator.compare(left.stage, right.stage);
}

function byUrgency(left: HeatRow, right: HeatRow): number {
  return (
    urgency[left.state] - urgency[right.state] ||
    left.metCount - right.metCount ||
    left.lowestRatio - right.lowestRatio ||
    byName(left, right)
  );
}

/** The rows in the order chosen. `townships` names each school's 乡镇; schools without one come last. */
export function sortedRows(
  rows: readonly HeatRow[],
  order: HeatOrder,
  townships: ReadonlyMap<string, string>,
): readonly HeatRow[] {
  switch (order) {
    case "worst":
      return rows.toSorted(byUrgency);
    case "name":
      return rows.toSorted(byName);
    case "township": {
      const last = "\u{10FFFF}";
      const place = ({ code }: HeatRow) => townships.get(code) ?? last;
      return rows.toSorted(
        (left, right) => collator.compare(place(left), place(right)) || byUrgency(left, right),
      );
    }
  }
}
