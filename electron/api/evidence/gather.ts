import type { Mode } from "../../../shared/contract/values.ts";
import type { DossierAttachment, DossierSchool } from "../../../shared/dossier/attachment.ts";
import { assessCompleteness, type Completeness } from "../../../shared/dossier/completeness.ts";
import { evidenceCatalogue } from "../../../shared/dossier/evidence-catalogue.ts";
import type { Evaluation } from "../../../shared/evaluate/evaluation.ts";
import type { Attachment } from "../../store/attachments/attachments.ts";
import { judgeYear } from "../judge-year.ts";
import type { Session } from "../session.ts";

/** What is known of one year's evidence. */
export interface GatheredEvidence {
  readonly evaluation: Evaluation;
  /** In roster order; special schools owe evidence too. */
  readonly schools: readonly DossierSchool[];
  /** The latest version of each paper. */
  readonly attachments: readonly Attachment[];
  /** Ids of the 过渡口径 that are used; none in the strict reading. */
  readonly waiversUsed: ReadonlySet<string>;
  /** 指标码 → official name. */
  readonly names: ReadonlyMap<string, string>;
}

function itemNames({ pack }: Evaluation): ReadonlyMap<string, string> {
  const items = [...pack.items, ...pack.vetoes, ...pack.admission];
  return new Map([
    ...items.map(({ code, name }) => [code, name] as const),
    [pack.balance.code, pack.balance.name],
  ]);
}

/** Reads schools, waivers and papers of a year. Throws `noWorkspace`. */
export function gatherEvidence(session: Session, year: number, mode: Mode): GatheredEvidence {
  const evaluation = judgeYear(session, year, mode);
  const { units, waivers } = evaluation;
  return {
    evaluation,
    schools: units.map(({ code, name }) => ({ code, name })),
    attachments: session
      .workspace()
      .listAttachments()
      .filter(({ replaced }) => !replaced),
    waiversUsed: new Set(mode === "relief" ? waivers.map(({ waiver }) => waiver.id) : []),
    names: itemNames(evaluation),
  };
}

/** Holds the papers of a year against what is due in it. */
export function completenessOf(
  { evaluation, schools, waiversUsed }: GatheredEvidence,
  attachments: readonly DossierAttachment[],
): Completeness {
  const { year } = evaluation.countyYear;
  return assessCompleteness({ catalogue: evidenceCatalogue, year, schools, attachments, waiversUsed });
}
