import type { DossierAttachment, DossierSchool } from "./attachment.ts";
import { boxOf } from "./checks.ts";
import { type Completeness, type CoverageCounts, countCoverage, type EvidenceLine } from "./completeness.ts";
import { schoolBoxFor } from "./evidence-catalogue.ts";
import type { EvidenceCatalogue, EvidenceMaterial } from "./evidence-schema.ts";

/** 佐证材料的总况: how much is there and what is missing, by item, by office and by school. */
export interface EvidenceOverview {
  readonly total: CoverageCounts;
  /** Papers that are there, latest versions only. */
  readonly papers: number;
  readonly items: readonly ItemOverview[];
  readonly offices: readonly (CoverageCounts & { readonly office: string })[];
  readonly schools: readonly SchoolOverview[];
}

export interface ItemOverview extends CoverageCounts {
  readonly code: string;
  /** 指标名称 */
  readonly name: string;
  readonly shortName: string;
  readonly papers: number;
  readonly materials: readonly MaterialOverview[];
}

export interface MaterialOverview extends CoverageCounts {
  readonly material: EvidenceMaterial;
  readonly status: EvidenceLine["status"];
  readonly papers: number;
}

export interface SchoolOverview extends CoverageCounts {
  readonly code: string;
  readonly name: string;
  readonly papers: number;
  readonly boxes: readonly (CoverageCounts & { readonly box: number; readonly papers: number })[];
}

export interface EvidenceOverviewInput {
  readonly catalogue: EvidenceCatalogue;
  readonly completeness: Completeness;
  readonly schools: readonly DossierSchool[];
  readonly attachments: readonly DossierAttachment[];
  /** 指标码 → official name. */
  readonly names: ReadonlyMap<string, string>;
}

/** Counts what `assessCompleteness` found. */
export function evidenceOverview(input: EvidenceOverviewInput): EvidenceOverview {
  const { completeness, attachments } = input;
  return {
    total: completeness.total,
    papers: attachments.length,
    items: itemOverviews(input),
    offices: [...completeness.byOffice]
      .map(([office, counts]) => ({ office, ...counts }))
      .sort((left, right) => right.missing - left.missing),
    schools: schoolOverviews(input),
  };
}

const noLines: readonly EvidenceLine[] = [];

function papersOf(lines: readonly EvidenceLine[]): number {
  return lines.reduce((sum, line) => sum + line.attachments.length, 0);
}

function itemOverviews({ catalogue, completeness, names }: EvidenceOverviewInput): ItemOverview[] {
  const byItem = Map.groupBy(completeness.lines, ({ item }) => item.code);
  return catalogue.items.map(({ code, shortName, materials }) => {
    const lines = byItem.get(code) ?? noLines;
    const byMaterial = Map.groupBy(lines, ({ material }) => material?.number);
    return {
      code,
      name: names.get(code) ?? shortName,
      shortName,
      ...countCoverage(lines),
      papers: papersOf(lines),
      materials: materials.map((material) => {
        const own = byMaterial.get(material.number) ?? noLines;
        return { material, status: statusOf(own), ...countCoverage(own), papers: papersOf(own) };
      }),
    };
  });
}

/** The state of a material: missing while anything due is, else what its lines say. */
function statusOf(lines: readonly EvidenceLine[]): EvidenceLine["status"] {
  const due = lines.filter((line) => line.due);
  const first = (["missing", "present", "ifAny"] as const).find((status) =>
    due.some((line) => line.status === status),
  );
  return first ?? "notNeeded";
}

function schoolOverviews({
  catalogue,
  completeness,
  schools,
  attachments,
}: EvidenceOverviewInput): SchoolOverview[] {
  const bySchool = Map.groupBy(completeness.lines, ({ school }) => school?.code);
  const papers = Map.groupBy(attachments, ({ school }) => school);
  return schools.map(({ code, name }) => {
    const lines = bySchool.get(code) ?? noLines;
    const own = papers.get(code) ?? [];
    const byBox = Map.groupBy(
      lines,
      ({ item, material }) => schoolBoxFor(catalogue, item.code, material)?.number,
    );
    const inBox = Map.groupBy(own, (paper) => boxOf(catalogue, paper));
    return {
      code,
      name,
      ...countCoverage(lines),
      papers: own.length,
      boxes: catalogue.schoolBoxes.map(({ number }) => ({
        box: number,
        ...countCoverage(byBox.get(number) ?? noLines),
        papers: inBox.get(number)?.length ?? 0,
      })),
    };
  });
}
