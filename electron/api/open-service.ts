import { createHandlers } from "./handlers.ts";
import { createService, type Service, type ServiceOptions } from "./service/service.ts";

/** The service as every window uses it: the contract with all its handlers. Close it when done. */
export function openService(options: Omit<ServiceOptions, "handlers" | "release"> = {}): Service {
  return createService({ ...options, handlers: createHandlers() });
}
