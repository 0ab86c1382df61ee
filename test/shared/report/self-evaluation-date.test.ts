import { expect, it } from "vitest";
import { missingSlots } from "../../../shared/report/document/missing-slots.ts";
import { plainText } from "../../../shared/report/document/plain-text.ts";
import { selfEvaluation } from "../../../shared/report/self-evaluation.ts";
import { fullQinghe, judged } from "./sample-evaluations.ts";

it("leaves a 报送日期 that nobody stated to be filled in, and says that the report is 不完整", () => {
  const dated = selfEvaluation(judged(fullQinghe), { date: "2025-11-30" });
  const undated = selfEvaluation(judged(fullQinghe), { date: undefined });
  const words = (document: typeof dated) => missingSlots(document).map(({ text }) => text);
  expect(words(undated).filter((text) => !words(dated).includes(text))).toEqual([
    "（待填：报送日期，来源：县级填报）",
  ]);
  expect(plainText(undated)).toContain("不完整");
  expect(plainText(undated)).not.toContain("2025年11月30日");
  expect(plainText(dated)).toContain("2025年11月30日");
});
