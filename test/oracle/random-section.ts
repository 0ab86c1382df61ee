/** 教育事业统计 of one random section: pupils, classes and teachers. */
import { type Fact, type ListRow, listFact } from "../../shared/county/fact.ts";
import type { SchoolKind, Stage } from "../../shared/county/stage.ts";
import type { Random } from "./random.ts";
import { around, heads, number, type Source } from "./random-figures.ts";

const bands = [
  "classesTo25",
  "classes26To30",
  "classes31To35",
  "classes36To40",
  "classes41To45",
  "classes46To50",
  "classes51To55",
  "classes56To60",
  "classes61To65",
  "classesFrom66",
] as const;

export function pupilsOf({ random, profile }: Source, kind: SchoolKind): number {
  if (profile.equal) return 2000;
  if (kind === "教学点") return random.pick([0, 1, 30, 49, 50, 50, 60, 99, 99, 100, 120]);
  const edges: readonly [number, ...number[]] = [
    0, 49, 50, 99, 100, 1000, 1250, 1251, 2000, 2001, 2400, 2401,
  ];
  if (random.chance(0.25)) return random.pick(edges);
  if (random.chance(profile.defects / 4)) return random.pick([2500, 2501, 3000, 3001, 10_000, 20_000]);
  return random.whole(20, 1100);
}

function spread(random: Random, total: number, fields: readonly [string, ...string[]]): Map<string, Fact> {
  const counts = new Map<string, number>(fields.map((field) => [field, 0]));
  let left = total;
  for (const field of fields) {
    const part = random.whole(0, left);
    counts.set(field, part);
    left -= part;
  }
  counts.set(fields[0], (counts.get(fields[0]) ?? 0) + left);
  return new Map([...counts].map(([field, count]) => [field, number(count)] as const));
}

function classFacts({ random, profile }: Source, stage: Stage, pupils: number): Map<string, Fact> {
  const classes = random.chance(0.15) ? random.pick([0, 12, 13, 24, 25]) : Math.ceil(pupils / 40);
  const facts = new Map<string, Fact>(bands.map((band) => [band, number(0)]));
  const large = random.chance(profile.defects) ? Math.min(classes, random.whole(1, 3)) : 0;
  facts.set("classes", number(classes));
  facts.set(random.pick<string>(["classes41To45", ...bands.slice(0, 4)]), number(classes - large));
  if (large > 0) facts.set(random.pick<string>(["classesFrom66", ...bands.slice(5, 9)]), number(large));
  // 46–50 is too many in 小学 only.
  if (stage === "junior" && large === 0 && classes > 0) facts.set("classes46To50", number(1));
  if (random.chance(0.15)) facts.set("classList", classList({ random, profile }, classes));
  return facts;
}

function classList({ random, profile }: Source, classes: number): Fact {
  const rows: ListRow[] = [];
  for (let index = 0; index < classes; index += 1) {
    const size = random.chance(profile.defects) ? random.pick([46, 50, 51, 60]) : random.pick([30, 44, 45]);
    const unknown = random.chance(profile.missing);
    rows.push(unknown ? { name: `${index + 1}班` } : { name: `${index + 1}班`, pupils: String(size) });
  }
  return listFact(rows);
}

function migrants(random: Random, pupils: number): number {
  return random.pick([
    0,
    Math.floor(pupils / 10),
    Math.floor(pupils / 2),
    Math.floor(pupils / 2) + 1,
    pupils,
  ]);
}

/** 教育事业统计 of one section. */
export function statistics(source: Source, stage: Stage, pupils: number): Map<string, Fact> {
  const { random, profile } = source;
  const target = around[stage];
  const degrees = heads(source, target.degree ?? "", pupils);
  const inDegrees: readonly [string, ...string[]] =
    stage === "primary"
      ? ["degreeBachelor", "degreeCollege", "degreeMaster", "degreeDoctor"]
      : ["degreeBachelor", "degreeMaster", "degreeDoctor"];
  const below = random.whole(0, 5);
  const facts = new Map<string, Fact>([
    ["pupils", number(pupils)],
    ["grades", number(stage === "primary" ? 6 : 3)],
    ...classFacts(source, stage, pupils),
    ["fullTimeTeachers", number(degrees + below)],
    ...(stage === "junior" ? [["degreeCollege", number(below)] as const] : []),
    ["degreeBelow", number(stage === "junior" ? 0 : below)],
    ...spread(random, degrees, inDegrees),
    ["keyTeachers", number(heads(source, target.key ?? "", pupils))],
    ...spread(random, heads(source, target.peArt ?? "", pupils), [
      "peTeachers",
      "musicTeachers",
      "fineArtTeachers",
      "artTeachers",
    ]),
    ["migrantPupils", number(Math.min(pupils, migrants(random, pupils)))],
    ["leftBehindPupils", number(Math.floor(pupils / 20))],
  ]);
  if (!profile.equal && random.chance(0.1)) facts.set("artTeachers", { state: "notApplicable" });
  return facts;
}
