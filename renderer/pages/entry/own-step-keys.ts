import type { CallOutput } from "../../../shared/contract/contract.ts";
import { ContractError } from "../../../shared/contract/error.ts";
import { formatMoment } from "../../parts/format.ts";
import { type CellPlace, placeOfKey } from "./model/cell-fact.ts";
import type { EntrySheet } from "./model/entry-sheet.ts";

type Steps = CallOutput<"history.steps">;
type Step = Steps["undo"][number];
type Direction = "undo" | "redo";

/** What the keys ask of the service. */
export interface StepService {
  /** The operator's own steps in the sheet's year, the next one first. */
  steps(): Promise<Steps>;
  undo(batch: number): Promise<unknown>;
}

/** Ctrl+Z and Ctrl+Y. Each answers the cells concerned, for the focus to go there. */
export type OwnStepKeys = Readonly<Record<Direction, () => Promise<readonly CellPlace[]>>>;

const verbs: Readonly<Record<Direction, string>> = { undo: "撤销", redo: "重做" };

function nothingWords(direction: Direction, { operator }: Steps): string {
  if (operator === null) return "还没有选定操作人：请先在右上角选定，快捷键只撤销自己的填写。";
  return `${operator}没有可以${verbs[direction]}的填写；别人的改动请到“历史”里撤销。`;
}

function failedWords(failure: unknown): string {
  if (!(failure instanceof ContractError)) throw failure;
  return `${failure.message}${failure.remedy}`;
}

function refusedWords({ words, batch }: Step, failure: unknown): string {
  const isTouched = failure instanceof ContractError && failure.code === "refused";
  if (!isTouched || failure.details.length === 0) return failedWords(failure);
  return `“${words}”后来又改过（${failure.details[0]}），快捷键没有动它；需要时请到“历史”里撤销第 ${batch} 批。`;
}

/**
 * The keys take what the history says was this operator's last own step, so that they work after a restart and
 * never take back what another operator typed on the same computer. Text that was never accepted goes first.
 */
export function ownStepKeys(sheet: EntrySheet, service: StepService): OwnStepKeys {
  let tail: Promise<unknown> = Promise.resolve();

  async function takeStored(direction: Direction, step: Step): Promise<readonly CellPlace[]> {
    try {
      await service.undo(step.batch);
    } catch (failure) {
      sheet.say(refusedWords(step, failure));
      return [];
    }
    sheet.say(`已${verbs[direction]}：${step.words}（${formatMoment(step.at)}）。`);
    return step.cells;
  }

  async function take(direction: Direction): Promise<readonly CellPlace[]> {
    const own = async () => (await sheet[direction]()).map(placeOfKey);
    const last = sheet.status.steps[direction].at(-1);
    // What is still being saved is the last step, whatever the history knows by now.
    if (last?.kind === "draft" || sheet.status.saving > 0) return own();
    try {
      const steps = await service.steps();
      const [step] = steps[direction];
      if (step) return await (last?.batch === step.batch ? own() : takeStored(direction, step));
      sheet.say(nothingWords(direction, steps));
    } catch (failure) {
      sheet.say(failedWords(failure));
    }
    return [];
  }

  /** A key pressed twice takes two steps, one after the other. */
  function inTurn(direction: Direction): Promise<readonly CellPlace[]> {
    const turn = tail.then(() => take(direction));
    tail = turn.catch(() => undefined);
    return turn;
  }

  return { undo: () => inTurn("undo"), redo: () => inTurn("redo") };
}
