import { acceptedCheckLines } from "../../../shared/county/checks/standing.ts";
import { assessCompleteness } from "../../../shared/dossier/completeness.ts";
import { evidenceCatalogue } from "../../../shared/dossier/evidence-catalogue.ts";
import type { Evaluation } from "../../../shared/evaluate/evaluation.ts";
import type { Provenance } from "../../../shared/report/annexes/provenance.ts";
import { schoolNamesOf } from "../../../shared/report/views/check-lines.ts";
import { standingOf } from "../checks.ts";
import type { Session } from "../session.ts";
import { packDigest } from "../standard.ts";
import { dataDigest } from "./data-digest.ts";

/** What only the workspace knows of a report: the files behind its numbers, its hashes and its evidence. */
export function provenanceOf(session: Session, evaluation: Evaluation): Provenance {
  const workspace = session.workspace();
  const { countyYear, pack, units, waivers, mode } = evaluation;
  const { view, standing } = standingOf(session, countyYear.year);
  return {
    sources: workspace.yearSources(countyYear.year),
    packSha256: packDigest(pack),
    dataSha256: dataDigest(countyYear),
    evidence: assessCompleteness({
      catalogue: evidenceCatalogue,
      year: countyYear.year,
      schools: units.map(({ code, name }) => ({ code, name })),
      attachments: workspace.listAttachments(),
      waiversUsed: new Set(mode === "relief" ? waivers.map(({ waiver }) => waiver.id) : []),
    }),
    acceptedChecks: acceptedCheckLines(standing, schoolNamesOf(view)),
  };
}
