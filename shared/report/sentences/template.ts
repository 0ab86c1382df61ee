/** A pack's sentence taken apart: 「小学全县平均{figure:A1-1.mean.primary}人」. */
export type TemplatePart =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "figure" | "field" | "text"; readonly id: string };

const slotPattern = /\{(figure|field|text):([^{}]+)\}/g;

/** Throws RangeError where a brace opens no slot that is known: a defect of the pack. */
export function parseTemplate(template: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let end = 0;
  for (const match of template.matchAll(slotPattern)) {
    parts.push(literal(template.slice(end, match.index), template));
    parts.push({ kind: match[1] as "figure" | "field" | "text", id: match[2] ?? "" });
    end = match.index + match[0].length;
  }
  parts.push(literal(template.slice(end), template));
  return parts.filter((part) => part.kind !== "literal" || part.text !== "");
}

function literal(text: string, template: string): TemplatePart {
  if (/[{}]/.test(text)) throw new RangeError(`the sentence "${template}" has a slot that is none`);
  return { kind: "literal", text };
}
