import { createHandlers } from "./handlers.ts";
import { createService, type Service, type ServiceOptions } from "./service/service.ts";
import { createSession } from "./session.ts";
import { translateError } from "./translate.ts";

export interface OpenServiceOptions extends Omit<ServiceOptions, "handlers" | "release" | "translate"> {
  /** The clock of history and backups; documents never read it. */
  readonly now?: () => Date;
}

/** The service as every window uses it: the contract with all its handlers. Close it when done. */
export function openService({ now = () => new Date(), ...options }: OpenServiceOptions = {}): Service {
  const session = createSession(now);
  return createService({
    ...options,
    handlers: createHandlers(session),
    translate: translateError,
    release: () => session.close(),
  });
}
