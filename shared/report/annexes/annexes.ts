import type { Evaluation } from "../../evaluate/evaluation.ts";
import type { Annex } from "./annex.ts";
import { applicationFormAnnex } from "./application-form.ts";
import { coefficientAnnex } from "./coefficient-table.ts";
import { dataSourcesAnnex } from "./data-sources.ts";
import { evidenceAnnex } from "./evidence-list.ts";
import { guaranteeAnnex, qualityAnnex } from "./item-overview.ts";
import type { Provenance } from "./provenance.ts";
import { schoolStandardsAnnex } from "./school-standards.ts";
import { shortageAnnex } from "./shortage-list.ts";
import { waiverAnnex } from "./waiver-list.ts";

/** 附件1–9 in the order in which the sentences of the report number them. */
export function reportAnnexes(evaluation: Evaluation, provenance: Provenance | undefined): readonly Annex[] {
  return [
    applicationFormAnnex(evaluation),
    schoolStandardsAnnex(evaluation),
    coefficientAnnex(evaluation),
    guaranteeAnnex(evaluation),
    qualityAnnex(evaluation),
    shortageAnnex(evaluation),
    waiverAnnex(evaluation),
    evidenceAnnex(evaluation, provenance?.evidence),
    dataSourcesAnnex(evaluation, provenance),
  ];
}
