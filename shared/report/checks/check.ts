import type { SubjectKey } from "../../county/subject.ts";
import type { Completeness } from "../../dossier/completeness.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import type { Document } from "../document/document.ts";

/**
 * 报送前检查: what reviewers would find first. Each check is pure and reads the finished documents, so that it
 * sees what is printed and not what should have been.
 */

/** 必须改 keeps the report from being handed in; 请核对 is for a person to look at. */
export type CheckSeverity = "mustFix" | "lookAt";

export const checkSeverityNames: Readonly<Record<CheckSeverity, string>> = {
  mustFix: "必须改",
  lookAt: "请核对",
};

/** Where the remedy is done. */
export type CheckLink =
  | { readonly kind: "fact"; readonly subject: SubjectKey; readonly field: string }
  | { readonly kind: "item"; readonly item: string }
  | { readonly kind: "school"; readonly school: string }
  | { readonly kind: "evidence"; readonly item?: string }
  | { readonly kind: "history" };

/** Where it is printed: under which heading or table of which document. */
export interface PrintedPlace {
  /** Id of the document. */
  readonly document: string;
  readonly under: string;
}

export interface CheckFinding {
  readonly severity: CheckSeverity;
  /** 问题, with the numbers and names concerned. */
  readonly problem: string;
  /** 怎么改 */
  readonly remedy: string;
  readonly link?: CheckLink;
  readonly place?: PrintedPlace;
}

export interface CheckedDocument {
  readonly id: string;
  /** 自评报告, 申报表 */
  readonly name: string;
  readonly document: Document;
}

/** The history of the workspace as the store verified it. */
export interface HistoryState {
  readonly batches: number;
  /** Empty where the chain is whole and the data are what it tells. */
  readonly problems: readonly string[];
}

export interface CheckInput {
  readonly evaluation: Evaluation;
  readonly documents: readonly CheckedDocument[];
  /** 佐证材料的齐全性 */
  readonly completeness: Completeness;
  /** 报送日期, 2026-03-05; undefined where none is stated. */
  readonly date: string | undefined;
  readonly history: HistoryState;
}

export interface ReportCheck {
  readonly code: string;
  /** What its findings are about: 待填和待核 */
  readonly name: string;
  /** What it makes sure of, as people read it where nothing was found. */
  readonly title: string;
  readonly run: (input: CheckInput) => readonly CheckFinding[];
}
