import { fieldOf } from "../county/catalogue/catalogue.ts";
import type { Field } from "../county/catalogue/field.ts";
import { parseSubject, type SubjectKey } from "../county/subject.ts";
import { type FactPart, nameOf } from "../county/units.ts";
import { allItems, type Evaluation, type ItemResult } from "./evaluation.ts";

/** A field that some verdict waits for, and where it is missing. */
export interface MissingField {
  readonly field: Field;
  /** Codes of the items that it leaves undecided, in the order of the standard. */
  readonly items: readonly string[];
  /** Schools that owe it, in roster order; none where the county itself owes it. */
  readonly schools: readonly { readonly code: string; readonly name: string }[];
  /** Facts to be filled: a school with two stages owes two. */
  readonly subjects: readonly SubjectKey[];
}

interface Gathered {
  readonly items: Set<string>;
  readonly subjects: Set<SubjectKey>;
}

/** What the checks of an item wait for. A check that is met or does not judge waits for nothing. */
function missingParts({ checks }: ItemResult): readonly FactPart[] {
  return checks
    .filter(({ verdict }) => verdict === "open" || verdict === "unmet")
    .flatMap(({ missing }) => missing);
}

function gather(results: readonly ItemResult[]): ReadonlyMap<string, Gathered> {
  const fields = new Map<string, Gathered>();
  for (const result of results) {
    for (const { field, subject } of missingParts(result)) {
      const gathered = fields.get(field) ?? { items: new Set<string>(), subjects: new Set<SubjectKey>() };
      gathered.items.add(result.item.code);
      gathered.subjects.add(subject);
      fields.set(field, gathered);
    }
  }
  return fields;
}

function schoolCode(subject: SubjectKey): string | undefined {
  const parsed = parseSubject(subject);
  return parsed === undefined || parsed.level === "county" ? undefined : parsed.school;
}

/**
 * 缺什么数据: every field without which a verdict of an item, a veto or a condition stays open, with the schools
 * that owe it. First what the most items wait for, then what the most schools owe.
 */
export function missingFields(evaluation: Evaluation): readonly MissingField[] {
  const { countyYear } = evaluation;
  const gathered = gather(allItems(evaluation));
  const found = [...gathered].map(([code, { items: codes, subjects }]): MissingField => {
    const owing = new Set([...subjects].map(schoolCode));
    return {
      field: fieldOf(code),
      items: [...codes],
      schools: countyYear.schools
        .filter((school) => owing.has(school.code))
        .map((school) => ({ code: school.code, name: nameOf(school) })),
      subjects: [...subjects],
    };
  });
  return found.sort(
    (left, right) => right.items.length - left.items.length || right.subjects.length - left.subjects.length,
  );
}
