import { decimal, divide, integer } from "../../county/exact/rational.ts";
import type { Item, Pack } from "../../standard/pack-schema.ts";
import { applicationForm } from "../application-form/application-form.ts";
import { parseTemplate } from "../sentences/template.ts";
import { type StandardFigure, standardFigureId } from "./standard-figures.ts";

/**
 * Numbers inside the standard's own wording: 「每间音乐专用教室面积不小于96平方米」 prints 96. Documents repeat the
 * wording as it stands, so its numbers are found by the words around them.
 */
export interface WordingFigure extends StandardFigure {
  /** The words that hold the number: where they are printed, it is. */
  readonly wording: string;
}

interface Wording {
  /** A2-3, or what else of the pack it is. */
  readonly code: string;
  readonly text: string;
  readonly clause: string;
}

const number = /\d+(?:\.\d+)?%?/g;

/** The words of a sentence between its slots. */
function literals(sentence: string): readonly string[] {
  return parseTemplate(sentence).flatMap((part) => (part.kind === "literal" ? [part.text] : []));
}

function itemWordings({ code, name, sentence, clause }: Item): readonly Wording[] {
  return [name, ...literals(sentence)].map((text) => ({ code, text, clause }));
}

function ruleWordings(pack: Pack): readonly Wording[] {
  const { balance, sectionRule, inclusion, waivers, weights, overallSentence, countLabel, title } = pack;
  const rule = { code: "sectionRule", clause: sectionRule.clause };
  return [
    ...[balance.name, ...literals(balance.sentence)].map((text) => ({ ...balance, text })),
    ...[sectionRule.clause, ...literals(overallSentence)].map((text) => ({ ...rule, text })),
    { code: "inclusion", text: inclusion.clause, clause: inclusion.clause },
    { code: "weights", text: `${weights.primary}∶${weights.junior}∶${weights.senior}`, clause: title },
    { code: "count", text: countLabel, clause: title },
    ...waivers.flatMap(({ id, name, clause, documents }) =>
      [name, clause, ...documents].map((text) => ({ code: id, text, clause })),
    ),
  ];
}

/** Heads of the form that hold a number and are no item's name: 其中50人及以上教学点. */
function formWordings(pack: Pack): readonly Wording[] {
  const names = new Set(pack.items.map(({ name }) => name));
  return applicationForm(pack).flatMap(({ code: table, title, cells }) =>
    cells
      .filter(({ label }) => !names.has(label))
      .map(({ code, label }) => ({
        code: `form.${table}.${code}`,
        text: label,
        clause: `申报表表${table}《${title}》`,
      })),
  );
}

function figuresIn({ code, text, clause }: Wording): readonly WordingFigure[] {
  return [...text.matchAll(number)].map(([printed]) => {
    const percent = printed.endsWith("%");
    const value = decimal(percent ? printed.slice(0, -1) : printed);
    return {
      id: standardFigureId(`${code}/${printed}`),
      name: text,
      printed,
      value: percent ? divide(value, integer(100)) : value,
      unit: "",
      clause,
      wording: text,
    };
  });
}

const known = new WeakMap<Pack, readonly WordingFigure[]>();

/** Every number of the pack's wording; a number that an item says twice stands here twice. */
export function wordingFigures(pack: Pack): readonly WordingFigure[] {
  const made = known.get(pack);
  if (made) return made;
  const items = [...pack.items, ...pack.vetoes, ...pack.admission];
  const wordings = [...items.flatMap(itemWordings), ...ruleWordings(pack), ...formWordings(pack)];
  const figures = wordings.flatMap(figuresIn);
  known.set(pack, figures);
  return figures;
}

/** The number of that id, `standard:A2-3/96`; undefined where no wording has it. */
export function findWordingFigure(id: string, pack: Pack): WordingFigure | undefined {
  return wordingFigures(pack).find((own) => own.id === id);
}
