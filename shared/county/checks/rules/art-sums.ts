import { add, compare, isZero } from "../../exact/rational.ts";
import { stages } from "../../stage.ts";
import { type SubjectKey, sectionSubject } from "../../subject.ts";
import type { CheckCell } from "../check-finding.ts";
import type { FactView } from "../check-view.ts";
import { countyRule } from "../rule.ts";

/** So many sections do not have by chance as many 艺术 teachers as 音乐 and 美术 together. */
export const fewestArtSums = 3;

interface ArtCell {
  readonly subject: SubjectKey;
  readonly isSum: boolean;
}

/** Sections that state all three and are not all 0, and whether 艺术 is the sum of the other two. */
export function artCells(view: FactView, codes: Iterable<string>): readonly ArtCell[] {
  return [...codes].flatMap((code) =>
    stages.flatMap((stage) => {
      const subject = sectionSubject(code, stage);
      const art = view.number(subject, "artTeachers");
      const music = view.number(subject, "musicTeachers");
      const fineArt = view.number(subject, "fineArtTeachers");
      if (!art || !music || !fineArt) return [];
      const both = add(music, fineArt);
      return isZero(art) && isZero(both) ? [] : [{ subject, isSum: compare(art, both) === 0 }];
    }),
  );
}

/** 艺术教师处处等于音乐加美术：表中是合计，会重复计算 (rules.md §3.4, settled reading 5). */
export const artIsSum = countyRule({
  code: "art-is-sum",
  name: "艺术教师像是合计数",
  family: "form",
  find: (view) => {
    const known = artCells(view, view.schools);
    if (known.length < fewestArtSums || !known.every(({ isSum }) => isSum)) return [];
    const cells: CheckCell[] = known.map(({ subject }) => ({ subject, field: "artTeachers" }));
    return [
      {
        severity: "warning",
        cells,
        problem: `${known.length}个学段的艺术教师数都等于音乐与美术之和，按并列相加会重复计算`,
        remedy: "艺术是合计的，请把各校艺术一项改为不适用；确为并列的请说明",
      },
    ];
  },
});
