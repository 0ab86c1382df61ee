import { describe, expect, it } from "vitest";
import { stepWords } from "../../../shared/county/step-words.ts";

const names = new Map([["2141000951", "万元第二小学"]]);
const section = "section:2141000951:primary";

describe("a step of undo in words", () => {
  it.each([
    [[], ""],
    [[{ subject: section, field: "pupils" }], "万元第二小学 小学部 在校生数"],
    [[{ subject: "county", field: "no.such" }], "全县 no.such"],
    [
      ["pupils", "classes"].map((field) => ({ subject: section, field })),
      "万元第二小学 小学部 在校生数、班级数，共 2 格",
    ],
    [
      ["pupils", "classes", "grades", "keyTeachers"].flatMap((field) =>
        [section, "section:2141000952:primary"].map((subject) => ({ subject, field })),
      ),
      "万元第二小学 小学部 等 2 处 在校生数、班级数、年级数 等 4 项，共 8 格",
    ],
  ])("%o", (cells, words) => {
    expect(stepWords(cells, names)).toBe(words);
  });
});
