import { assessCompleteness, type Completeness } from "../../../shared/dossier/completeness.ts";
import { evidenceCatalogue } from "../../../shared/dossier/evidence-catalogue.ts";
import type { Evaluation } from "../../../shared/evaluate/evaluation.ts";
import type { HistoryState } from "../../../shared/report/checks/check.ts";
import { type CheckOutcome, runReportChecks } from "../../../shared/report/checks/run-checks.ts";
import { missingSlots } from "../../../shared/report/document/missing-slots.ts";
import type { Workspace } from "../../store/workspace.ts";
import type { AreaHandlers } from "../area.ts";
import { judgeYear } from "../judge-year.ts";
import type { Session } from "../session.ts";
import { handedInDocuments } from "./documents.ts";
import { keepWithData } from "./kept-with-data.ts";
import { statedDate } from "./stated-date.ts";

function completenessOf(
  { countyYear, units, waivers, mode }: Evaluation,
  workspace: Workspace,
): Completeness {
  return assessCompleteness({
    catalogue: evidenceCatalogue,
    year: countyYear.year,
    schools: units.map(({ code, name }) => ({ code, name })),
    attachments: workspace.listAttachments(),
    waiversUsed: new Set(mode === "relief" ? waivers.map(({ waiver }) => waiver.id) : []),
  });
}

const keptOutcomes = keepWithData<readonly CheckOutcome[]>();

/** What the last verification of a workspace's history found, and up to which batch it holds. */
interface VerifiedHistory extends HistoryState {
  readonly head: string;
}

const verified = new WeakMap<Workspace, VerifiedHistory>();

/** Replaying the history takes most of a check's time: it is done again only when the history has grown. */
function historyOf(workspace: Workspace): HistoryState {
  const { number, hash } = workspace.chainHead();
  const head = `${number} ${hash}`;
  const known = verified.get(workspace);
  if (known?.head === head) return known;
  const { batches, chainProblems, rowProblems } = workspace.verifyHistory();
  const fresh = { head, batches, problems: [...chainProblems, ...rowProblems] };
  verified.set(workspace, fresh);
  return fresh;
}

/** 报送前检查: gathers the documents, the evidence and the history; shared/report/checks judges them. */
export function checksHandler(session: Session): AreaHandlers<"document">["document.checks"] {
  return async ({ year, mode, date: given }, { checkpoint }) => {
    const workspace = session.workspace();
    const evaluation = judgeYear(session, year, mode);
    const date = statedDate(given, evaluation.countyYear);
    const documents = handedInDocuments(session, { year, mode, date });
    await checkpoint();
    const history = historyOf(workspace);
    await checkpoint();
    const completeness = completenessOf(evaluation, workspace);
    const asked = { name: "checks", question: { year, mode, date } };
    const outcomes = keptOutcomes(session, asked, () =>
      runReportChecks({ evaluation, documents, completeness, date, history }),
    );
    const findings = outcomes.flatMap((outcome) => outcome.findings);
    return {
      ...(date === undefined ? {} : { date }),
      documents: documents.map(({ id, name, document }) => ({
        id,
        name,
        gaps: missingSlots(document).length,
      })),
      evidence: { ...completeness.total },
      mustFix: findings.filter(({ severity }) => severity === "mustFix").length,
      lookAt: findings.filter(({ severity }) => severity === "lookAt").length,
      checks: outcomes.map(({ findings: own, ...check }) => ({ ...check, findings: [...own] })),
    };
  };
}
