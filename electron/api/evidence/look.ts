import type { CallInput } from "../../../shared/contract/contract.ts";
import { boxOf, checkEvidence, evidenceChecks, manualChecks } from "../../../shared/dossier/checks.ts";
import type { EvidenceLine } from "../../../shared/dossier/completeness.ts";
import { evidenceCatalogue, schoolBoxFor } from "../../../shared/dossier/evidence-catalogue.ts";
import { evidenceOverview } from "../../../shared/dossier/overview.ts";
import type { Attachment } from "../../store/attachments/attachments.ts";
import { statedDate } from "../document/stated-date.ts";
import type { Session } from "../session.ts";
import { completenessOf, gatherEvidence } from "./gather.ts";

/** The answer of `evidence.overview`. */
export function overviewOf(session: Session, { year, mode }: CallInput<"evidence.overview">) {
  const gathered = gatherEvidence(session, year, mode);
  const { attachments, schools, names } = gathered;
  const completeness = completenessOf(gathered, attachments);
  const overview = evidenceOverview({
    catalogue: evidenceCatalogue,
    completeness,
    schools,
    attachments,
    names,
  });
  const unknown = new Set<unknown>(completeness.unknown);
  return {
    ...overview,
    items: overview.items.map((item) => ({
      ...item,
      materials: item.materials.map(({ material, ...rest }) => ({ number: material.number, ...rest })),
    })),
    unknown: attachments.filter((attachment) => unknown.has(attachment)),
  };
}

function conditionOf({ material }: EvidenceLine): string | undefined {
  if (!material) return undefined;
  const waivers = (material.waivers ?? []).map(
    (code) => evidenceCatalogue.waivers.find((waiver) => waiver.code === code)?.condition ?? code,
  );
  if (waivers.length > 0) return `过渡口径：${waivers.join("；或")}`;
  return material.onlyIf;
}

function lineBox({ item, material, school, attachments }: EvidenceLine): number | undefined {
  if (!school) return undefined;
  const [paper] = attachments;
  return paper
    ? boxOf(evidenceCatalogue, paper)
    : schoolBoxFor(evidenceCatalogue, item.code, material)?.number;
}

function described(line: EvidenceLine, papers: readonly Attachment[]) {
  const { item, material, number, school, year, status, due, attachments } = line;
  const condition = conditionOf(line);
  const box = lineBox(line);
  const ids = new Set(attachments.map(({ id }) => id));
  return {
    item: item.code,
    number,
    ...(material ? { material: material.number } : {}),
    name: material?.name ?? attachments[0]?.title ?? item.shortName,
    ...(school ? { school } : {}),
    ...(box === undefined ? {} : { box }),
    ...(year === undefined ? {} : { year }),
    status,
    due,
    offices: material?.offices ?? [],
    ...(condition === undefined ? {} : { condition }),
    papers: papers.filter(({ id }) => ids.has(id)),
  };
}

/** The answer of `evidence.lines`. */
export function linesOf(session: Session, input: CallInput<"evidence.lines">) {
  const { year, mode, item, school, office, status } = input;
  const gathered = gatherEvidence(session, year, mode);
  const { lines } = completenessOf(gathered, gathered.attachments);
  const wanted = lines.filter(
    (line) =>
      (item === undefined || line.item.code === item) &&
      (school === undefined || line.school?.code === school) &&
      (office === undefined || (line.material?.offices.includes(office) ?? false)) &&
      (status === undefined || line.status === status) &&
      // What no case asks for is no line of a list of what is missing.
      (line.due || line.attachments.length > 0),
  );
  const papers = Map.groupBy(gathered.attachments, (paper) => paper.item);
  return { lines: wanted.map((line) => described(line, papers.get(line.item.code) ?? [])) };
}

/** The answer of `evidence.checks`. */
export function checksOf(session: Session, { year, mode }: CallInput<"evidence.checks">) {
  const gathered = gatherEvidence(session, year, mode);
  const { attachments, schools, evaluation } = gathered;
  const findings = checkEvidence({
    catalogue: evidenceCatalogue,
    completeness: completenessOf(gathered, attachments),
    schools,
    attachments,
    statementDate: statedDate(undefined, evaluation.countyYear) ?? `${year}-12-31`,
  });
  const found = new Set(findings.map(({ check }) => check));
  return {
    findings: findings.map((finding) => ({ ...finding, rule: evidenceChecks[finding.check] })),
    passed: Object.entries(evidenceChecks)
      .filter(([check]) => ![...found].some((one) => one === check))
      .map(([check, rule]) => `${check} ${rule}`),
    manual: [...manualChecks],
  };
}
