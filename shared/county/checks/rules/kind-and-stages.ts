import { compare, integer, isZero } from "../../exact/rational.ts";
import { isSchoolKind, kindsWithSenior, stageNames, stages, stagesOfKind } from "../../stage.ts";
import { schoolSubject, sectionSubject } from "../../subject.ts";
import type { CheckIssue } from "../check-finding.ts";
import type { CheckView } from "../check-view.ts";
import { type RowOf, schoolRule } from "../rule.ts";
import { figureWords } from "../words.ts";

function stageIssues(view: CheckView, { key, school }: RowOf<"school">): readonly CheckIssue[] {
  const kind = view.text(key, "kind");
  // 特教 teaches both stages without a 小学部 or 初中部 of its own.
  if (kind === undefined || !isSchoolKind(kind) || kind === "特殊教育学校") return [];
  const hasAttached = view.attachedTo.has(school);
  return stages.flatMap((stage): readonly CheckIssue[] => {
    const subject = sectionSubject(school, stage);
    const pupils = view.number(subject, "pupils");
    if (!pupils) return [];
    const belongs = stagesOfKind[kind].includes(stage);
    if (belongs === !isZero(pupils) || (belongs && hasAttached)) return [];
    const cells = [
      { subject, field: "pupils" },
      { subject: key, field: "kind" },
    ];
    const stageName = stageNames[stage];
    return [
      belongs
        ? {
            severity: "hint",
            key: stage,
            cells,
            problem: `办学类型是${kind}，${stageName}在校生数为0`,
            remedy: `${stageName}已停止招生的请核对办学类型；此学段不参评`,
          }
        : {
            severity: "warning",
            key: stage,
            cells,
            problem: `办学类型是${kind}，却有${stageName}${figureWords("pupils", pupils)}人`,
            remedy: "请核对办学类型，附设班请作为附设单位填报并写明主校标识码",
          },
    ];
  });
}

function seniorIssue(view: CheckView, { key }: RowOf<"school">): readonly CheckIssue[] {
  const kind = view.text(key, "kind");
  const seniors = view.number(key, "seniorPupils");
  if (kind === undefined || !isSchoolKind(kind) || !seniors) return [];
  const belongs = kindsWithSenior.includes(kind);
  const beyond = kind === "特殊教育学校" || kind === "职业学校";
  if (belongs === !isZero(seniors) || beyond) return [];
  return [
    {
      severity: "warning",
      key: "senior",
      cells: [
        { subject: key, field: "seniorPupils" },
        { subject: key, field: "kind" },
      ],
      problem: `办学类型是${kind}，${figureWords("seniorPupils", seniors)}人`,
      remedy: belongs
        ? "有高中部的学校按高中生数分摊用房和设备，请核对高中在校生数"
        : "请核对办学类型；没有高中部的，高中在校生数填0或不适用",
    },
  ];
}

/** 办学类型与有学生的学段相符，否则共用资源按错误的权重拆分 (D11). */
export const kindAndStages = schoolRule({
  code: "kind-stages",
  name: "办学类型与学段不符",
  family: "form",
  find: (view, row) => [...stageIssues(view, row), ...seniorIssue(view, row)],
});

/** What the first digit of a 学校标识码 says: 2 primary, 3 secondary schools. */
const classOfDigit: Readonly<Record<string, readonly string[]>> = {
  "2": ["小学", "教学点"],
  "3": ["初级中学", "完全中学", "九年一贯制学校", "十二年一贯制学校"],
};

/** 学校标识码的类别位与办学类型相符；学校类别变化时换新码 (D7). */
export const codeAndKind = schoolRule({
  code: "code-kind",
  name: "标识码类别位与办学类型不符",
  family: "form",
  find: (view, { key, school }) => {
    const kind = view.text(key, "kind");
    const known = classOfDigit[school[0] ?? ""];
    if (kind === undefined || !known || known.includes(kind)) return [];
    const isOther = Object.values(classOfDigit).some((kinds) => kinds.includes(kind));
    if (!isOther) return [];
    return [
      {
        severity: "hint",
        cells: [
          { subject: key, field: "kind" },
          { subject: key, field: "schoolCode" },
        ],
        problem: `学校标识码${school}的首位是${school[0]}（${known.join("、")}），办学类型是${kind}`,
        remedy: "请与教育事业统计核对标识码和办学类型；类别变化后应换新码",
      },
    ];
  },
});

/** 教学点规模：人数很多的教学点多半是完全小学 (D8). */
const largePoint = integer(300);
export const teachingPoint = schoolRule({
  code: "teaching-point",
  name: "教学点规模异常",
  family: "form",
  find: (view, { key, school }) => {
    const subject = sectionSubject(school, "primary");
    const pupils = view.number(subject, "pupils");
    if (view.text(key, "kind") !== "教学点" || !pupils || compare(pupils, largePoint) < 0) return [];
    return [
      {
        severity: "hint",
        cells: [
          { subject: schoolSubject(school), field: "kind" },
          { subject, field: "pupils" },
        ],
        problem: `办学类型是教学点，${figureWords("pupils", pupils)}人`,
        remedy: "请核对办学类型是否应为小学",
      },
    ];
  },
});
