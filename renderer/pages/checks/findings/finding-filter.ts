import type { Checks, FindingLine } from "../checks-answer.ts";

/** Which findings are shown; an absent choice shows all. The keys are those of the address. */
export interface FindingFilter {
  /** Part of a school's name or code, or of the problem. */
  readonly text?: string;
  readonly severity?: string;
  readonly form?: string;
  readonly rule?: string;
  /** open: still to be dealt with, changed among them; accepted; changed: accepted with other figures. */
  readonly state?: string;
}

const filterKeys = [
  "text",
  "severity",
  "form",
  "rule",
  "state",
] as const satisfies readonly (keyof FindingFilter)[];

/** `school` is how other pages ask for one school. */
export function filterOfQuery(query: Readonly<Record<string, string>>): FindingFilter {
  const given = filterKeys.flatMap((key) => (query[key] ? [[key, query[key]] as const] : []));
  const filter: FindingFilter = Object.fromEntries(given);
  return filter.text === undefined && query.school ? { ...filter, text: query.school } : filter;
}

/** 未处理, 数字变了 (open again), 已接受. */
export function stateOf({ accepted, fallen }: FindingLine): "open" | "changed" | "accepted" {
  if (accepted) return "accepted";
  return fallen ? "changed" : "open";
}

export const stateNames = { open: "未处理", changed: "数字变了", accepted: "已接受" } as const;

function textFits({ school, problem }: FindingLine, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  const place = school ? [school.name.toLowerCase(), school.code] : ["全县"];
  return [...place, problem.toLowerCase()].some((part) => part.includes(wanted));
}

function stateFits(finding: FindingLine, wanted: string): boolean {
  const state = stateOf(finding);
  return state === wanted || (wanted === "open" && state === "changed");
}

/** The findings that fit every choice. */
export function filterFindings(
  findings: readonly FindingLine[],
  { text = "", severity, form, rule, state }: FindingFilter,
): readonly FindingLine[] {
  return findings.filter(
    (finding) =>
      (severity === undefined || finding.severity === severity) &&
      (form === undefined || finding.form === form) &&
      (rule === undefined || finding.rule === rule) &&
      (state === undefined || stateFits(finding, state)) &&
      textFits(finding, text),
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

function counted(values: readonly string[], nameOf: (value: string) => string): Choice[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, label: `${nameOf(value)}（${count}）` }));
}

/** Forms that findings are about, each with how many. */
export function formChoices(findings: readonly FindingLine[]): Choice[] {
  return counted(
    findings.map(({ form }) => form),
    (form) => form,
  );
}

/** Rules that found something, each with how many. */
export function ruleChoices({ findings, rules }: Checks): Choice[] {
  const names = new Map(rules.map(({ code, name }) => [code, name]));
  return counted(
    findings.map(({ rule }) => rule),
    (rule) => names.get(rule) ?? rule,
  );
}
