import type { CallInput } from "../../shared/contract/contract.ts";
import { ContractError } from "../../shared/contract/error.ts";
import { findField } from "../../shared/county/catalogue/catalogue.ts";
import { cellWords, changeWords } from "../../shared/county/history-words.ts";
import { stepWords } from "../../shared/county/step-words.ts";
import { subjectWords } from "../../shared/county/value-words.ts";
import type { OwnStep } from "../store/history/own-steps.ts";
import { cellEventNames } from "../store/history/read-history.ts";
import type { StandingBatch } from "../store/history/search-history.ts";
import type { Workspace } from "../store/workspace.ts";
import type { AreaHandlers } from "./area.ts";
import type { Session } from "./session.ts";

/** As many as a person reads before deciding; the number of the rest is said. */
const mostShown = 100;

function described({ number, ...batch }: StandingBatch) {
  return { ...batch, batch: number };
}

/** Throws `notFound`. */
function batchOf(workspace: Workspace, number: number): StandingBatch {
  const [batch] = workspace.searchBatches({ limit: 1, before: number + 1 });
  // Asked for by number: the one found may be an earlier one, and readBatch says what is missing.
  return batch?.number === number ? batch : { ...workspace.readBatch(number), inForce: true };
}

function linesOf(workspace: Workspace, { batch, from, limit }: CallInput<"history.batch">) {
  const { total, changes } = workspace.describeBatch(batch, { from, limit });
  const names = workspace.schoolNames(batch);
  return { total, changes: changes.map((change) => changeWords(change, names)) };
}

/** As many figures of a step as a window brings up to date one by one. */
const mostCells = 1000;

function stepTeller(workspace: Workspace) {
  const names = workspace.schoolNames();
  return ({ cells, ...step }: OwnStep) => ({
    ...step,
    words: stepWords(cells, names),
    figures: cells.length,
    cells: cells.slice(0, mostCells),
  });
}

/** The handlers of the area `history`. */
export function historyHandlers(session: Session): AreaHandlers<"history"> {
  return {
    "history.list": ({ from, limit, ...filter }) => {
      const before = from === undefined ? undefined : from + 1;
      const found = session.workspace().searchBatches({ ...filter, limit: limit + 1, before });
      // One more was asked for, only to know whether there is a next page.
      return { batches: found.slice(0, limit).map(described), next: found[limit]?.number ?? null };
    },
    "history.summary": (filter) => {
      const { head, ...summary } = session.workspace().summarizeHistory(filter);
      return { ...summary, head: { batch: head.number, hash: head.hash } };
    },
    "history.batch": (input) => {
      const workspace = session.workspace();
      const batch = described(batchOf(workspace, input.batch));
      const { total, changes } = linesOf(workspace, input);
      const end = input.from + changes.length;
      return { batch, total, changes, next: end < total ? end : null };
    },
    "history.school": (asked) => {
      const workspace = session.workspace();
      const { batches, more } = workspace.schoolHistory(asked);
      const names = workspace.schoolNames();
      return {
        batches: batches.map(({ batch, changes }) => ({
          batch: described(batch),
          changes: changes.map((change) => changeWords(change, names)),
        })),
        more,
      };
    },
    "history.steps": ({ year, limit }) => {
      const operator = session.operator()?.name;
      if (operator === undefined) return { operator: null, undo: [], redo: [] };
      const workspace = session.workspace();
      const { undo, redo } = workspace.ownSteps({ operator, year, limit });
      const tell = stepTeller(workspace);
      return { operator, undo: undo.map(tell), redo: redo.map(tell) };
    },
    "history.cell": ({ year, subject, field }) => {
      const workspace = session.workspace();
      const known = findField(field);
      const events = workspace.cellHistory(year, subject, field);
      // A school that went with the newest of them is still named by it.
      const names = workspace.schoolNames(events.at(-1)?.batch);
      return {
        events: events.map((event) => ({ ...event, event: cellEventNames[event.event] })),
        where: subjectWords(subject, names),
        what: known?.label ?? field,
        ...(known?.unit === undefined ? {} : { unit: known.unit }),
      };
    },
    "history.undoPlan": ({ batch }) => {
      const workspace = session.workspace();
      const { figures, rows, conflicts } = workspace.planUndo(batch);
      const names = workspace.schoolNames(batch);
      return {
        batch: described(batchOf(workspace, batch)),
        figures,
        rows,
        first: linesOf(workspace, { batch, from: 0, limit: mostShown }).changes,
        conflicts: conflicts.length,
        conflicting: conflicts
          .slice(0, mostShown)
          .map(({ cell, name, laterBatch }) => ({ name: cell ? cellWords(cell, names) : name, laterBatch })),
      };
    },
    "history.undo": ({ batch, confirmed }) => {
      const result = session
        .workspace()
        .undoBatch(batch, { operator: session.actor(), why: `撤销第 ${batch} 批`, keepLater: confirmed });
      if (result.done) return { batch: result.batch ?? null, kept: result.kept.map(({ name }) => name) };
      throw new ContractError("refused", {
        message: `第 ${batch} 批的 ${result.conflicts.length} 处后来又有改动。`,
        remedy: "确认后撤销其余部分，这些地方保持现状。",
        details: result.conflicts.map(({ name, laterBatch }) => `${name}（第 ${laterBatch} 批）`),
      });
    },
  };
}
