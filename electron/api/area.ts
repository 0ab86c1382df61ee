import type { CallName } from "../../shared/contract/contract.ts";
import type { Handler } from "./service/handler.ts";

/** The handlers of one area: each call of it, and no other. */
export type AreaHandlers<Area extends string> = {
  readonly [Name in CallName as Name extends `${Area}.${string}` ? Name : never]: Handler<Name>;
};
