import { compare, integer } from "../../exact/rational.ts";
import { booleanOf } from "../../fact.ts";
import { countySubject, schoolSubject } from "../../subject.ts";
import { countyRule } from "../rule.ts";
import { figureWords } from "../words.ts";

export const rosterCounts = countyRule({
  code: "roster-counts",
  name: "县级数与学校名单不符",
  family: "form",
  find: (view) => {
    const counted = view.schools.filter(
      (code) => booleanOf(view.fact(schoolSubject(code), "counted")) !== false,
    );
    const townships = new Set(
      view.schools.flatMap((code) => view.text(schoolSubject(code), "township") ?? []),
    );
    const counts = [
      { field: "planSchools", count: counted.length, words: "学校名单中计校数的学校", wrong: "equal" },
      { field: "towns", count: townships.size, words: "学校所属的不同乡镇", wrong: "less" },
    ] as const;
    return counts.flatMap(({ field, count, words, wrong }) => {
      const stated = view.number(countySubject, field);
      const order = stated && compare(stated, integer(count));
      if (!stated || count === 0 || order === 0 || (wrong === "less" && order === 1)) return [];
      return [
        {
          severity: "hint",
          key: field,
          cells: [{ subject: countySubject, field }],
          sums: [String(count)],
          problem: `${figureWords(field, stated)}，${words}有${count}个`,
          remedy: "请核对口径（是否含教学点、高中、街道）；口径不同的请写明",
        } as const,
      ];
    });
  },
});
