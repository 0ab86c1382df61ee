import { add, multiply, type Rational, zero } from "../county/exact/rational.ts";
import { numberOf } from "../county/fact.ts";
import { type FactPart, type JoinedFact, type Section, sectionFact } from "../county/units.ts";
import { constant } from "../standard/constant.ts";
import { factOperands, type Operand, type Result } from "./figure.ts";

/** A result together with where each number in it came from. */
export interface Collected {
  readonly result: Result;
  readonly operands: () => readonly Operand[];
}

export interface Summand {
  readonly joined: JoinedFact;
  /** A whole number as the pack writes it: "-1" subtracts, "10000" turns 万元 into 元. */
  readonly factor: string;
  readonly mayNotApply?: true | undefined;
}

function times(number: Rational, factor: string): Rational {
  return factor === "1" ? number : multiply(number, constant(factor));
}

function lacking({ joined, mayNotApply }: Summand): readonly FactPart[] {
  const { fact } = joined;
  if (fact.state === "notApplicable" && mayNotApply) return [];
  const empty = joined.parts.filter((part) => numberOf(part.fact) === undefined);
  return empty.length > 0 ? empty : joined.parts;
}

function operandsOfSummands(summands: readonly Summand[]): readonly Operand[] {
  return summands.flatMap(({ joined, factor }) =>
    factOperands(joined.parts, factor === "1" ? undefined : factor),
  );
}

/** Adds facts. One that is missing, or marked 不适用 where the rule needs it, leaves the sum missing. */
export function collect(summands: readonly Summand[]): Collected {
  const fields: FactPart[] = [];
  let total = zero;
  for (const summand of summands) {
    const number = numberOf(summand.joined.fact);
    if (number) total = add(total, times(number, summand.factor));
    else fields.push(...lacking(summand));
  }
  const result: Result = fields.length > 0 ? { kind: "missing", fields } : { kind: "value", value: total };
  return { result, operands: () => operandsOfSummands(summands) };
}

/** A field added up over sections. */
export function totalOfSections(sections: readonly Section[], field: string): Collected {
  return collect(sections.map((section) => ({ joined: sectionFact(section, field), factor: "1" })));
}
