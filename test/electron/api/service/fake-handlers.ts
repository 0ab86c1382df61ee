import type { Handlers } from "../../../../electron/api/service/handler.ts";
import { type CallName, callNames } from "../../../../shared/contract/contract.ts";

/** Handlers of which only the given ones are expected to be called; any other fails the call. */
export function fakeHandlers(handlers: Partial<Handlers>): Handlers {
  const unexpected = Object.fromEntries(
    callNames.map((name) => [
      name,
      () => {
        throw new Error(`unexpected call of ${name}`);
      },
    ]),
  ) as Record<CallName, () => never>;
  return { ...unexpected, ...handlers };
}
