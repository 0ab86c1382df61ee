import type { CallAnswer } from "../../../shared/contract/contract.ts";
import { findField } from "../../../shared/county/catalogue/catalogue.ts";
import { roundHalfUp } from "../../../shared/county/exact/rounding.ts";
import { factText } from "../../../shared/county/import/known-facts.ts";
import type { FactPart } from "../../../shared/county/units.ts";
import type { Evaluation } from "../../../shared/evaluate/evaluation.ts";
import {
  exactValue,
  type Figure,
  type Operand,
  operandsOf,
  printedValue,
} from "../../../shared/evaluate/figure.ts";
import { formulaNames } from "../../../shared/evaluate/formula-names.ts";
import { findFigure } from "../../../shared/report/figures/annex-figures.ts";
import { figureVerdict } from "../../../shared/report/views/figure-verdict.ts";
import { subjectNames } from "../../../shared/report/views/subject-name.ts";
import { whyNoValue } from "../../../shared/report/views/why-no-value.ts";
import type { TracedClaim } from "../../store/claims/claims-of.ts";
import type { Workspace } from "../../store/workspace.ts";
import { placeAmong } from "./claim-place.ts";

export type TraceFigure = CallAnswer<"evaluation.trace">["figures"][number];
export type TraceOperand = TraceFigure["operands"][number];
type TraceSource = NonNullable<TraceOperand["sources"]>[number];

/** What the working of a figure is looked up in. */
export interface TraceContext {
  readonly workspace: Workspace;
  readonly evaluation: Evaluation;
  readonly year: number;
  /** Names subjects for people. */
  readonly nameOf: (subject: string) => string;
}

export function traceContext(workspace: Workspace, evaluation: Evaluation): TraceContext {
  const { countyYear } = evaluation;
  return { workspace, evaluation, year: countyYear.year, nameOf: subjectNames(countyYear) };
}

const places = 12;

function sourceOf(traced: TracedClaim, all: readonly TracedClaim[]): TraceSource {
  const { claim, accepted, batch } = traced;
  const { source, raw } = claim;
  const when = { accepted, raw, batch: batch.number, at: batch.at, operator: batch.operator };
  const place = placeAmong(traced, all);
  if (source.type === "carried") return { ...when, place };
  if (source.type === "person") return { ...when, place, person: source.operator };
  const { fileName, sheet, cell, sha256, form } = source;
  return { ...when, place, file: fileName, sha256, sheet, cell, form };
}

function factOperand(part: FactPart, factor: string | undefined, context: TraceContext): TraceOperand {
  const field = findField(part.field);
  const claims = context.workspace.claimsOf(context.year, part.subject, part.field);
  return {
    kind: "fact",
    label: field?.label ?? part.field,
    value: factText(part.fact),
    ...(field?.unit === undefined ? {} : { unit: field.unit }),
    ...(factor === undefined ? {} : { factor }),
    subject: part.subject,
    subjectName: context.nameOf(part.subject),
    field: part.field,
    sources: claims.map((claim) => sourceOf(claim, claims)),
  };
}

export function traceOperand(operand: Operand, context: TraceContext): TraceOperand {
  switch (operand.kind) {
    case "fact":
      return factOperand(operand.part, operand.factor, context);
    case "standard":
      return { kind: "standard", label: operand.name, value: operand.value };
    case "figure": {
      const figure = findFigure(operand.figure, context.evaluation);
      return {
        kind: "figure",
        label: figure?.name ?? operand.figure,
        value: roundHalfUp(operand.value, places),
        ...(figure ? { subjectName: figureVerdict(figure, context.evaluation).place } : {}),
        ...(figure && figure.unit !== "" ? { unit: figure.unit } : {}),
        figure: operand.figure,
      };
    }
  }
}

/** A figure with its working, every fact down to the cell or person that stated it. */
export function traceFigure(figure: Figure, context: TraceContext): TraceFigure {
  const value = exactValue(figure.result);
  const why = whyNoValue(figure.result);
  return {
    id: figure.id,
    name: figure.name,
    unit: figure.unit,
    value: value ? roundHalfUp(value, places) : null,
    printed: printedValue(figure) ?? null,
    ...(why === undefined ? {} : { why }),
    critical: figure.critical === true,
    formula: formulaNames[figure.working.formula],
    clause: figure.working.clause,
    waivers: figure.working.waivers.map(
      (id) => context.evaluation.pack.waivers.find((waiver) => waiver.id === id)?.name ?? id,
    ),
    operands: operandsOf(figure.working).map((operand) => traceOperand(operand, context)),
  };
}
