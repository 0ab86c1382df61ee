import { isSchoolKind } from "../../stage.ts";
import { schoolSubject } from "../../subject.ts";
import { countyRule, schoolRule } from "../rule.ts";
import { cellsOf } from "../words.ts";

/** 同名学校：一所学校两个码，或名称漏了区分字样 (D7). */
export const sameName = countyRule({
  code: "same-name",
  name: "学校同名",
  family: "form",
  find: (view) => {
    const byName = new Map<string, string[]>();
    for (const code of view.schools) {
      const name = view.text(schoolSubject(code), "schoolName")?.replaceAll(/\s/g, "");
      if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), code]);
    }
    return [...byName].flatMap(([name, codes]) => {
      if (codes.length < 2) return [];
      return [
        {
          severity: "warning",
          key: codes.join("-"),
          cells: codes.flatMap((code) => cellsOf(schoolSubject(code), ["schoolName"])),
          problem: `${codes.length}所学校都叫“${name}”：${codes.join("、")}`,
          remedy: "请核对是否同一所学校有新旧两个标识码；确为两所的，按教育事业统计的全称填写",
        } as const,
      ];
    });
  },
});

/** Words in a name that say what kind a school is. */
const kindWords: readonly (readonly [RegExp, readonly string[]])[] = [
  [/教学点/, ["教学点"]],
  [/九年一贯制/, ["九年一贯制学校"]],
  [/十二年一贯制/, ["十二年一贯制学校"]],
  [/完全中学/, ["完全中学", "十二年一贯制学校"]],
  [/(初级中学|初中)$/, ["初级中学", "九年一贯制学校"]],
];

/** 名称与办学类型相符 (D7). */
export const nameAndKind = schoolRule({
  code: "name-kind",
  name: "学校名称与办学类型不符",
  family: "row",
  find: (view, { key }) => {
    const [name, kind] = [view.text(key, "schoolName"), view.text(key, "kind")];
    if (name === undefined || kind === undefined || !isSchoolKind(kind)) return [];
    const said = kindWords.find(([pattern]) => pattern.test(name));
    if (!said || said[1].includes(kind)) return [];
    return [
      {
        severity: "hint",
        cells: cellsOf(key, ["kind", "schoolName"]),
        problem: `名称是“${name}”，办学类型是${kind}`,
        remedy: "名称沿用旧称的不需要修改；否则请核对办学类型",
      },
    ];
  },
});
