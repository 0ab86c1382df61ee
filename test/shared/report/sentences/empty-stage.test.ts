import { expect, test } from "vitest";
import type { CountyYear } from "../../../../shared/county/county-year.ts";
import type { Stage } from "../../../../shared/county/stage.ts";
import { balanceSentence, itemSentence, plainRuns } from "../../../../shared/report/sentences/sentence.ts";
import { judged, qinghe } from "../sample-evaluations.ts";

/** 青禾县 with only the schools that have this stage and no other. */
function onlyStage(stage: Stage): CountyYear {
  const other = stage === "primary" ? "junior" : "primary";
  return {
    ...qinghe,
    schools: qinghe.schools.filter(({ sections }) => sections[stage] && !sections[other]),
  };
}

function resourceSentence(county: CountyYear): string {
  const evaluation = judged(county);
  const item = evaluation.items.find((each) => each.item.code === "A1-5");
  return item ? plainRuns(itemSentence(item, evaluation)) : "";
}

test("a county without 初中 says so once, not figure by figure", () => {
  expect(resourceSentence(onlyStage("primary"))).toMatch(/^小学全县平均\d.*；初中没有参评学校。$/);
});

test("a county without 小学 keeps its figures of 初中", () => {
  const sentence = resourceSentence(onlyStage("junior"));
  expect(sentence).toMatch(/^小学没有参评学校；初中全县平均\d/);
  expect(sentence).not.toContain("不适用");
});

test("the coefficients keep what the sentence starts with", () => {
  const sentence = plainRuns(balanceSentence(judged(onlyStage("junior"))));
  expect(sentence).toMatch(/^7项指标差异系数：小学没有参评学校；初中高于规定学历教师\d/);
});

test("the conclusion on the coefficients stays without the stage that has none", () => {
  const sentence = plainRuns(balanceSentence(judged(onlyStage("primary"))));
  expect(sentence).toMatch(/；初中没有参评学校，均达到要求。$/);
});

test("a county with both stages is not touched", () => {
  expect(resourceSentence(qinghe)).not.toContain("没有参评学校");
});
