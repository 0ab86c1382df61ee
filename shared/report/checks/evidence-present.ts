import type { Completeness } from "../../dossier/completeness.ts";
import { allItems, type Evaluation } from "../../evaluate/evaluation.ts";
import { type Verdict, verdictNames } from "../../evaluate/verdict.ts";
import type { CheckFinding, ReportCheck } from "./check.ts";

/** 每项结论都有佐证: at least one paper for each item that is judged, and what is still due. */
export const evidencePresent: ReportCheck = {
  code: "evidencePresent",
  name: "佐证材料",
  title: "每项结论至少有一份佐证材料",
  run: ({ evaluation, completeness }) => {
    const papers = papersByItem(completeness);
    const bare = conclusions(evaluation).filter(({ code }) => (papers.get(dossierCode(code)) ?? 0) === 0);
    return [...bare.map(bareFinding), ...stillDue(completeness)];
  },
};

interface Conclusion {
  readonly code: string;
  readonly name: string;
  readonly verdict: Verdict;
  readonly veto: boolean;
}

/** What the report concludes; open and inapplicable items conclude nothing. */
function conclusions(evaluation: Evaluation): readonly Conclusion[] {
  const { pack, balanceVerdict } = evaluation;
  const items = allItems(evaluation).map(({ item, verdict }) => ({
    code: item.code,
    name: item.shortName,
    verdict,
    veto: item.part === "veto",
  }));
  const balance = { code: pack.balance.code, name: "校际差异系数", verdict: balanceVerdict, veto: false };
  return [...items, balance].filter(({ verdict }) => verdict === "met" || verdict === "unmet");
}

/** The 申报条件 share one place in the 目录. */
function dossierCode(item: string): string {
  return item.startsWith("A6-") ? "A6" : item;
}

function papersByItem({ lines, unknown }: Completeness): ReadonlyMap<string, number> {
  const papers = new Map<string, number>();
  const add = (item: string, count: number) => papers.set(item, (papers.get(item) ?? 0) + count);
  for (const { item, attachments } of lines) add(item.code, attachments.length);
  for (const { item } of unknown) add(dossierCode(item), 1);
  return papers;
}

function conclusionWords({ verdict, veto }: Conclusion): string {
  if (veto) return verdict === "met" ? "无此情形" : "存在此情形";
  return verdictNames[verdict];
}

function bareFinding(conclusion: Conclusion): CheckFinding {
  const { code, name } = conclusion;
  return {
    severity: "mustFix",
    problem: `${code} ${name}的结论为“${conclusionWords(conclusion)}”，但没有一份佐证材料。`,
    remedy: "请添加能证明这一结论的材料。",
    link: { kind: "evidence", item: dossierCode(code) },
  };
}

/** The list itself is the evidence page's; here one line says that it is not done. */
function stillDue({ total }: Completeness): readonly CheckFinding[] {
  if (total.missing === 0) return [];
  return [
    {
      severity: "lookAt",
      problem: `佐证材料应有${total.required}件，已有${total.present}件，还缺${total.missing}件。`,
      remedy: "请对照缺件清单补齐；确实不需要的，请准备好说明。",
      link: { kind: "evidence" },
    },
  ];
}
