/** 编号规则: 指标码-两位材料序号, for instance A2-11-03. The year is a field of its own and no part of it. */
export function materialNumber(item: string, material: number): string {
  return `${item}-${twoDigits(material)}`;
}

/** 校级盒号: 学校标识码-01 … */
export function schoolBoxNumber(school: string, box: number): string {
  return `${school}-${twoDigits(box)}`;
}

/** 1 → 01, as numbers of materials and boxes are written. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
