import { ContractError } from "../../shared/contract/error.ts";
import { cellEventNames } from "../store/history/read-history.ts";
import type { Handlers } from "./service/handler.ts";
import type { Session } from "./session.ts";

/** The handlers of the area `history`. */
export function historyHandlers(session: Session) {
  return {
    "history.list": ({ from, limit }) => {
      const range = from === undefined ? { limit: limit + 1 } : { limit: limit + 1, before: from + 1 };
      const found = session.workspace().listBatches(range);
      const batches = found.slice(0, limit).map(({ number, ...batch }) => ({ ...batch, batch: number }));
      // One more was asked for, only to know whether there is a next page.
      return { batches, next: found[limit]?.number ?? null };
    },
    "history.cell": ({ year, subject, field }) => ({
      events: session
        .workspace()
        .cellHistory(year, subject, field)
        .map((event) => ({ ...event, event: cellEventNames[event.event] })),
    }),
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
  } satisfies Partial<Handlers>;
}
