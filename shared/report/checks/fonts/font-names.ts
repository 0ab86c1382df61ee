/**
 * One font has several names: the Chinese one that Word documents write, the English one that systems list, the
 * file that it comes in. Each line is one font.
 */
interface FontNames {
  readonly names: readonly string[];
  /** Names of its files in lower case, as Windows and WPS install them. */
  readonly files: readonly string[];
}

const fonts: readonly FontNames[] = [
  { names: ["方正小标宋简体", "FZXiaoBiaoSong-B05S"], files: ["fzxbsjw.ttf", "方正小标宋简体.ttf"] },
  { names: ["方正小标宋_GBK", "FZXiaoBiaoSong-B05"], files: ["fzxbsk.ttf", "方正小标宋_gbk.ttf"] },
  { names: ["华文中宋", "STZhongsong"], files: ["stzhongs.ttf"] },
  { names: ["黑体", "SimHei"], files: ["simhei.ttf"] },
  { names: ["方正黑体_GBK", "FZHei-B01"], files: ["fzhtk.ttf", "方正黑体_gbk.ttf"] },
  { names: ["楷体_GB2312", "KaiTi_GB2312"], files: ["simkai_gb2312.ttf", "楷体_gb2312.ttf"] },
  { names: ["楷体", "KaiTi"], files: ["simkai.ttf"] },
  { names: ["方正楷体_GBK", "FZKai-Z03"], files: ["fzktk.ttf", "方正楷体_gbk.ttf"] },
  { names: ["华文楷体", "STKaiti"], files: ["stkaiti.ttf"] },
  { names: ["仿宋_GB2312", "FangSong_GB2312"], files: ["simfang_gb2312.ttf", "仿宋_gb2312.ttf"] },
  { names: ["仿宋", "FangSong"], files: ["simfang.ttf"] },
  { names: ["方正仿宋_GBK", "FZFangSong-Z02"], files: ["fzfsk.ttf", "方正仿宋_gbk.ttf"] },
  { names: ["华文仿宋", "STFangsong"], files: ["stfangso.ttf"] },
  { names: ["宋体", "SimSun"], files: ["simsun.ttc", "simsun.ttf"] },
  { names: ["方正书宋_GBK", "FZShuSong-Z01"], files: ["fzssk.ttf", "方正书宋_gbk.ttf"] },
  { names: ["华文宋体", "STSong"], files: ["stsong.ttf"] },
  { names: ["Times New Roman"], files: ["times.ttf"] },
  { names: ["Liberation Serif"], files: ["liberationserif-regular.ttf"] },
];

function keyOf(name: string): string {
  return name.trim().toLowerCase();
}

const groups: ReadonlyMap<string, readonly string[]> = new Map(
  fonts.flatMap(({ names }) => names.map((name) => [keyOf(name), names.map(keyOf)] as const)),
);
const byFile: ReadonlyMap<string, string> = new Map(
  fonts.flatMap(({ names: [name = ""], files }) => files.map((file) => [file, name] as const)),
);

/** All names of the font of that name, in lower case, itself first among equals. */
export function namesOfFont(name: string): readonly string[] {
  return groups.get(keyOf(name)) ?? [keyOf(name)];
}

/** The font that a file of a font folder holds; undefined for a file that no document asks for. */
export function fontOfFile(file: string): string | undefined {
  return byFile.get(keyOf(file));
}

/** Fonts that anybody may install, by the face that they can stand in for. Names only: the program is offline. */
export const freeFonts: Readonly<Record<string, string>> = {
  方正小标宋简体: "思源宋体 Heavy（Noto Serif CJK SC Black，SIL 开源许可）",
  黑体: "思源黑体（Noto Sans CJK SC，SIL 开源许可）",
  楷体_GB2312: "霞鹜文楷（LXGW WenKai，SIL 开源许可）",
  仿宋_GB2312: "朱雀仿宋（Zhuque Fangsong，SIL 开源许可）",
  宋体: "思源宋体（Noto Serif CJK SC，SIL 开源许可）",
  "Times New Roman": "Liberation Serif（SIL 开源许可）",
};
