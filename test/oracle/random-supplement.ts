/** 补充采集表 of one random school, filled once for the whole school: its attached units are in its figures. */
import { booleanFact, type Fact, type ListRow, listFact, textFact } from "../../shared/county/fact.ts";
import { type Stage, stages } from "../../shared/county/stage.ts";
import { fraction } from "./fraction.ts";
import { type Draft, number, type Source } from "./random-figures.ts";

function countOf(facts: ReadonlyMap<string, Fact> | undefined, field: string): number {
  const fact = facts?.get(field);
  if (fact?.state !== "value" || fact.value.type !== "number") return 0;
  return Number(fact.value.number.numerator / fact.value.number.denominator);
}

/** Most often all of the base; else short of it, or above it by mistake. */
function ofBase({ random, profile }: Source, base: number, share = 0.9): number {
  if (random.chance(profile.errors)) return base + 1;
  if (!random.chance(profile.defects)) return base;
  return random.pick([Math.max(0, base - 1), Math.floor(base * share), 0]);
}

function retention(source: Source): Map<string, Fact> {
  const { random, profile } = source;
  const entrants = random.pick([0, 20, 100, 200, random.whole(1, 400)]);
  const arrived = random.pick([0, 0, 4]);
  const departed = Math.min(entrants, random.pick([0, 0, 4]));
  const died = entrants - departed > 0 ? random.pick([0, 0, 0, 1]) : 0;
  const base = entrants + arrived - departed - died;
  const short = Math.floor(base * random.pick([0.95, 0.949, 0.8]));
  const graduating = random.chance(profile.defects) ? short : base - (base > 60 ? random.whole(0, 3) : 0);
  return new Map([
    ["graduatingPupils", number(random.chance(profile.errors) ? base + 1 : graduating)],
    ["entrants3y", number(entrants)],
    ["transferIn3y", number(arrived)],
    ["transferOut3y", number(departed)],
    ["died3y", number(died)],
  ]);
}

/** 学段补充, filled once for the whole school: the figures of its attached units are in it. */
export function sectionSupplement(source: Source, stage: Stage, rows: readonly Draft[]): Map<string, Fact> {
  const { random } = source;
  const total = (field: string) =>
    rows.reduce((count, draft) => count + countOf(draft.sections[stage], field), 0);
  const pupils = total("pupils");
  const teachers = total("fullTimeTeachers");
  return new Map<string, Fact>([
    ["maxClassSize", number(random.pick([12, 28, 29, 29, 30, 31, 44, 52]))],
    ["certifiedTeachers", number(ofBase(source, teachers))],
    ["trained360Teachers", number(ofBase(source, teachers))],
    ["inZonePupils", number(ofBase(source, pupils, random.pick([0.95, 0.94, 0.5])))],
    ["visitingPeArtTeachers", number(random.pick([0, 0, 1, 2]))],
    ...(stage === "junior" ? retention(source) : []),
  ]);
}

function roomFact({ random, profile }: Source, need: number, least: number): Fact {
  const short = random.chance(profile.defects);
  const count = short && random.chance(0.5) ? Math.max(0, need - 1) : need + random.pick([0, 0, 1]);
  const small: readonly [string, ...string[]] = [
    "95.99",
    "89.99",
    "73",
    "72.99",
    "67",
    "66.99",
    "61",
    "60.99",
    "54",
    "53.99",
  ];
  const rows: ListRow[] = [];
  for (let index = 0; index < count; index += 1) {
    if (random.chance(profile.missing)) rows.push({});
    else rows.push({ area: short ? random.pick(small) : random.pick([String(least), "105.5"]) });
  }
  return listFact(rows);
}

/** 学校补充. */
export function schoolSupplement(source: Source, rows: readonly Draft[]): Map<string, Fact> {
  const { random, profile } = source;
  const classes = stages.map((stage) =>
    rows.reduce((total, draft) => total + countOf(draft.sections[stage], "classes"), 0),
  );
  const need = classes.reduce((total, count) => total + Math.ceil(count / 12), 0);
  const town = !random.chance(profile.outsideTown);
  const budget = random.pick(["7.2", "9.4", "7.19", "9.39", "0", "60", "150.5"]);
  const enough = random.chance(profile.defects) ? budget : random.pick(["9.4", "60", "150.5"]);
  const funds = fraction(random.chance(profile.defects) ? enough : random.pick(["9.4", "60", "150.5"]));
  const share = fraction(
    random.chance(profile.defects) ? random.pick(["0.0499", "0.04"]) : random.pick(["0.05", "0.08"]),
  );
  return new Map<string, Fact>([
    [
      "locale",
      textFact(
        town
          ? random.pick(["111", "112", "121", "122", "123"])
          : random.pick(["111", "121", "210", "220", "220"]),
      ),
    ],
    ["sponsor", textFact(town ? "7" : random.pick(["7", "10"]))],
    ["boarding", booleanFact(town ? false : random.chance(0.5))],
    ["builtYear", number(random.pick([1986, 2009, 2010, 2011, 2015, 2016, 2017, 2024]))],
    ["denseUrban", booleanFact(!profile.equal && random.chance(0.2))],
    ["extraSportsArea", number(fraction(random.pick(["0", "0", "620.5"])))],
    ["rentedSportsArea", number(fraction(random.pick(["0", "0", "1800"])))],
    ["musicRooms", roomFact(source, need, 96)],
    ["artRooms", roomFact(source, need, 90)],
    ["publicFundsBudget", number(funds)],
    ["publicFundsFinal", number(funds)],
    ["trainingBudget", number(funds.times(share))],
  ]);
}
