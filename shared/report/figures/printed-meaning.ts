import { findField } from "../../county/catalogue/catalogue.ts";
import { decimal, type Rational } from "../../county/exact/rational.ts";
import { type Fact, factOf, missing, numberOf, rowsOf } from "../../county/fact.ts";
import { parseSubject } from "../../county/subject.ts";
import { type FactPart, sectionFact, unitFact } from "../../county/units.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { exactValue, type Figure } from "../../evaluate/figure.ts";
import { shownFact } from "../views/shown-fact.ts";
import { findFigure } from "./annex-figures.ts";
import type { EvidenceFigure } from "./evidence-figures.ts";
import { type FactAddress, factAddress } from "./fact-figures.ts";
import { findStandardFigure, type StandardFigure } from "./standard-figures.ts";
import { findWordingFigure } from "./wording-figures.ts";

/** What stands behind an id that documents print: a figure, a stated fact, a number of the standard, or papers. */
export type PrintedMeaning =
  | { readonly kind: "figure"; readonly figure: Figure }
  | { readonly kind: "fact"; readonly fact: PrintedFact }
  | { readonly kind: "standard"; readonly standard: StandardFigure }
  | { readonly kind: "evidence"; readonly evidence: EvidenceFigure };

export interface PrintedFact {
  readonly address: FactAddress;
  readonly name: string;
  readonly unit: string;
  readonly source: string;
  readonly fact: Fact;
  /** The facts that it was joined from: one, unless rows are attached. */
  readonly parts: readonly FactPart[];
  /** As pages show it: a text, 是/否, a list in a line. */
  readonly shown: string;
}

/**
 * Looks up what an id means; undefined where nothing is called so.
 *
 * @param papers the counts of papers, which no evaluation knows
 */
export function meaningOf(
  id: string,
  evaluation: Evaluation,
  papers: readonly EvidenceFigure[] = [],
): PrintedMeaning | undefined {
  const address = factAddress(id);
  if (address) {
    const fact = printedFact(address, evaluation);
    return fact && { kind: "fact", fact };
  }
  const figure = findFigure(id, evaluation);
  if (figure) return { kind: "figure", figure };
  const standard = findStandardFigure(id, evaluation.pack) ?? findWordingFigure(id, evaluation.pack);
  if (standard) return { kind: "standard", standard };
  const evidence = papers.find((own) => own.id === id);
  return evidence && { kind: "evidence", evidence };
}

function printedFact(address: FactAddress, evaluation: Evaluation): PrintedFact | undefined {
  const field = findField(address.field);
  const joined = factAt(address, evaluation);
  if (!field || !joined) return undefined;
  const { fact, parts } = joined;
  const { label, unit = "", source } = field;
  const own = address.entry === undefined ? fact : entryOf(fact, address.entry);
  return {
    address,
    name: address.entry === undefined ? label : `${label}（${address.entry}）`,
    unit,
    source,
    fact: own,
    parts: address.entry === undefined ? parts : parts.map((part) => ({ ...part, fact: own })),
    shown: shownFact(field, own),
  };
}

interface FactWithParts {
  readonly fact: Fact;
  readonly parts: readonly FactPart[];
}

function factAt({ subject, field }: FactAddress, evaluation: Evaluation): FactWithParts | undefined {
  const parsed = parseSubject(subject);
  if (parsed === undefined) return undefined;
  if (parsed.level === "county") {
    const fact = factOf(evaluation.countyYear.facts, field);
    return { fact, parts: [{ subject, field, fact }] };
  }
  const unit = evaluation.units.find(({ code }) => code === parsed.school);
  if (!unit) return undefined;
  if (parsed.level === "school") return unitFact(unit, field);
  const section = unit.sections.find(({ stage }) => stage === parsed.stage);
  return section && sectionFact(section, field);
}

/** The rows of a list that carry every part of the name: 语文/2024 of the monitored subjects. */
function entryOf(fact: Fact, entry: string): Fact {
  const parts = entry.split("/");
  const rows = (rowsOf(fact) ?? []).filter((row) => parts.every((part) => Object.values(row).includes(part)));
  return rows.length === 0 ? missing : { state: "value", value: { type: "list", rows } };
}

/** The exact number behind an id; undefined where it is a text or has no value. */
export function exactNumber(meaning: PrintedMeaning): Rational | undefined {
  switch (meaning.kind) {
    case "figure":
      return exactValue(meaning.figure.result);
    case "fact":
      return numberOf(meaning.fact.fact);
    case "standard":
      return meaning.standard.value;
    case "evidence":
      return decimal(meaning.evidence.printed);
  }
}
