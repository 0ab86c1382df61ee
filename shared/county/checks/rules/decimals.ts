import { fieldCatalogue } from "../../catalogue/catalogue.ts";
import { compare } from "../../exact/rational.ts";
import { roundedHalfUp } from "../../exact/rounding.ts";
import { numberOf } from "../../fact.ts";
import { rowRule } from "../rule.ts";
import { amountWords } from "../words.ts";

const decimalFields = fieldCatalogue.filter(({ decimals }) => decimals !== undefined);

/** 小数位数多于表中规定的位数：像是算出来的数 (D3). */
export const decimals = rowRule({
  code: "decimals",
  name: "小数位数过多",
  family: "field",
  find: (view, row) =>
    decimalFields.flatMap(({ code, level, decimals: places = 0 }) => {
      const number = level === row.level ? numberOf(view.fact(row.key, code)) : undefined;
      if (!number || compare(number, roundedHalfUp(number, places)) === 0) return [];
      return [
        {
          severity: "hint",
          key: code,
          cells: [{ subject: row.key, field: code }],
          problem: `${amountWords(code, number)}，表中只取${places}位小数`,
          remedy: "请按原表填写；评定按填写的数计算，不先取整",
        } as const,
      ];
    }),
});
