import type { CountyYear, SchoolYear } from "../../../shared/county/county-year.ts";
import { decimal } from "../../../shared/county/exact/rational.ts";
import {
  booleanFact,
  type Fact,
  type Facts,
  listFact,
  numberFact,
  textFact,
} from "../../../shared/county/fact.ts";
import type { SchoolKind, Stage } from "../../../shared/county/stage.ts";

/** What a test writes for a fact: a number, a decimal as text with `#`, a text, a flag, or room areas. */
export type Written = number | string | boolean | readonly (string | number)[] | Fact;

function factFrom(written: Written): Fact {
  if (typeof written === "number") return numberFact(decimal(String(written)));
  if (typeof written === "boolean") return booleanFact(written);
  if (typeof written === "string") {
    return written.startsWith("#") ? numberFact(decimal(written.slice(1))) : textFact(written);
  }
  if ("state" in written) return written;
  return listFact(written.map((area) => ({ area: String(area) })));
}

export function factsFrom(written: Readonly<Record<string, Written>>): Facts {
  return new Map(Object.entries(written).map(([field, value]) => [field, factFrom(value)]));
}

export interface WrittenSchool {
  readonly code?: string;
  readonly kind: SchoolKind;
  readonly school?: Readonly<Record<string, Written>>;
  readonly primary?: Readonly<Record<string, Written>>;
  readonly junior?: Readonly<Record<string, Written>>;
}

function schoolFrom(written: WrittenSchool, index: number): SchoolYear {
  const sections: Partial<Record<Stage, Facts>> = {};
  if (written.primary) sections.primary = factsFrom(written.primary);
  if (written.junior) sections.junior = factsFrom(written.junior);
  const code = written.code ?? `214100${String(index + 1).padStart(4, "0")}`;
  return {
    code,
    facts: factsFrom({
      schoolName: `学校${index + 1}`,
      kind: written.kind,
      counted: true,
      ...written.school,
    }),
    sections,
  };
}

/** A county from a few written facts; everything that is not written is 未填. */
export function countyOf(
  schools: readonly WrittenSchool[],
  facts: Readonly<Record<string, Written>> = {},
): CountyYear {
  return {
    county: { code: "410999", name: "青禾县" },
    year: 2025,
    facts: factsFrom(facts),
    schools: schools.map(schoolFrom),
  };
}
