import { isZero } from "../../../exact/rational.ts";
import { toDecimalText } from "../../../exact/rounding.ts";
import { stages } from "../../../stage.ts";
import { sectionSubject } from "../../../subject.ts";
import { schoolRule } from "../../rule.ts";

/** A stage that had pupils and says nothing now. */
export const vanishedStage = schoolRule({
  code: "stage-vanished",
  name: "上年有学生的学段今年没有数据",
  family: "year",
  find: (view, { school }) =>
    stages.flatMap((stage) => {
      const subject = sectionSubject(school, stage);
      const before = view.before?.number(subject, "pupils");
      if (!view.before || !before || isZero(before) || view.fact(subject, "pupils").state !== "missing")
        return [];
      return [
        {
          severity: "warning",
          key: stage,
          cells: [
            { subject, field: "pupils" },
            { subject, field: "pupils", year: view.before.year },
          ],
          problem: `${view.before.year}年在校生${toDecimalText(before)}人，今年没有填在校生数`,
          remedy: "请补填；停办的请在学校名单中处理",
        } as const,
      ];
    }),
});
