import { BookmarkEnd, BookmarkStart, type ParagraphChild, TextRun, XmlComponent } from "docx";
import { safeText } from "../../../shared/report/document/safe-text.ts";

/** An element with one attribute or text, for what the library has no class of its own for. */
class PlainElement extends XmlComponent {
  constructor(name: string, { attribute, text }: { attribute?: readonly [string, string]; text?: string }) {
    super(name);
    if (attribute) this.root.push(new PlainAttribute(...attribute));
    if (text !== undefined) this.root.push(text);
  }
}

class PlainAttribute extends XmlComponent {
  readonly key: string;
  readonly value: string;

  constructor(key: string, value: string) {
    super("_attr");
    this.key = key;
    this.value = value;
  }

  override prepForXml() {
    return { _attr: { [this.key]: this.value } };
  }
}

function fieldCharacter(type: "begin" | "separate" | "end"): TextRun {
  return new TextRun({ children: [new PlainElement("w:fldChar", { attribute: ["w:fldCharType", type] })] });
}

/** The beginning of a field up to its result, which follows and is shown until somebody updates the field. */
export function fieldBegin(instruction: string): readonly TextRun[] {
  const text = ` ${instruction} `;
  const code = new PlainElement("w:instrText", { attribute: ["xml:space", "preserve"], text });
  return [fieldCharacter("begin"), new TextRun({ children: [code] }), fieldCharacter("separate")];
}

export function fieldEnd(): TextRun {
  return fieldCharacter("end");
}

/** The place that entries of the contents lead to. Numbers count within the document, so that files are reproducible. */
export function bookmarked(
  name: string | undefined,
  children: readonly ParagraphChild[],
): readonly ParagraphChild[] {
  if (name === undefined) return children;
  const id = Number(/\d+$/.exec(name)?.[0] ?? 0);
  const start = new BookmarkStart(safeText(name), id) as unknown as ParagraphChild;
  const end = new BookmarkEnd(id) as unknown as ParagraphChild;
  return [start, ...children, end];
}
