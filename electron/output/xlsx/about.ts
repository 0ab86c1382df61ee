/** One line of the 说明 sheet: what it says and the value. */
export type AboutLine = readonly [label: string, value: string];

/** What every file that leaves the program says about itself. Nothing here is read from a clock. */
export interface OutputAbout {
  readonly county: { readonly code: string; readonly name: string };
  /** 评估年度 */
  readonly year: number;
  /** The rule text that the content was made by. */
  readonly pack: { readonly id: string; readonly version: string };
  /** 生成时间 as it is printed, given by who asks for the file. */
  readonly time: string;
  /** Digest of the data that the content was made from, lower-case hex. */
  readonly digest: string;
}

export function aboutLines(about: OutputAbout): readonly AboutLine[] {
  return [
    ["县（市、区）", about.county.name],
    ["行政区划代码", about.county.code],
    ["评估年度", String(about.year)],
    ["评估标准", about.pack.id],
    ["标准版本", about.pack.version],
    ["生成时间", about.time],
    ["数据摘要", about.digest],
  ];
}
