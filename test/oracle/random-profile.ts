import type { SchoolKind } from "../../shared/county/stage.ts";
import type { Random } from "./random.ts";

/** What one random county is like. Counties with few defects reach "met", the others the rest. */
export interface Profile {
  readonly units: number;
  readonly kinds: readonly [SchoolKind, ...SchoolKind[]];
  /** Chance that a figure falls short. */
  readonly defects: number;
  /** Chance that a fact is 未填, and that it is 不适用. */
  readonly missing: number;
  readonly notApplicable: number;
  /** Chance that a count is above its base. */
  readonly errors: number;
  readonly attached: number;
  /** All sections alike: every coefficient is 0. */
  readonly equal: boolean;
  /** Figures that are 0 everywhere: a mean of 0. */
  readonly zeroed: readonly string[];
  /** Two sections whose coefficient of A1-2, and whose share in zone, lie on the limit. */
  readonly onLimits: boolean;
  /** Chance that a school is outside the base of A2-13. */
  readonly outsideTown: number;
}

const every: Profile["kinds"] = [
  "小学",
  "小学",
  "小学",
  "教学点",
  "教学点",
  "九年一贯制学校",
  "九年一贯制学校",
  "初级中学",
  "初级中学",
  "完全中学",
  "十二年一贯制学校",
  "特殊教育学校",
  "职业学校",
];

const zeroable: readonly [readonly string[], ...(readonly string[])[]] = [
  ["keyTeachers"],
  ["peTeachers", "musicTeachers", "fineArtTeachers", "artTeachers"],
  ["degreeDoctor", "degreeMaster", "degreeBachelor", "degreeCollege"],
  ["equipmentValue"],
  ["multimediaRooms"],
  ["sportsFieldArea", "indoorSportsArea"],
  ["teachingArea", "indoorSportsArea"],
];

export function randomProfile(random: Random): Profile {
  const profile = anyProfile(random);
  if (!random.chance(0.03)) return profile;
  const kinds = random.pick<Profile["kinds"]>([["小学"], ["初级中学"]]);
  return { ...profile, kinds, units: 2, attached: 0, outsideTown: 0, zeroed: [], onLimits: true };
}

function anyProfile(random: Random): Profile {
  const size = random.pick(["none", "one", "few", "few", "few", "many"] as const);
  const sizes = { none: 0, one: 1, few: random.whole(2, 5), many: random.whole(6, 14) };
  const kinds = random.pick<Profile["kinds"]>([
    every,
    every,
    every,
    ["小学", "教学点"],
    ["初级中学"],
    ["九年一贯制学校", "十二年一贯制学校", "完全中学"],
    ["特殊教育学校", "职业学校"],
  ]);
  return {
    units: random.chance(0.3) ? sizes.few : sizes[size],
    kinds,
    defects: random.pick([0, 0, 0.02, 0.15, 0.5]),
    missing: random.pick([0, 0, 0, 0.003, 0.02, 0.1]),
    notApplicable: random.pick([0, 0, 0, 0.005, 0.03]),
    errors: random.pick([0, 0, 0, 0, 0.02, 0.2]),
    attached: random.pick([0, 0.2, 0.6]),
    equal: random.chance(0.08),
    zeroed: random.chance(0.12) ? random.pick(zeroable) : [],
    onLimits: false,
    outsideTown: random.pick([0.1, 0.5, 1]),
  };
}
