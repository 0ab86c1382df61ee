import { textWidth } from "../../../shared/report/layout/page-box.ts";
import {
  type FormatName,
  type ParagraphFormat,
  paragraphFormats,
} from "../../../shared/report/layout/paragraph-formats.ts";
import {
  bodyCharacter,
  type FontSlot,
  type LayoutProfile,
  type TextStyle,
} from "../../../shared/report/layout/profile.ts";
import { xmlText } from "./safe-text.ts";

/** Ids of the paragraph styles. The built-in ones keep their ids, so that Word's outline finds them. */
export const paragraphStyles = {
  body: "Normal",
  title: "Title",
  coverLine: "CoverLine",
  contentsTitle: "ContentsTitle",
  contents1: "TOC1",
  contents2: "TOC2",
  attachmentTitle: "AttachmentTitle",
  heading1: "Heading1",
  heading2: "Heading2",
  heading3: "Heading3",
  heading4: "Heading4",
  attachmentLabel: "AttachmentLabel",
  signature: "Signature",
  tableCaption: "Caption",
  tableUnit: "TableUnit",
  tableHead: "TableHead",
  tableCell: "TableCell",
  tableNote: "TableNote",
  chart: "Chart",
  chartCaption: "ChartCaption",
  denseHead: "DenseHead",
  denseCell: "DenseCell",
  spacer: "Spacer",
  pageNumber: "Footer",
} as const satisfies Record<FormatName, string>;

export const characterStyles = { emphasis: "Strong", missing: "MissingSlot" } as const;

/** As people see them in the style list. */
const styleNames: Readonly<Record<FormatName, string>> = {
  body: "Normal",
  title: "Title",
  coverLine: "封面",
  contentsTitle: "目录标题",
  contents1: "toc 1",
  contents2: "toc 2",
  heading1: "heading 1",
  heading2: "heading 2",
  heading3: "heading 3",
  heading4: "heading 4",
  attachmentLabel: "附件标志",
  attachmentTitle: "附件标题",
  signature: "署名",
  tableCaption: "caption",
  tableUnit: "表单位",
  tableHead: "表头",
  tableCell: "表文",
  tableNote: "表注",
  denseHead: "密表头",
  denseCell: "密表文",
  chart: "图",
  chartCaption: "图题",
  spacer: "表后间隔",
  pageNumber: "footer",
};

const outlineLevels: Readonly<Partial<Record<FormatName, number>>> = {
  heading1: 0,
  heading2: 1,
  heading3: 2,
  heading4: 3,
};

const wordprocessing = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/**
 * Where Word, WPS and LibreOffice have defaults of their own, the property is written: no widow control, 避头尾
 * by the lists of settings.xml, the usual gap between Chinese and figures (LibreOffice knows no other), and no
 * line moved to the grid, for all lines have exact heights. `overflowPunct` is left out on purpose: all three
 * let punctuation hang by default, and LibreOffice reads the property the wrong way round.
 */
const oneReading = {
  first: '<w:widowControl w:val="0"/>',
  furthermore:
    '<w:kinsoku w:val="1"/><w:wordWrap w:val="1"/><w:topLinePunct w:val="0"/>' +
    '<w:autoSpaceDE w:val="1"/><w:autoSpaceDN w:val="1"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>',
};

/** Dots from an entry of the contents to its page number at the right edge of the text. */
function leaderTab(profile: LayoutProfile): string {
  return `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${textWidth(profile, "portrait")}"/></w:tabs>`;
}

/** Two characters at the beginning are written in characters too, so that they follow a changed size. */
function indents({ firstLine, left }: ParagraphFormat, character: number): string {
  if (firstLine === 0 && left === 0) return "";
  const first = firstLine === 2 * character ? ` w:firstLineChars="200"` : "";
  return `<w:ind w:left="${left}"${first} w:firstLine="${firstLine}"/>`;
}

/** Paragraph properties in the order of the schema. */
function paragraphProperties(name: FormatName, format: ParagraphFormat, profile: LayoutProfile): string {
  const level = outlineLevels[name];
  return [
    format.keepNext ? "<w:keepNext/><w:keepLines/>" : "",
    oneReading.first,
    name === "contents1" || name === "contents2" ? leaderTab(profile) : "",
    oneReading.furthermore,
    `<w:spacing w:before="0" w:after="0" w:line="${format.line}" w:lineRule="exact"/>`,
    indents(format, bodyCharacter(profile)),
    `<w:jc w:val="${format.align}"/>`,
    level === undefined ? "" : `<w:outlineLvl w:val="${level}"/>`,
  ].join("");
}

/**
 * All four names are written: a style that leaves one out takes it from the theme, which WPS reports as 缺失字体.
 * Only U+0020 to U+007E are ascii; quotation marks and dashes go with the Chinese text.
 */
function fontNames({ name }: FontSlot, latin: FontSlot): string {
  const font = xmlText(name);
  return `<w:rFonts w:ascii="${xmlText(latin.name)}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}" w:hint="eastAsia"/>`;
}

function runProperties({ font, size, bold }: TextStyle, spacing: number, latin: FontSlot): string {
  const weight = bold ? "<w:b/><w:bCs/>" : '<w:b w:val="0"/><w:bCs w:val="0"/>';
  const halfPoints = Math.round(size * 2);
  return `<w:rPr>${fontNames(font, latin)}${weight}<w:spacing w:val="${spacing}"/><w:kern w:val="0"/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/></w:rPr>`;
}

function paragraphStyle(name: FormatName, format: ParagraphFormat, profile: LayoutProfile): string {
  const isBody = name === "body";
  const base = isBody ? "" : `<w:basedOn w:val="${paragraphStyles.body}"/>`;
  return (
    `<w:style w:type="paragraph"${isBody ? ' w:default="1"' : ""} w:styleId="${paragraphStyles[name]}"><w:name w:val="${styleNames[name]}"/>${base}` +
    `<w:qFormat/><w:pPr>${paragraphProperties(name, format, profile)}</w:pPr>${runProperties(format.text, format.characterSpacing, profile.latin.font)}</w:style>`
  );
}

function characterStyle(id: string, name: string, properties: string): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/><w:rPr>${properties}</w:rPr></w:style>`;
}

/** word/styles.xml: these styles and no others, none of them bound to a theme font. */
export function styleSheet(profile: LayoutProfile): string {
  const formats = Object.entries(paragraphFormats(profile)) as [FormatName, ParagraphFormat][];
  const { body } = profile.styles;
  const defaults = `${fontNames(body.font, profile.latin.font)}<w:sz w:val="${body.size * 2}"/><w:szCs w:val="${body.size * 2}"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`;
  const table =
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="${wordprocessing}">`,
    `<w:docDefaults><w:rPrDefault><w:rPr>${defaults}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    ...formats.map(([name, format]) => paragraphStyle(name, format, profile)),
    characterStyle(characterStyles.emphasis, "Strong", "<w:b/><w:bCs/>"),
    characterStyle(characterStyles.missing, "待填", `<w:color w:val="${profile.colours.missing}"/>`),
    `${table}</w:styles>`,
  ].join("");
}
