import { fieldOf } from "../../county/catalogue/catalogue.ts";
import { parseSubject } from "../../county/subject.ts";
import type { FactPart } from "../../county/units.ts";
import { missingSlot, type Run } from "../document/run.ts";

/** More names than these would hide the sentence that they stand in. */
const namesShown = 3;

/** 甲、乙、丙等5项: the first names, and how many there are where some are left out. */
export function shortList(names: readonly string[], counter: string): string {
  const shown = names.slice(0, namesShown).join("、");
  return names.length > namesShown ? `${shown}等${names.length}${counter}` : shown;
}

function schoolsOf(parts: readonly FactPart[]): number {
  const codes = parts.flatMap(({ subject }) => {
    const parsed = parseSubject(subject);
    return parsed === undefined || parsed.level === "county" ? [] : [parsed.school];
  });
  return new Set(codes).size;
}

/**
 * A slot whose figure lacks facts: which ones, at how many schools, and where they are to be had.
 * `otherwise` names the figure itself where the facts are not known singly.
 */
export function missingFacts(parts: readonly FactPart[], otherwise: string, slot?: string): Run {
  const fields = [...new Set(parts.map(({ field }) => field))].map(fieldOf);
  const named = slot === undefined ? {} : { slot };
  if (fields.length === 0) {
    return missingSlot(otherwise, { ...named, source: "有关学校数据补齐后自动生成" });
  }
  const labels = shortList(
    fields.map(({ label }) => label),
    "项",
  );
  const schools = schoolsOf(parts);
  const sources = [...new Set(fields.map(({ source }) => source))];
  return missingSlot(`${labels}${schools > 0 ? `（${schools}所学校）` : ""}`, {
    ...named,
    source: shortList(sources, "处"),
  });
}
