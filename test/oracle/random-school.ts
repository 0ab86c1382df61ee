/** Rows of one random school with its attached units. */
import { booleanFact, type Fact, textFact } from "../../shared/county/fact.ts";
import { type SchoolKind, type Stage, stages, stagesOfKind } from "../../shared/county/stage.ts";
import { type Fraction, fraction } from "./fraction.ts";
import type { Random } from "./random.ts";
import { around, type Draft, factor, heads, number, type Source } from "./random-figures.ts";
import { pupilsOf, statistics } from "./random-section.ts";
import { schoolSupplement, sectionSupplement } from "./random-supplement.ts";

/** Pupils as the split weighs them, in pupils of the school's first stage. */
function weighted(pupils: Partial<Record<Stage, number>>, senior: number): Fraction {
  const parts = [
    fraction(pupils.primary ?? 0),
    fraction(pupils.junior ?? 0).times(fraction("1.1")),
    fraction(senior).times(fraction("1.32")),
  ];
  const whole = parts.reduce((total, part) => total.plus(part));
  return pupils.primary === undefined ? whole.over(fraction("1.1")) : whole;
}

function resources(
  source: Source,
  pupils: Partial<Record<Stage, number>>,
  senior: number,
): Map<string, Fact> {
  const { random, profile } = source;
  const base = weighted(pupils, senior);
  const target = around[pupils.primary === undefined ? "junior" : "primary"];
  const of = (what: string) =>
    fraction(target[what] ?? "")
      .times(factor(source))
      .times(base);
  const sports = of("sports");
  const indoor = random.chance(0.5) || profile.equal ? fraction(0) : sports.over(fraction(4));
  const area = of("area").plus(indoor);
  return new Map<string, Fact>([
    ["teachingArea", number(area)],
    ["indoorSportsArea", number(random.chance(profile.errors / 4) ? area.plus(fraction(1)) : indoor)],
    ["sportsFieldArea", number(sports.minus(indoor))],
    ["equipmentValue", number(of("value").over(fraction(10_000)))],
    ["multimediaRooms", number(heads(source, target.rooms ?? "", base))],
  ]);
}

interface RowPlan {
  readonly code: string;
  readonly kind: SchoolKind;
  readonly parent?: string;
}

/** Those of the kind; now and then a row reports pupils of another stage, and a special school any. */
function stagesOf({ random }: Source, kind: SchoolKind): readonly Stage[] {
  const own = stagesOfKind[kind];
  if (kind === "特殊教育学校") return ["primary"];
  return own.length > 0 && random.chance(0.03) ? stages : own;
}

function row(source: Source, { code, kind, parent }: RowPlan): Draft {
  const { random } = source;
  const pupils: Partial<Record<Stage, number>> = {};
  const sections: Partial<Record<Stage, Map<string, Fact>>> = {};
  for (const stage of stagesOf(source, kind)) {
    const count = parent === undefined ? pupilsOf(source, kind) : random.whole(0, 90);
    pupils[stage] = count;
    sections[stage] = statistics(source, stage, count);
  }
  const withSenior = kind === "完全中学" || kind === "十二年一贯制学校";
  // Now and then a kind without 高中 states some: they weigh whatever the 办学类型.
  const states = withSenior || random.chance(0.05);
  const senior = withSenior ? random.pick([0, 300, 900, 1001]) : random.pick([0, 0, 120]);
  const facts = new Map<string, Fact>([
    ["schoolName", textFact(`学校${code}`)],
    ["kind", textFact(kind)],
    ["counted", booleanFact(parent === undefined)],
    ...(parent === undefined ? [] : [["parentCode", textFact(parent)] as const]),
    ["township", textFact("某镇")],
    ...(states ? [["seniorPupils", number(senior)] as const] : []),
    ...resources(source, pupils, states ? senior : 0),
  ]);
  return { code, facts, sections };
}

const attachable: readonly [SchoolKind, ...SchoolKind[]] = ["小学", "教学点", "初级中学"];

function attachedRows(source: Source, code: string, kind: SchoolKind): readonly Draft[] {
  const { random, profile } = source;
  const own = stagesOfKind[kind];
  const attached: Draft[] = [];
  if (own.length === 0 || kind === "教学点") return attached;
  const sameStage: SchoolKind = own.includes("primary") ? "小学" : "初级中学";
  while (attached.length < 2 && random.chance(profile.attached / 2)) {
    const attachedKind = random.chance(0.7) ? sameStage : random.pick(attachable);
    attached.push(row(source, { code: `${code}-${attached.length + 1}`, kind: attachedKind, parent: code }));
  }
  return attached;
}

/** The row that states what 学段补充 says of a stage: the school's own, even for a stage only attached to it. */
function stating(random: Random, rows: readonly Draft[], stage: Stage): Map<string, Fact> | undefined {
  const [own] = rows;
  const first = rows.find((draft) => draft.sections[stage]);
  if (!own || !first) return undefined;
  if (first !== own && random.chance(0.5)) own.sections[stage] = new Map();
  return (own.sections[stage] ? own : first).sections[stage];
}

/** The school's own row, then those of its attached units. */
export function randomSchool(source: Source, code: string): readonly Draft[] {
  const kind = source.random.pick(source.profile.kinds);
  const own = row(source, { code, kind });
  const rows = [own, ...attachedRows(source, code, kind)];
  for (const [field, fact] of schoolSupplement(source, rows)) own.facts.set(field, fact);
  for (const stage of stages) {
    const facts = stating(source.random, rows, stage);
    if (!facts) continue;
    for (const [field, fact] of sectionSupplement(source, stage, rows)) facts.set(field, fact);
  }
  return rows;
}
