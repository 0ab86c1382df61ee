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
    readonly tableHead: TextStyle;
    readonly tableCell: TextStyle;
    readonly tableNote: TextStyle;
    /** Head and cells of a table of many columns. */
    readonly denseHead: TextStyle;
    readonly denseCell: TextStyle;
    readonly pageNumber: TextStyle;
  };
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
  grid: { linePitch: 579, characterSpacing: -5 },
  styles: {
    title: { font: littleStandard, size: 22 },
    heading1: { font: black, size: third },
    heading2: { font: regular, size: third },
    heading3: { font: fangSong, size: third },
    heading4: { font: fangSong, size: third },
    body: { font: fangSong, size: third },
    attachmentLabel: { font: black, size: third },
    tableCaption: { font: black, size: 12 },
    tableHead: { font: black, size: 10.5 },
    tableCell: { font: song, size: 10.5 },
    tableNote: { font: song, size: 10.5 },
    denseHead: { font: black, size: 9 },
    denseCell: { font: song, size: 9 },
    pageNumber: { font: song, size: 14 },
  },
  colours: { missing: "FF0000", shade: "BFBFBF" },
};

/** Width of one character of the body in twips: what indents of 2 or 4 characters are counted in. */
export function bodyCharacter({ grid, styles }: LayoutProfile): number {
  return Math.round(styles.body.size * 20) + grid.characterSpacing;
}

/** Every font that the profile names, each once, in the order of the styles. */
export function fontsOf({ styles }: LayoutProfile): readonly FontSlot[] {
  return [...new Map(Object.values(styles).map(({ font }) => [font.name, font])).values()];
}
