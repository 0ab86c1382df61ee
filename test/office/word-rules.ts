import { readDocx } from "../electron/output/docx/read-docx.ts";
import { tableBreaks } from "./word-tables.ts";
import { allOf, childOf, parseXml, type XmlElement } from "./xml-tree.ts";

/**
 * What every .docx of this program keeps to, so that Word, WPS and LibreOffice show it alike. WPS is not at
 * hand; these are the hazards that are known of it. One list for all documents: a new document is checked here.
 */

type Parts = ReadonlyMap<string, XmlElement>;

const slots = ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"] as const;

/** Wherever fonts are named they are named for all four scripts, and never by the theme. */
function fontBreaks(root: XmlElement): readonly string[] {
  const themed = /Theme$|theme$/;
  return allOf(root, "w:rFonts").flatMap(({ attributes }) => [
    ...slots.flatMap((slot) => (attributes[slot] ? [] : [`fonts are named without ${slot}`])),
    ...Object.keys(attributes).flatMap((name) =>
      themed.test(name) ? [`a font is the theme's (${name})`] : [],
    ),
  ]);
}

/** Word's defaults and every paragraph style name their fonts themselves. */
function styleBreaks(styles: XmlElement | undefined): readonly string[] {
  if (!styles) return ["there are no styles"];
  const defaults = allOf(styles, "w:rPrDefault").flatMap((own) => allOf(own, "w:rFonts"));
  const paragraphs = styles.children.filter(
    ({ name, attributes }) => name === "w:style" && attributes["w:type"] === "paragraph",
  );
  return [
    ...(defaults.length === 1 ? [] : ["the defaults name no fonts"]),
    ...(paragraphs.length > 0 ? [] : ["there is no paragraph style"]),
    ...paragraphs.flatMap((style) =>
      allOf(style, "w:rFonts").length === 1
        ? []
        : [`the style ${style.attributes["w:styleId"]} names no fonts`],
    ),
  ];
}

/** Text without a style of ours would take fonts that nobody chose. */
function unstyled(root: XmlElement, known: ReadonlySet<string | undefined>): readonly string[] {
  const used = ["w:pStyle", "w:rStyle"].flatMap((name) => allOf(root, name));
  const bare = allOf(root, "w:p").filter((own) => !childOf(childOf(own, "w:pPr"), "w:pStyle"));
  return [
    ...bare.map(({ text }) => `a paragraph has no style: ${text.slice(0, 20)}`),
    ...used.flatMap(({ attributes }) =>
      known.has(attributes["w:val"]) ? [] : [`no style is called ${attributes["w:val"]}`],
    ),
  ];
}

/** Filled in by whoever lays the page out; every other field must carry the text that it shows. */
const pageFields = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/;
const volatileFields = /^\s*(?:DATE|TIME|SAVEDATE|CREATEDATE|PRINTDATE|EDITTIME|FILENAME|USERNAME)\b/;

interface Field {
  instruction: string;
  result: string;
  separated: boolean;
}

/** What fields are made of, in the order of the part. */
function piecesOf(element: XmlElement): readonly XmlElement[] {
  const isPiece = ["w:fldChar", "w:instrText", "w:t"].includes(element.name);
  return isPiece ? [element] : element.children.flatMap(piecesOf);
}

function addResult(open: readonly Field[], text: string): void {
  for (const field of open) if (field.separated) field.result += text;
}

/** The fields of a part, complex and simple ones. */
function fieldsOf(root: XmlElement): readonly Field[] {
  const done: Field[] = allOf(root, "w:fldSimple").map(({ attributes, text }) => ({
    instruction: attributes["w:instr"] ?? "",
    result: text,
    separated: true,
  }));
  const open: Field[] = [];
  for (const { name, attributes, text } of piecesOf(root)) {
    const inner = open.at(-1);
    const type = attributes["w:fldCharType"];
    if (type === "begin") open.push({ instruction: "", result: "", separated: false });
    else if (type === "separate" && inner) inner.separated = true;
    else if (type === "end" && inner) done.push(...open.splice(-1));
    else if (name === "w:instrText" && inner) inner.instruction += text;
    else if (name === "w:t") addResult(open, text);
  }
  return [...done, ...open.map((field) => ({ ...field, instruction: `unended ${field.instruction}` }))];
}

function fieldBreaks(root: XmlElement): readonly string[] {
  return fieldsOf(root).flatMap(({ instruction, result }) => {
    if (instruction.startsWith("unended")) return [`a field never ends: ${instruction}`];
    if (volatileFields.test(instruction)) return [`a field changes by itself: ${instruction}`];
    return pageFields.test(instruction) || result.trim() !== "" ? [] : [`a field is empty: ${instruction}`];
  });
}

/** Readers differ on a switch that is written to be off: it is left out instead. */
function switchBreaks(root: XmlElement): readonly string[] {
  const switches = ["w:tblHeader", "w:cantSplit", "w:keepNext", "w:keepLines", "w:pageBreakBefore"];
  return switches.flatMap((name) =>
    allOf(root, name).flatMap(({ attributes }) =>
      attributes["w:val"] === undefined ? [] : [`${name} is written as ${attributes["w:val"]}`],
    ),
  );
}

/** Every time in the file is the start of the document's own day. */
function dateBreaks(name: string, xml: string, date: string): readonly string[] {
  const times = xml.match(/\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?/g) ?? [];
  return times.filter((time) => time !== `${date}T00:00:00Z`).map((time) => `${name} knows the time ${time}`);
}

/** Names of fonts that only a theme gives: in drawings and charts. */
function themeBreaks(name: string, xml: string): readonly string[] {
  return [
    ...(/typeface="\+m[nj]/.test(xml) ? [`${name} takes a font of the theme`] : []),
    ...(/Calibri|Cambria|等线/.test(xml) ? [`${name} names a font of Office`] : []),
    ...(/w:themeColor|w:themeFill|w:themeShade|w:themeTint/.test(xml)
      ? [`${name} takes a colour of the theme`]
      : []),
  ];
}

/** A chart without fonts of its own takes those of the theme. */
function chartBreaks(name: string, root: XmlElement): readonly string[] {
  if (root.name !== "c:chartSpace") return [];
  const text = childOf(root, "c:txPr");
  return ["a:latin", "a:ea", "a:cs"].flatMap((slot) =>
    text && allOf(text, slot).some(({ attributes }) => attributes.typeface)
      ? []
      : [`${name} names no ${slot}`],
  );
}

function parsed(parts: ReadonlyMap<string, string>): Parts {
  const xml = [...parts].filter(([name]) => /\.(?:xml|rels)$/.test(name));
  return new Map(xml.map(([name, content]) => [name, parseXml(content)]));
}

/** Parts that hold text: the body, headers and footers. */
const textPart = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

function textBreaks(
  name: string,
  root: XmlElement,
  known: ReadonlySet<string | undefined>,
): readonly string[] {
  const own = [
    ...fontBreaks(root),
    ...fieldBreaks(root),
    ...switchBreaks(root),
    // Notes that the library always writes hold nothing but its separators.
    ...(/notes\.xml$/.test(name) ? [] : unstyled(root, known)),
    ...allOf(root, "w:tbl").flatMap(tableBreaks),
  ];
  return own.map((one) => `${name}: ${one}`);
}

/**
 * Every rule that the file breaks, in words; none for a file as it should be.
 *
 * @param date the document's own, the only one that the file may know
 */
export async function wordRuleBreaks(bytes: Uint8Array, date: string): Promise<readonly string[]> {
  const texts = await readDocx(bytes);
  const parts = parsed(texts);
  const styles = parts.get("word/styles.xml");
  const known = new Set(
    (styles ? allOf(styles, "w:style") : []).map(({ attributes }) => attributes["w:styleId"]),
  );
  const ofText = [...parts].filter(([name]) => textPart.test(name));
  return [
    ...(ofText.some(([name]) => name === "word/document.xml") ? [] : ["there is no text"]),
    ...styleBreaks(styles),
    ...(styles ? fontBreaks(styles) : []),
    ...ofText.flatMap(([name, root]) => textBreaks(name, root, known)),
    ...[...parts].flatMap(([name, root]) => chartBreaks(name, root)),
    ...[...texts].flatMap(([name, xml]) => [...dateBreaks(name, xml, date), ...themeBreaks(name, xml)]),
  ];
}
