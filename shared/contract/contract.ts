import type * as z from "zod";
import { attachmentCalls } from "./attachment.ts";
import { backupCalls } from "./backup.ts";
import { catalogueCalls } from "./catalogue.ts";
import { checksCalls } from "./checks.ts";
import { documentCalls } from "./document.ts";
import { entryCalls } from "./entry.ts";
import { evaluationCalls } from "./evaluation.ts";
import { evaluationDetailCalls } from "./evaluation-detail.ts";
import { evidenceCalls } from "./evidence.ts";
import { factCalls } from "./fact.ts";
import { historyCalls } from "./history.ts";
import { intakeCalls } from "./intake.ts";
import { operatorCalls } from "./operator.ts";
import { outputCalls } from "./output.ts";
import { programCalls } from "./program.ts";
import { schoolCalls } from "./school.ts";
import { standardCalls } from "./standard.ts";
import { viewCalls } from "./view.ts";
import { workspaceCalls } from "./workspace.ts";
import { yearCalls } from "./year.ts";

/** Every call between a window and the service, by name. */
export const contract = {
  ...workspaceCalls,
  ...operatorCalls,
  ...intakeCalls,
  ...evaluationCalls,
  ...evaluationDetailCalls,
  ...schoolCalls,
  ...factCalls,
  ...entryCalls,
  ...checksCalls,
  ...historyCalls,
  ...catalogueCalls,
  ...standardCalls,
  ...documentCalls,
  ...evidenceCalls,
  ...attachmentCalls,
  ...backupCalls,
  ...programCalls,
  ...outputCalls,
  ...viewCalls,
  ...yearCalls,
};

export type Contract = typeof contract;
export type CallName = keyof Contract;
/** What a caller sends: defaults may be left out. */
export type CallArguments<Name extends CallName> = z.input<Contract[Name]["input"]>;
/** What a handler receives: checked, defaults filled in. */
export type CallInput<Name extends CallName> = z.output<Contract[Name]["input"]>;
/** Nothing in an answer is changed any more, so handlers may answer with the readonly shapes of the rooms. */
type DeepReadonly<Value> = Value extends readonly (infer Element)[]
  ? readonly DeepReadonly<Element>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value;

/** What a handler answers. */
export type CallAnswer<Name extends CallName> = DeepReadonly<z.input<Contract[Name]["output"]>>;
/** What a caller receives. */
export type CallOutput<Name extends CallName> = z.output<Contract[Name]["output"]>;

export const callNames = Object.keys(contract) as readonly CallName[];

export function isCallName(text: string): text is CallName {
  return Object.hasOwn(contract, text);
}
