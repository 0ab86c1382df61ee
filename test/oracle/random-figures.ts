/** What the random figures of a school are drawn with: around every threshold of §1.3, met or missed. */
import type { SchoolYear } from "../../shared/county/county-year.ts";
import { type Fact, numberFact } from "../../shared/county/fact.ts";
import type { Stage } from "../../shared/county/stage.ts";
import { type Fraction, fraction } from "./fraction.ts";
import type { Random } from "./random.ts";
import type { Profile } from "./random-profile.ts";

export interface Draft extends SchoolYear {
  readonly facts: Map<string, Fact>;
  readonly sections: Partial<Record<Stage, Map<string, Fact>>>;
}

export interface Source {
  readonly random: Random;
  readonly profile: Profile;
}

export function number(value: Fraction | number): Fact {
  return numberFact(typeof value === "number" ? fraction(value) : value);
}

/** Per 100 pupils, ㎡, 元 of one pupil: the thresholds of §1.3, which figures are drawn around. */
export const around: Readonly<Record<Stage, Readonly<Record<string, string>>>> = {
  primary: { degree: "4.2", key: "1", peArt: "0.9", area: "4.5", sports: "7.5", value: "2000", rooms: "2.3" },
  junior: { degree: "5.3", key: "1", peArt: "0.9", area: "5.8", sports: "10.2", value: "2500", rooms: "2.4" },
};

/** How a figure stands to its threshold: on it, above, on the 85 % floor, a hair below, or nothing. */
export function factor({ random, profile }: Source): Fraction {
  if (profile.equal) return fraction("1.5");
  const short: readonly [string, ...string[]] = ["0.85", "0.85", "0.849999", "0.9", "0.999999", "0.5", "0"];
  const enough: readonly [string, ...string[]] = ["1", "1", "1.000001", "1.1", "1.4", "2.5"];
  return fraction(random.pick(random.chance(profile.defects) ? short : enough));
}

/** Whole people or rooms for `pupils`, the threshold met (or missed) as the factor says. */
export function heads(source: Source, perHundred: string, pupils: Fraction | number): number {
  const base = typeof pupils === "number" ? fraction(pupils) : pupils;
  const share = factor(source);
  const exact = base.times(fraction(perHundred)).times(share).over(fraction(100));
  return share.isBelow(fraction(1)) ? Math.floor(exact.toNumber()) : exact.ceiling();
}
