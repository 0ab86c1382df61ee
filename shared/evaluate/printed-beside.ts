import { compare, divide, integer, isZero, multiply } from "../county/exact/rational.ts";
import type { Fact } from "../county/fact.ts";
import { type FactPart, unitFact } from "../county/units.ts";
import type { Item, PrintedBeside } from "../standard/pack-schema.ts";
import { type Collected, collect, totalOfSections } from "./collect.ts";
import { type CheckContext, countyFact } from "./context.ts";
import { type Figure, factOperands, type Result } from "./figure.ts";
import { type FigureBasis, sumFigure } from "./figures.ts";

/** Figures that an item's sentence or form prints beside what is judged. None of them decides anything. */
type Of<Kind extends PrintedBeside["kind"]> = Extract<PrintedBeside, { kind: Kind }>;

/** part ÷ whole in per cent; a part above its whole, or a whole of 0, gives none. */
function percentage(part: Result, whole: Result): Result {
  if (part.kind !== "value") return part;
  if (whole.kind !== "value") return whole;
  if (isZero(whole.value)) return { kind: "impossible", why: "分母为0，无法计算" };
  if (compare(part.value, whole.value) > 0) return { kind: "impossible", why: "分子大于分母，数据有误" };
  return { kind: "value", value: divide(multiply(part.value, integer(100)), whole.value) };
}

function amountOf({ from, field }: Of<"share">["part"], context: CheckContext): Collected {
  return from === "county"
    ? collect([{ joined: countyFact(context, field), factor: "1" }])
    : totalOfSections(context.sections, field);
}

function shareFigure(of: Of<"share">, basis: FigureBasis, context: CheckContext): Figure {
  const part = amountOf(of.part, context);
  const whole = amountOf(of.whole, context);
  return sumFigure(basis, of.id, {
    name: of.name,
    unit: "%",
    decimals: of.decimals,
    result: percentage(part.result, whole.result),
    operands: () => [...part.operands(), ...whole.operands()],
    formula: "ratio",
  });
}

/** Whether a school's answer is one of those that count; undefined where it has not answered. */
function answers(fact: Fact, counted: Of<"schools">["answers"]): boolean | undefined {
  if (fact.state !== "value") return undefined;
  const { value } = fact;
  if (value.type === "boolean") return counted.includes(value.boolean);
  return value.type === "text" ? counted.includes(value.text) : undefined;
}

/** How many compulsory schools give one of the answers, and their share; open where one has not answered. */
function schoolFigures(of: Of<"schools">, basis: FigureBasis, context: CheckContext): readonly Figure[] {
  const stated = context.units
    .filter((unit) => unit.sections.length > 0)
    .map((unit) => unitFact(unit, of.field));
  const fields: FactPart[] = [];
  let count = 0;
  for (const { fact, parts } of stated) {
    const answer = answers(fact, of.answers);
    if (answer === undefined) fields.push(...parts);
    else if (answer) count += 1;
  }
  const result: Result =
    fields.length > 0 ? { kind: "missing", fields } : { kind: "value", value: integer(count) };
  const all: Result = { kind: "value", value: integer(stated.length) };
  const operands = () => stated.flatMap(({ parts }) => factOperands(parts));
  return [
    sumFigure(basis, of.id, { name: of.name, unit: "所", result, operands, formula: "count" }),
    sumFigure(basis, of.rateId, {
      name: `${of.name}占比`,
      unit: "%",
      decimals: of.decimals,
      result: percentage(result, all),
      operands,
      formula: "ratio",
    }),
  ];
}

function figuresOf(of: PrintedBeside, basis: FigureBasis, context: CheckContext): readonly Figure[] {
  switch (of.kind) {
    case "total":
      return [
        sumFigure(basis, of.id, {
          name: of.name,
          unit: of.unit,
          ...totalOfSections(context.sections, of.field),
        }),
      ];
    case "share":
      return [shareFigure(of, basis, context)];
    case "schools":
      return schoolFigures(of, basis, context);
  }
}

/** The figures that the pack asks to print beside an item. */
export function printedBeside(item: Item, context: CheckContext): readonly Figure[] {
  const basis: FigureBasis = { item: item.code, clause: item.clause };
  return (item.printedBeside ?? []).flatMap((of) => figuresOf(of, basis, context));
}
