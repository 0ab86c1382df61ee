import {
  bodyCharacter,
  type FontSlot,
  type LayoutProfile,
  type TextStyle,
} from "../../../shared/report/layout/profile.ts";
import { twipsOfMillimetres } from "../../../shared/report/layout/units.ts";
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
} as const;

export const characterStyles = { emphasis: "Strong", missing: "MissingSlot" } as const;

interface ParagraphStyle {
  readonly id: string;
  /** As people see it in the style list. */
  readonly name: string;
  readonly text: TextStyle;
  /** Paragraph properties in the order of the schema. */
  readonly paragraph: string;
  /** Added to each character, in twips. */
  readonly spacing?: number;
}

const wordprocessing = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const keepNext = "<w:keepNext/>";
const free = '<w:snapToGrid w:val="0"/>';
const closeLines = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>';
const exactly = (pitch: number): string =>
  `<w:spacing w:before="0" w:after="0" w:line="${pitch}" w:lineRule="exact"/>`;
const alignment = (value: string): string => `<w:jc w:val="${value}"/>`;
const outline = (level: number): string => `<w:outlineLvl w:val="${level}"/>`;

/** Dots from an entry of the contents to its page number at the right edge of the text. */
function leaderTab({ page }: LayoutProfile): string {
  const { left, right } = page.margins;
  const width = twipsOfMillimetres(page.width) - twipsOfMillimetres(left) - twipsOfMillimetres(right);
  return `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${width}"/></w:tabs>`;
}

/** All four names are written: a style that leaves one out takes it from the theme, which WPS reports as 缺失字体. */
function fontNames({ name }: FontSlot): string {
  const font = xmlText(name);
  return `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}" w:hint="eastAsia"/>`;
}

function runProperties({ font, size, bold }: TextStyle, spacing = 0): string {
  const weight = bold ? "<w:b/><w:bCs/>" : '<w:b w:val="0"/><w:bCs w:val="0"/>';
  const halfPoints = Math.round(size * 2);
  return `<w:rPr>${fontNames(font)}${weight}<w:spacing w:val="${spacing}"/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/></w:rPr>`;
}

function paragraphStyle({ id, name, text, paragraph, spacing }: ParagraphStyle): string {
  const isBody = id === paragraphStyles.body;
  const base = isBody ? "" : `<w:basedOn w:val="${paragraphStyles.body}"/>`;
  return (
    `<w:style w:type="paragraph"${isBody ? ' w:default="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/>${base}` +
    `<w:qFormat/><w:pPr>${paragraph}</w:pPr>${runProperties(text, spacing)}</w:style>`
  );
}

function headingStyles(profile: LayoutProfile): readonly ParagraphStyle[] {
  const { styles, grid } = profile;
  const spacing = grid.characterSpacing;
  const lines = exactly(grid.linePitch);
  const indent = `<w:ind w:firstLineChars="200" w:firstLine="${2 * bodyCharacter(profile)}"/>`;
  const texts = [styles.heading1, styles.heading2, styles.heading3, styles.heading4];
  const ids = ["heading1", "heading2", "heading3", "heading4"] as const;
  return ids.flatMap((key, index) => {
    const text = texts[index];
    if (!text) return [];
    const paragraph = `${keepNext}<w:widowControl w:val="0"/>${lines}${indent}${alignment("both")}${outline(index)}`;
    return [{ id: paragraphStyles[key], name: `heading ${index + 1}`, text, paragraph, spacing }];
  });
}

function textStyles(profile: LayoutProfile): readonly ParagraphStyle[] {
  const { styles, grid } = profile;
  const spacing = grid.characterSpacing;
  // Without widow control: a page of 22 lines may begin with the last line of a paragraph.
  const lines = `<w:widowControl w:val="0"/>${exactly(grid.linePitch)}`;
  const body = { text: styles.body, spacing };
  const label = { text: styles.attachmentLabel, spacing };
  return [
    { ...body, id: paragraphStyles.body, name: "Normal", paragraph: `${lines}${alignment("both")}` },
    {
      id: paragraphStyles.title,
      name: "Title",
      text: styles.title,
      // 2号 is higher than a line of the grid and would take two of them.
      paragraph: `${keepNext}<w:widowControl w:val="0"/>${free}${exactly(grid.linePitch)}${alignment("center")}`,
    },
    {
      id: paragraphStyles.attachmentTitle,
      name: "附件标题",
      text: styles.title,
      paragraph: `${keepNext}<w:widowControl w:val="0"/>${free}${exactly(grid.linePitch)}${alignment("center")}`,
    },
    {
      id: paragraphStyles.contentsTitle,
      name: "目录标题",
      text: styles.title,
      paragraph: `${keepNext}<w:widowControl w:val="0"/>${free}${exactly(grid.linePitch)}${alignment("center")}`,
    },
    ...[1, 2].map((level) => ({
      ...body,
      id: level === 1 ? paragraphStyles.contents1 : paragraphStyles.contents2,
      name: `toc ${level}`,
      paragraph: `<w:widowControl w:val="0"/>${leaderTab(profile)}${exactly(grid.linePitch)}<w:ind w:left="${(level - 1) * bodyCharacter(profile)}"/>${alignment("left")}`,
    })),
    { ...body, id: paragraphStyles.coverLine, name: "封面", paragraph: `${lines}${alignment("center")}` },
    {
      ...label,
      id: paragraphStyles.attachmentLabel,
      name: "附件标志",
      paragraph: `${keepNext}${lines}${alignment("left")}`,
    },
    { ...body, id: paragraphStyles.signature, name: "署名", paragraph: `${lines}${alignment("right")}` },
  ];
}

function tableStyles({ styles }: LayoutProfile): readonly ParagraphStyle[] {
  const cell = `${free}${closeLines}`;
  const above = `${keepNext}${free}<w:spacing w:before="60" w:after="60" w:line="240" w:lineRule="auto"/>`;
  const tiny = `${free}<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>`;
  return [
    {
      id: paragraphStyles.tableCaption,
      name: "caption",
      text: styles.tableCaption,
      paragraph: `${above}${alignment("center")}`,
    },
    {
      id: paragraphStyles.tableUnit,
      name: "表单位",
      text: styles.tableNote,
      paragraph: `${above}${alignment("right")}`,
    },
    { id: paragraphStyles.tableHead, name: "表头", text: styles.tableHead, paragraph: cell },
    { id: paragraphStyles.tableCell, name: "表文", text: styles.tableCell, paragraph: cell },
    { id: paragraphStyles.denseHead, name: "密表头", text: styles.denseHead, paragraph: cell },
    { id: paragraphStyles.denseCell, name: "密表文", text: styles.denseCell, paragraph: cell },
    {
      id: paragraphStyles.tableNote,
      name: "表注",
      text: styles.tableNote,
      paragraph: `${free}<w:spacing w:before="60" w:after="0" w:line="240" w:lineRule="auto"/>`,
    },
    {
      id: paragraphStyles.chart,
      name: "图",
      text: styles.tableNote,
      paragraph: `${above}${alignment("center")}`,
    },
    {
      id: paragraphStyles.chartCaption,
      name: "图题",
      text: styles.tableCaption,
      paragraph: `${free}<w:spacing w:before="60" w:after="120" w:line="240" w:lineRule="auto"/>${alignment("center")}`,
    },
    {
      id: paragraphStyles.spacer,
      name: "表后间隔",
      text: { ...styles.tableNote, size: 1 },
      paragraph: tiny,
    },
    { id: paragraphStyles.pageNumber, name: "footer", text: styles.pageNumber, paragraph: cell },
  ];
}

function characterStyle(id: string, name: string, properties: string): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/><w:rPr>${properties}</w:rPr></w:style>`;
}

/** word/styles.xml: these styles and no others, none of them bound to a theme font. */
export function styleSheet(profile: LayoutProfile): string {
  const paragraphs = [...textStyles(profile), ...headingStyles(profile), ...tableStyles(profile)];
  const { body } = profile.styles;
  const defaults = `${fontNames(body.font)}<w:sz w:val="${body.size * 2}"/><w:szCs w:val="${body.size * 2}"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`;
  const table =
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="${wordprocessing}">`,
    `<w:docDefaults><w:rPrDefault><w:rPr>${defaults}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    ...paragraphs.map(paragraphStyle),
    characterStyle(characterStyles.emphasis, "Strong", "<w:b/><w:bCs/>"),
    characterStyle(characterStyles.missing, "待填", `<w:color w:val="${profile.colours.missing}"/>`),
    `${table}</w:styles>`,
  ].join("");
}
