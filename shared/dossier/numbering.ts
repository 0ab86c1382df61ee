/** 编号规则: 指标码-两位材料序号, for instance A2-11-03. The year is a field of its own and no part of it. */
export function materialNumber(item: string, material: number): string {
  return `${item}-${twoDigits(material)}`;
}

const materialNumberPattern = /^(A(?:0|6|[1-5]-\d{1,2}))-(\d{2})$/;

/** Reads `A2-11-03`; undefined where the text is no such number. */
export function parseMaterialNumber(text: string): { item: string; material: number } | undefined {
  const [, item, material] = materialNumberPattern.exec(text) ?? [];
  if (item === undefined || material === undefined || material === "00") return undefined;
  return { item, material: Number(material) };
}

/** 县级盒号: 县-01, 县-02 … in the order in which boxes are filled. */
export function countyBoxNumber(box: number): string {
  return `县-${twoDigits(box)}`;
}

/** 校级盒号: 学校标识码-01 … */
export function schoolBoxNumber(school: string, box: number): string {
  return `${school}-${twoDigits(box)}`;
}

const circledOne = 0x2460;
const lastCircled = 20;

/** 卷号 on a box that shares its item with others: ① … ⑳, then (21). */
export function volumeMark(volume: number): string {
  return volume <= lastCircled ? String.fromCodePoint(circledOne + volume - 1) : `(${volume})`;
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
