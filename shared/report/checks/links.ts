import { findField } from "../../county/catalogue/catalogue.ts";
import { countySubject } from "../../county/subject.ts";
import type { FactPart } from "../../county/units.ts";
import { type Evaluation, findItem } from "../../evaluate/evaluation.ts";
import type { Figure } from "../../evaluate/figure.ts";
import { factAddress } from "../figures/fact-figures.ts";
import type { CheckLink } from "./check.ts";

/** Where a fact is filled. */
export function partLink({ subject, field }: Pick<FactPart, "subject" | "field">): CheckLink {
  return { kind: "fact", subject, field };
}

export function countyFactLink(field: string): CheckLink {
  return { kind: "fact", subject: countySubject, field };
}

/** The item that a figure's id begins with: A2-11.moved → A2-11. */
function itemOfFigure(id: string, evaluation: Evaluation): CheckLink | undefined {
  const item = /^A\d-\d+/.exec(id)?.[0];
  return item !== undefined && findItem(evaluation, item) ? { kind: "item", item } : undefined;
}

/** Where a figure can be put right: the first fact that it lacks, else the item that it belongs to. */
export function figureLink({ id, result }: Figure, evaluation: Evaluation): CheckLink | undefined {
  const [first] = result.kind === "missing" ? result.fields : [];
  return first ? partLink(first) : itemOfFigure(id, evaluation);
}

/** The first fact that an item waits for, else the item itself; undefined for a code that is none. */
export function itemLink(code: string, evaluation: Evaluation): CheckLink | undefined {
  const result = findItem(evaluation, code);
  if (!result) return undefined;
  const [first] = result.checks.flatMap(({ missing }) => missing);
  return first ? partLink(first) : { kind: "item", item: code };
}

/** What a slot or a printed figure is named by: `field:towns`, `towns`, `A2-11.moved`. */
export function slotLink(slot: string, evaluation: Evaluation): CheckLink | undefined {
  const address = factAddress(slot);
  if (address) return partLink(address);
  if (findField(slot)) return countyFactLink(slot);
  const figure = evaluation.figures.get(slot);
  return figure ? figureLink(figure, evaluation) : undefined;
}

/** The item that a heading names at its end: 1.…（A2-1）. */
export function headingLink(heading: string, evaluation: Evaluation): CheckLink | undefined {
  const code = /（(A\d-\d+)）$/.exec(heading)?.[1];
  return code === undefined ? undefined : itemLink(code, evaluation);
}

/** A finding's optional link, left out where there is none. */
export function linked(link: CheckLink | undefined): { readonly link?: CheckLink } {
  return link === undefined ? {} : { link };
}
