import { encodeValue } from "../../../value-text.ts";
import { factWords } from "../../../value-words.ts";
import { checkLimits } from "../../limits.ts";
import { schoolRule } from "../../rule.ts";
import { fieldLabel } from "../../words.ts";
import { bothYears } from "./both-years.ts";

/** 学校代码不变，办学类型、城乡类型、建成年份也不变 (D7). */
export const lasting = schoolRule({
  code: "lasting-changed",
  name: "不应随年度变化的数据变了",
  family: "year",
  find: (view, row) =>
    checkLimits.lasting.flatMap(({ field, severity, remedy }) => {
      const last = view.before;
      const [before, after] = [last?.fact(row.key, field), view.fact(row.key, field)];
      if (!last || before?.state !== "value" || after.state !== "value") return [];
      const [was, is] = [encodeValue(before.value), encodeValue(after.value)];
      if (was === is) return [];
      const [old, now] = [factWords(field, "value", was), factWords(field, "value", is)];
      return [
        {
          severity,
          key: field,
          cells: bothYears(view, row, field),
          problem: `“${fieldLabel(field)}”由${last.year}年的${old}变为${now}`,
          remedy,
        },
      ];
    }),
});
