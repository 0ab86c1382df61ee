import { resolve } from "node:path";
import type { CallOutput } from "../../shared/contract/contract.ts";
import { createWorkspace, openWorkspace } from "../store/workspace.ts";
import type { Handlers } from "./service/handler.ts";
import type { Session } from "./session.ts";

function statusOf(session: Session): CallOutput<"workspace.status"> {
  const { paths, county, readOnly, years } = session.workspace();
  return {
    folder: paths.folder,
    county,
    readOnly,
    years: [...years()],
    operator: session.operator() ?? null,
  };
}

const now = () => new Date();

/** The handlers of the area `workspace`. */
export function workspaceHandlers(session: Session) {
  return {
    "workspace.create": ({ folder, name, code }) => {
      session.open(() => createWorkspace(resolve(folder), { county: { code, name }, now }));
      return statusOf(session);
    },
    "workspace.open": ({ folder, readOnly = false }) => {
      session.open(() => openWorkspace(resolve(folder), { readOnly, now }));
      return statusOf(session);
    },
    "workspace.close": () => {
      session.close();
      return {};
    },
    "workspace.status": () => statusOf(session),
    "workspace.verify": async () => {
      const { ok, checks } = await session.workspace().verify();
      return { passed: ok, checks: checks.map((check) => ({ ...check, passed: check.ok })) };
    },
  } satisfies Partial<Handlers>;
}
