import type { LatinWidths } from "./latin-widths.ts";
import { timesWidths } from "./times-widths.ts";

/** A font by the name that the document writes, and the names to look for where it is not installed. */
export interface FontSlot {
  readonly name: string;
  readonly alternatives: readonly string[];
}

export interface TextStyle {
  readonly font: FontSlot;
  /** In points: 3号 is 16, 4号 14, 小四 12, 五号 10.5. */
  readonly size: number;
  readonly bold?: boolean;
  /** Exact distance of its lines in points; the pitch of the page's lines where absent. */
  readonly line?: number;
}

/** Distances in mm. */
export interface PageMargins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** 版式: everything about the look of a document that a county or province may want otherwise. */
export interface LayoutProfile {
  readonly page: {
    /** Portrait, in mm. */
    readonly width: number;
    readonly height: number;
    readonly margins: PageMargins;
    /** From the edge of the paper to the bottom line of the page number, in mm. */
    readonly footer: number;
  };
  readonly grid: {
    /** In twips. 579 gives 22 lines on 225 mm; 580 already gives 21. */
    readonly linePitch: number;
    /** In twips, added to each character of the body: 28 × (16 pt − 0.25 pt) fill 156 mm. */
    readonly characterSpacing: number;
    /**
     * In em, between Chinese and Latin letters or digits: a fifth in LibreOffice, by whose pages the contents
     * are checked; Word's is a little wider.
     */
    readonly scriptGap: number;
  };
  readonly styles: {
    readonly title: TextStyle;
    readonly heading1: TextStyle;
    readonly heading2: TextStyle;
    readonly heading3: TextStyle;
    readonly heading4: TextStyle;
    readonly body: TextStyle;
    readonly attachmentLabel: TextStyle;
    readonly tableCaption: TextStyle;
    /** 单位：人, over a table at the right. */
    readonly tableUnit: TextStyle;
    readonly tableHead: TextStyle;
    readonly tableCell: TextStyle;
    readonly tableNote: TextStyle;
    /** Head and cells of a table of many columns. */
    readonly denseHead: TextStyle;
    readonly denseCell: TextStyle;
    readonly pageNumber: TextStyle;
  };
  /** Digits and Latin letters, in every style. */
  readonly latin: { readonly font: FontSlot; readonly widths: LatinWidths };
  /** RGB in six hexadecimal digits. */
  readonly colours: { readonly missing: string; readonly shade: string };
}

const littleStandard: FontSlot = {
  name: "方正小标宋简体",
  alternatives: ["方正小标宋_GBK", "华文中宋", "STZhongsong"],
};
const black: FontSlot = { name: "黑体", alternatives: ["SimHei", "方正黑体_GBK"] };
const regular: FontSlot = {
  name: "楷体_GB2312",
  alternatives: ["楷体", "KaiTi", "方正楷体_GBK", "华文楷体"],
};
const fangSong: FontSlot = {
  name: "仿宋_GB2312",
  alternatives: ["仿宋", "FangSong", "方正仿宋_GBK", "华文仿宋"],
};
const song: FontSlot = { name: "宋体", alternatives: ["SimSun", "方正书宋_GBK", "华文宋体"] };

/**
 * Every PC has this font or one made to its measures (Liberation Serif, Nimbus Roman, Tinos), and its digits
 * are half an em wide as those of 仿宋 are. The digits of the Chinese fonts would be replaced, where a PC
 * lacks 仿宋_GB2312, by some font of other measures, and every page would break elsewhere.
 */
const times: FontSlot = {
  name: "Times New Roman",
  alternatives: ["Liberation Serif", "Tinos", "Nimbus Roman"],
};

const third = 16;

/** 《党政机关公文格式》 GB/T 9704-2012 on A4: 22 lines of 28 characters. */
export const officialProfile: LayoutProfile = {
  page: {
    width: 210,
    height: 297,
    margins: { top: 37, right: 26, bottom: 35, left: 28 },
    // The dash of the page number then stands 7 mm below the text.
    footer: 25,
  },
  grid: { linePitch: 579, characterSpacing: -5, scriptGap: 0.2 },
  styles: {
    title: { font: littleStandard, size: 22 },
    heading1: { font: black, size: third },
    heading2: { font: regular, size: third },
    heading3: { font: fangSong, size: third },
    heading4: { font: fangSong, size: third },
    body: { font: fangSong, size: third },
    attachmentLabel: { font: black, size: third },
    tableCaption: { font: black, size: 12, line: 22 },
    tableUnit: { font: song, size: 10.5, line: 18 },
    tableHead: { font: black, size: 10.5, line: 15 },
    tableCell: { font: song, size: 10.5, line: 15 },
    tableNote: { font: song, size: 10.5, line: 17 },
    denseHead: { font: black, size: 9, line: 12.5 },
    denseCell: { font: song, size: 9, line: 12.5 },
    pageNumber: { font: song, size: 14, line: 18 },
  },
  latin: { font: times, widths: timesWidths },
  colours: { missing: "FF0000", shade: "BFBFBF" },
};

/** Width of one character of the body in twips: what indents of 2 or 4 characters are counted in. */
export function bodyCharacter({ grid, styles }: LayoutProfile): number {
  return Math.round(styles.body.size * 20) + grid.characterSpacing;
}

/** Every font that the profile names, each once, in the order of the styles. */
export function fontsOf({ styles, latin }: LayoutProfile): readonly FontSlot[] {
  const fonts = [...Object.values(styles).map(({ font }) => font), latin.font];
  return [...new Map(fonts.map((font) => [font.name, font])).values()];
}
