import { compareAttachments, type DossierAttachment, type DossierSchool } from "./attachment.ts";
import type { EvidenceCatalogue, EvidenceItem, EvidenceMaterial } from "./evidence-schema.ts";
import { materialNumber } from "./numbering.ts";

/**
 * 佐证材料的齐全性: what is due (item × material × year, and × school where every school owes one), what is
 * there and what is missing.
 */

/** `ifAny`: due only in a case that a person decides; `notNeeded`: belongs to a 过渡口径 that is not used. */
export type EvidenceStatus = "present" | "missing" | "ifAny" | "notNeeded";

export const evidenceStatusNames: Readonly<Record<EvidenceStatus, string>> = {
  present: "已有",
  missing: "缺",
  ifAny: "如有才需",
  notNeeded: "不需要",
};

/** One line of the 目录: a material that is due, or a paper that is there beyond what is due. */
export interface EvidenceLine {
  readonly item: EvidenceItem;
  /** Absent for papers that belong to no listed material. */
  readonly material?: EvidenceMaterial;
  /** `A2-11-03`, or `A2-11-00` without a material. */
  readonly number: string;
  readonly school?: DossierSchool;
  /** Absent where one valid paper of any year is enough. */
  readonly year?: number;
  readonly status: EvidenceStatus;
  /** Whether the catalogue asks for this line. */
  readonly due: boolean;
  readonly attachments: readonly DossierAttachment[];
}

export interface CompletenessInput {
  readonly catalogue: EvidenceCatalogue;
  /** 评估年度 */
  readonly year: number;
  readonly schools: readonly DossierSchool[];
  readonly attachments: readonly DossierAttachment[];
  /** Ids of the 过渡口径 that are used; none in the strict reading. */
  readonly waiversUsed: ReadonlySet<string>;
}

export interface CoverageCounts {
  /** Lines that must be there: present + missing of those due. */
  readonly required: number;
  readonly present: number;
  readonly missing: number;
}

export interface Completeness {
  /** In numbering order: county lines of a material, then its schools in roster order, newest year first. */
  readonly lines: readonly EvidenceLine[];
  readonly total: CoverageCounts;
  readonly byItem: ReadonlyMap<string, CoverageCounts>;
  /** A line of several offices counts with each of them. */
  readonly byOffice: ReadonlyMap<string, CoverageCounts>;
  /** School-level lines by 学校标识码. */
  readonly bySchool: ReadonlyMap<string, CoverageCounts>;
  /** Attachments whose item the catalogue does not know. */
  readonly unknown: readonly DossierAttachment[];
}

/** Holds what is attached against what the catalogue asks for. */
export function assessCompleteness(input: CompletenessInput): Completeness {
  const attachments = input.attachments.toSorted(compareAttachments);
  const groups = groupByMaterial(attachments);
  const lines = input.catalogue.items.flatMap((item) => [
    ...item.materials.flatMap((material) =>
      materialLines(item, material, { input, found: groups.get(groupKey(item.code, material.number)) ?? [] }),
    ),
    ...unlistedLines(item, input, groups),
  ]);
  const known = new Set(input.catalogue.items.map((item) => item.code));
  return {
    lines,
    total: countCoverage(lines),
    byItem: countBy(lines, (line) => [line.item.code]),
    byOffice: countBy(lines, (line) => line.material?.offices ?? []),
    bySchool: countBy(lines, (line) => (line.school ? [line.school.code] : [])),
    unknown: attachments.filter((attachment) => !known.has(attachment.item)),
  };
}

function groupKey(item: string, material: number | undefined): string {
  return materialNumber(item, material ?? 0);
}

function groupByMaterial(attachments: readonly DossierAttachment[]): Map<string, DossierAttachment[]> {
  return Map.groupBy(attachments, (attachment) => groupKey(attachment.item, attachment.material));
}

interface MaterialContext {
  readonly input: CompletenessInput;
  readonly found: readonly DossierAttachment[];
}

function materialLines(
  item: EvidenceItem,
  material: EvidenceMaterial,
  context: MaterialContext,
): EvidenceLine[] {
  const { input, found } = context;
  const number = materialNumber(item.code, material.number);
  const whenAbsent = statusWhenAbsent(material, input.waiversUsed);
  const bySchool = Map.groupBy(found, (attachment) =>
    material.level === "school" ? attachment.school : undefined,
  );
  const linesOf = (school: DossierSchool | undefined, due: boolean): EvidenceLine[] =>
    yearLines(material, input.year, { found: bySchool.get(school?.code) ?? [], due }).map((line) => ({
      item,
      material,
      number,
      ...(school ? { school } : {}),
      ...line,
      status: line.attachments.length > 0 ? "present" : whenAbsent,
    }));
  if (material.level === "county") return linesOf(undefined, true);
  const roster = new Set(input.schools.map((school) => school.code));
  const strangers = [...bySchool.keys()].filter((code) => code !== undefined && !roster.has(code)).sort();
  return [
    ...linesOf(undefined, false),
    ...input.schools.flatMap((school) => linesOf(school, true)),
    ...strangers.flatMap((code) => linesOf({ code: code ?? "", name: "" }, false)),
  ];
}

function statusWhenAbsent(material: EvidenceMaterial, waiversUsed: ReadonlySet<string>): EvidenceStatus {
  if (material.waivers && !material.waivers.some((code) => isUsed(code, waiversUsed))) return "notNeeded";
  return material.onlyIf === undefined ? "missing" : "ifAny";
}

function isUsed(waiver: string, waiversUsed: ReadonlySet<string>): boolean {
  return waiver === "any" ? waiversUsed.size > 0 : waiversUsed.has(waiver);
}

interface YearLine {
  readonly year?: number;
  readonly due: boolean;
  readonly attachments: readonly DossierAttachment[];
}

/** The years that are due, then the years that are there beyond them. */
function yearLines(
  material: EvidenceMaterial,
  evaluationYear: number,
  owner: { readonly found: readonly DossierAttachment[]; readonly due: boolean },
): YearLine[] {
  const { found, due } = owner;
  if (material.years === "once") return due || found.length > 0 ? [{ due, attachments: found }] : [];
  const dueYears = due ? material.years.map((offset) => evaluationYear + offset) : [];
  const byYear = Map.groupBy(found, (attachment) => attachment.year);
  const extraYears = [...byYear.keys()].filter((year) => !dueYears.includes(year)).sort((a, b) => b - a);
  return [
    ...dueYears.map((year) => ({ year, due: true, attachments: byYear.get(year) ?? [] })),
    ...extraYears.map((year) => ({ year, due: false, attachments: byYear.get(year) ?? [] })),
  ];
}

/** Papers of an item that belong to no listed material: kept and shown, never counted as due. */
function unlistedLines(
  item: EvidenceItem,
  input: CompletenessInput,
  groups: ReadonlyMap<string, readonly DossierAttachment[]>,
): EvidenceLine[] {
  const numbers = new Set(item.materials.map((material) => material.number));
  const unlisted = [...groups.entries()]
    .filter(([, group]) => group[0]?.item === item.code && !numbers.has(group[0].material ?? 0))
    .flatMap(([, group]) => group);
  const schools = new Map(input.schools.map((school) => [school.code, school]));
  return unlisted.map((attachment) => ({
    item,
    number: groupKey(item.code, undefined),
    ...(attachment.school === undefined
      ? {}
      : { school: schools.get(attachment.school) ?? { code: attachment.school, name: "" } }),
    year: attachment.year,
    status: "present",
    due: false,
    attachments: [attachment],
  }));
}

/** How many of the lines are due, there and missing. */
export function countCoverage(lines: readonly EvidenceLine[]): CoverageCounts {
  const missing = lines.filter((line) => line.status === "missing").length;
  const present = lines.filter((line) => line.due && line.status === "present").length;
  return { required: present + missing, present, missing };
}

function countBy(
  lines: readonly EvidenceLine[],
  keysOf: (line: EvidenceLine) => readonly string[],
): Map<string, CoverageCounts> {
  const groups = new Map<string, EvidenceLine[]>();
  for (const line of lines) {
    for (const key of keysOf(line)) {
      const group = groups.get(key);
      if (group) group.push(line);
      else groups.set(key, [line]);
    }
  }
  return new Map([...groups].map(([key, group]) => [key, countCoverage(group)]));
}
