import { type CallName, callNames } from "../../shared/contract/contract.ts";
import { ContractError } from "../../shared/contract/error.ts";
import { catalogueHandlers } from "./catalogue.ts";
import type { Handlers } from "./service/handler.ts";

function notOffered(name: string): never {
  throw new ContractError("unknownCall", {
    message: `这个版本还不能执行 ${name}。`,
    remedy: "请使用提供这项功能的版本。",
  });
}

/** Answers a call that no area has taken yet. */
const unanswered = Object.fromEntries(callNames.map((name) => [name, () => notOffered(name)])) as Record<
  CallName,
  () => never
>;

/** All handlers of one service, each area's from its own file. */
export function createHandlers(): Handlers {
  return { ...unanswered, ...catalogueHandlers } satisfies Handlers;
}
