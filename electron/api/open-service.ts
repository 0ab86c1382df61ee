import { createHandlers } from "./handlers.ts";
import { createPlaces, type PlacesOptions } from "./places/places.ts";
import { createService, type Service, type ServiceOptions } from "./service/service.ts";
import { createSession } from "./session.ts";
import { translateError } from "./translate.ts";

export interface OpenServiceOptions extends Omit<ServiceOptions, "handlers" | "release" | "translate"> {
  /** The clock of history and backups; documents never read it. */
  readonly now?: () => Date;
  /** Where workspaces are made and looked for, and where recent ones are remembered. */
  readonly places?: PlacesOptions;
}

/** The whole service: the contract with all its handlers. */
export interface WorkbenchService extends Service {
  /**
   * Makes a folder known to pages by an opaque name. For the program's own dialog, in which a person picked
   * it; nothing that a page sends may reach this.
   */
  registerFolder(path: string): string;
}

/** The service as every window uses it. Close it when done. */
export function openService({
  now = () => new Date(),
  places: placesOptions = {},
  ...options
}: OpenServiceOptions = {}): WorkbenchService {
  const places = createPlaces(placesOptions);
  const session = createSession(now, places);
  const service = createService({
    ...options,
    handlers: createHandlers(session),
    translate: translateError,
    release: () => session.close(),
  });
  return { ...service, registerFolder: (path) => places.register(path) };
}
