import type { HeadingLevel } from "./document.ts";

const digits = "零一二三四五六七八九";

/** 一 … 九十九, as headings count. Throws RangeError beyond: no chapter has a hundred parts. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) {
    throw new RangeError(`${value} is no number of a heading`);
  }
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const tenText = tens === 0 ? "" : `${tens === 1 ? "" : digits.charAt(tens)}十`;
  return `${tenText}${ones === 0 ? "" : digits.charAt(ones)}`;
}

/** 结构层次序数 of GB/T 9704: 一、（一） 1.（1）. */
export function headingNumber(level: HeadingLevel, index: number): string {
  switch (level) {
    case 1:
      return `${chineseNumeral(index)}、`;
    case 2:
      return `（${chineseNumeral(index)}）`;
    case 3:
      return `${index}.`;
    case 4:
      return `（${index}）`;
  }
}
