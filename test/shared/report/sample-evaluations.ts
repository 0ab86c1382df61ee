import { findField } from "../../../shared/county/catalogue/catalogue.ts";
import type { CountyYear, SchoolYear } from "../../../shared/county/county-year.ts";
import { integer } from "../../../shared/county/exact/rational.ts";
import { booleanFact, type Fact, numberFact, textFact } from "../../../shared/county/fact.ts";
import { evaluate } from "../../../shared/evaluate/evaluate.ts";
import type { Evaluation } from "../../../shared/evaluate/evaluation.ts";
import type { Mode } from "../../../shared/evaluate/waivers.ts";
import { nationalPack } from "../../../shared/standard/packs.ts";
import { readSample, sampleFolders } from "../../oracle/read-sample.ts";

const county = { code: "410999", name: "青禾县" };

export const qinghe: CountyYear = await readSample(sampleFolders.qinghe, county);
export const gaps: CountyYear = await readSample(sampleFolders.gaps, county);

export function judged(countyYear: CountyYear, mode: Mode = "strict"): Evaluation {
  return evaluate(countyYear, nationalPack(), { mode });
}

export function withFacts(countyYear: CountyYear, facts: Readonly<Record<string, Fact>>): CountyYear {
  return { ...countyYear, facts: new Map([...countyYear.facts, ...Object.entries(facts)]) };
}

/** What a county states by hand and no sample workbook holds. */
const statedCodes = [
  ...["planApprovalDate", "planApprovalBody", "planSchools", "constructionStandardDocument"],
  ...["staffingStandardDocument", "equipmentStandardDocument", "superiorFundsQuota", "staffQuota"],
  ...["postQuota", "staffAllocationDate", "staffAllocationDocument", "informationTeachers"],
  ...["equipmentUseRate", "curriculumDocument", "practiceBases", "homeworkAndSleep", "inclusivePupils"],
  ...["performancePayTotal", "basicBalanceDate", "basicBalanceDocument", "A6-2.statement"],
  ...["A2-1", "A2-2", "A2-8", "A2-10", "A2-14", "A2-15", "A3-3", "A3-5", "A3-6", "A3-7", "A3-8", "A6-2"].map(
    (item) => `${item}.conclusion`,
  ),
  ...[1, 2, 3, 4, 5, 6].map((number) => `A5-${number}.found`),
];

function statedFact(code: string): Fact {
  const field = findField(code);
  switch (field?.type) {
    case "date":
      return textFact("2015-12-05");
    case "choice":
      return textFact(field.choices?.[0] ?? "");
    case "text":
      return textFact(`${field.label}文本`);
    case "integer":
    case "decimal":
      return numberFact(integer(12));
    default:
      throw new Error(`${code} is not stated by hand`);
  }
}

function fullSchool(school: SchoolYear): SchoolYear {
  const facts = new Map([
    ...school.facts,
    ["charterApproved", booleanFact(true)] as const,
    ["digitalPlatform", booleanFact(true)] as const,
    ["moralEducationGrade", textFact("良好")] as const,
  ]);
  return { ...school, facts };
}

/** 青禾县 with everything stated that its workbooks leave open. */
export const fullQinghe: CountyYear = {
  ...withFacts(qinghe, Object.fromEntries(statedCodes.map((code) => [code, statedFact(code)]))),
  schools: qinghe.schools.map(fullSchool),
};
