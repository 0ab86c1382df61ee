import { compare, decimal, type Rational } from "../../county/exact/rational.ts";
import { toDecimalText } from "../../county/exact/rounding.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import type { Block, Document } from "../document/document.ts";
import { printedFigures } from "../document/printed-figures.ts";
import type { Table } from "../document/table.ts";
import type { EvidenceFigure } from "./evidence-figures.ts";
import { exactNumber, meaningOf, type PrintedMeaning } from "./printed-meaning.ts";
import { wordingFigures } from "./wording-figures.ts";

/** A document whose figures are asked for. */
export interface NamedDocument {
  readonly id: string;
  readonly document: Document;
}

export interface FigurePlace {
  /** The document's id. */
  readonly document: string;
  /** The heading or table under which it is printed. */
  readonly under: string;
  /** The row of a table by its first two cells. */
  readonly row?: string;
}

/** One number as documents print it, with what it is and everywhere that it stands. */
export interface DocumentFigure {
  /** What `trace` and `evaluation.figure` take. */
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly printed: string;
  /** Exact: a decimal, or a fraction where the decimal has no end; null for a text. */
  readonly value: string | null;
  readonly places: readonly FigurePlace[];
}

function exactText(value: Rational): string {
  const text = toDecimalText(value);
  return compare(decimal(text), value) === 0 ? text : `${value.numerator}/${value.denominator}`;
}

function nameAndUnit(meaning: PrintedMeaning): { readonly name: string; readonly unit: string } {
  switch (meaning.kind) {
    case "figure":
      return meaning.figure;
    case "fact":
      return meaning.fact;
    case "standard":
      return meaning.standard;
    case "evidence":
      return meaning.evidence;
  }
}

interface Printed {
  readonly id: string;
  readonly printed: string;
  readonly place: FigurePlace;
}

function inRuns({ id: document, document: own }: NamedDocument): readonly Printed[] {
  return printedFigures(own).map(({ figure, text, under, row }) => ({
    id: figure,
    printed: text,
    place: row === undefined ? { document, under } : { document, under, row },
  }));
}

interface Words {
  readonly under: string;
  readonly text: string;
}

function tableWords({ headRows, rows, notes }: Table, under: string): readonly Words[] {
  const texts = [...[...headRows, ...rows].flat().map(({ text }) => text), ...notes];
  return texts.map((text) => ({ under, text }));
}

/** Texts of a block, and under which name they stand. */
function wordsOf(block: Block, before: string): { readonly under: string; readonly words: readonly Words[] } {
  switch (block.kind) {
    case "heading":
      return { under: block.text, words: [{ under: block.text, text: block.text }] };
    case "attachment":
      return { under: block.title, words: [{ under: block.title, text: block.title }] };
    case "table": {
      const under = block.caption ?? before;
      return { under, words: tableWords(block, under) };
    }
    case "paragraph":
      return { under: before, words: [{ under: before, text: block.runs.map(({ text }) => text).join("") }] };
    default:
      return { under: before, words: [] };
  }
}

function allWords({ title, sections }: Document): readonly Words[] {
  let under = title;
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      const found = wordsOf(block, under);
      under = found.under;
      return found.words;
    });
}

/** The standard's own words wherever a document repeats them. */
function inWordings(
  { id: document, document: own }: NamedDocument,
  evaluation: Evaluation,
): readonly Printed[] {
  const words = allWords(own).filter(({ text }) => /\d/.test(text));
  return wordingFigures(evaluation.pack).flatMap(({ id, printed, wording }) =>
    words
      .filter(({ text }) => text.includes(wording))
      .map(({ under }) => ({ id, printed, place: { document, under } })),
  );
}

function samePlace(left: FigurePlace, right: FigurePlace): boolean {
  return left.document === right.document && left.under === right.under && left.row === right.row;
}

/**
 * Every number that the documents print from facts, figures and the standard, each once with all its places,
 * in the order of its first. `papers` names the counts of papers, which no evaluation knows.
 */
export function documentFigures(
  documents: readonly NamedDocument[],
  evaluation: Evaluation,
  papers: readonly EvidenceFigure[] = [],
): readonly DocumentFigure[] {
  const printed = documents.flatMap((own) => [...inRuns(own), ...inWordings(own, evaluation)]);
  const groups = Map.groupBy(printed, ({ id, printed: text }) => `${id}\n${text}`);
  return [...groups.values()].map((group): DocumentFigure => {
    const [first] = group;
    if (!first) throw new RangeError("a group without members");
    const meaning = meaningOf(first.id, evaluation, papers);
    const value = meaning && exactNumber(meaning);
    const places = group.map(({ place }) => place);
    return {
      id: first.id,
      name: first.id,
      unit: "",
      ...(meaning && nameAndUnitOf(meaning)),
      printed: first.printed,
      value: value ? exactText(value) : null,
      places: places.filter((place, index) => places.findIndex((own) => samePlace(own, place)) === index),
    };
  });
}

function nameAndUnitOf(meaning: PrintedMeaning): { readonly name: string; readonly unit: string } {
  const { name, unit } = nameAndUnit(meaning);
  return { name, unit };
}
