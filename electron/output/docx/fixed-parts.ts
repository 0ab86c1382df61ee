import { neverFirst, neverLast } from "../../../shared/report/layout/kinsoku.ts";
import { fontsOf, type LayoutProfile } from "../../../shared/report/layout/profile.ts";
import { xmlText } from "./safe-text.ts";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export interface DocumentProperties {
  readonly title: string;
  /** 编制单位. */
  readonly creator?: string;
  readonly subject?: string;
  readonly description?: string;
}

/** docProps/core.xml with the document's own date, never the clock's. */
export function coreProperties(properties: DocumentProperties, date: string): string {
  const { title, creator = "", subject = "", description = "" } = properties;
  const stamp = `${date}T00:00:00Z`;
  return [
    `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject>`,
    `<dc:creator>${xmlText(creator)}</dc:creator><dc:description>${xmlText(description)}</dc:description>`,
    `<cp:lastModifiedBy>${xmlText(creator)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified></cp:coreProperties>`,
  ].join("");
}

/** word/fontTable.xml: where a font is not installed, the names to look for instead. */
export function fontTable(profile: LayoutProfile): string {
  const fonts = fontsOf(profile).map(({ name, alternatives }) => {
    const others =
      alternatives.length === 0 ? "" : `<w:altName w:val="${alternatives.map(xmlText).join(",")}"/>`;
    return `<w:font w:name="${xmlText(name)}">${others}<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`;
  });
  return `${head}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join("")}</w:fonts>`;
}

/** word/theme/theme1.xml names fonts of its own for each script, which WPS reports as 缺失字体: the body's stands for all. */
export function withoutThemeFonts(theme: string, profile: LayoutProfile): string {
  const font = xmlText(profile.styles.body.font.name);
  return theme
    .replace(/<a:font script="[^"]*" typeface="[^"]*"\/>/g, "")
    .replace(
      /<a:(latin|ea|cs) typeface="[^"]*"[^>]*\/>/g,
      (_, script) => `<a:${script} typeface="${font}"/>`,
    );
}

/**
 * word/settings.xml with the line breaking that the pages were counted with: no punctuation squeezed, our own
 * lists of 避头尾, and no line stretched that somebody ends by hand.
 */
export function withLineBreaking(settings: string): string {
  const lists = [
    '<w:characterSpacingControl w:val="doNotCompress"/>',
    `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${xmlText(neverLast)}"/>`,
    `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${xmlText(neverFirst)}"/>`,
  ];
  return settings.replace("<w:compat>", `${lists.join("")}<w:compat><w:doNotExpandShiftReturn/>`);
}
