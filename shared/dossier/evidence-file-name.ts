import { twoDigits } from "./numbering.ts";
import { type NameLimit, nameLimit, safeName, shorten, utf8Length } from "./safe-name.ts";

/**
 * 文件命名: `{县码}_{学校代码或县本级}_{指标码}_{材料序号}_{材料名}_{年度}_{版本}.pdf`, for instance
 * `141182_3214003671_A2-11_03_轮岗审批表_2024_v1.pdf`. Nothing in it has a blank or a further underscore, so
 * that it can be read back.
 */
export interface EvidenceFileParts {
  readonly countyCode: string;
  /** 学校标识码; absent for 县本级. */
  readonly school?: string;
  readonly item: string;
  /** 材料序号; absent where the paper belongs to no listed material (printed 00). */
  readonly material?: number;
  readonly title: string;
  /** 四位年度 */
  readonly year: number;
  /** 1 for the first scan; a replaced scan counts up. */
  readonly version: number;
  /** Lower case, without the dot; empty where the file has none. */
  readonly extension: string;
}

const countyLevel = "县本级";
const fallbackTitle = "未命名";

/** Words that claim to be the last version; the version number says that, and only that. */
const versionWords = /最终版|最终稿|最终|最新版|最新稿|最新|终稿|定稿|final|latest/giu;

export interface EvidenceFileNameOptions {
  /** The title gives way to it, never the codes. */
  readonly limit?: NameLimit;
  /** Tells apart files whose names would fall together ("-2"); stands behind the title. */
  readonly suffix?: string;
}

/** The file's name within the limit; the title is cut where it must be. */
export function evidenceFileName(parts: EvidenceFileParts, options: EvidenceFileNameOptions = {}): string {
  const limit = options.limit ?? nameLimit;
  const before = [
    codeText(parts.countyCode),
    parts.school === undefined ? countyLevel : codeText(parts.school),
    codeText(parts.item),
    twoDigits(parts.material ?? 0),
  ].join("_");
  const after = `${options.suffix ?? ""}_${parts.year}_v${parts.version}`;
  const around = `${before}_${after}.${parts.extension}`;
  const title = shorten(plainTitle(parts.title), {
    bytes: limit.bytes - utf8Length(around) - 1,
    units: limit.units - around.length - 1,
  });
  return safeName(`${before}_${title || fallbackTitle}${after}`, { extension: parts.extension });
}

/** Codes are short; one that is not is no code, and may not push the rest out of the name. */
function codeText(code: string): string {
  return shorten(plain(safeName(code)), { bytes: 40, units: 20 });
}

const fileNamePattern =
  /^([^_]+)_([^_]+)_(A(?:0|6|[1-5]-\d{1,2}))_(\d{2})_([^_]+)_(\d{4})_v([1-9]\d*)(?:\.([a-z0-9]{1,8}))?$/u;

/** Reads a name of this form; undefined where it breaks the rule (检查项 E14). */
export function parseEvidenceFileName(name: string): EvidenceFileParts | undefined {
  const match = fileNamePattern.exec(name);
  if (!match) return undefined;
  const [, countyCode = "", owner = "", item = "", material = "", title = "", year, version, extension] =
    match;
  return {
    countyCode,
    ...(owner === countyLevel ? {} : { school: owner }),
    item,
    ...(material === "00" ? {} : { material: Number(material) }),
    title,
    year: Number(year),
    version: Number(version),
    extension: extension ?? "",
  };
}

/** 材料名 as it goes into a file name: no blanks, no underscores, no 最终版 or 最新. */
export function plainTitle(title: string): string {
  let plainer = plain(safeName(title));
  for (let before = ""; before !== plainer; ) {
    before = plainer;
    plainer = plainer.replace(versionWords, "");
  }
  return plainer.replace(/^-+|-+$/g, "") || fallbackTitle;
}

/** What a person should change in a title, in words for people; empty where it is fine. */
export function titleProblems(title: string): readonly string[] {
  const problems: string[] = [];
  if (title.trim() === "") problems.push("材料名是空的");
  if (/[\s_]/u.test(title)) problems.push("材料名里有空格或下划线，文件名中会去掉");
  const word = title.match(versionWords)?.[0];
  if (word !== undefined) problems.push(`材料名里有“${word}”，请用版本号（v1、v2）区分先后`);
  return problems;
}

/** The extension of a file as it was brought in: lower case, empty where there is no usual one. */
export function extensionOf(fileName: string): string {
  return /[^.]\.([A-Za-z0-9]{1,8})$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
}

function plain(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, "").replaceAll("_", "-");
}
