import { basename, join, resolve } from "node:path";
import type { CallInput, CallOutput } from "../../shared/contract/contract.ts";
import { safeName } from "../../shared/dossier/safe-name.ts";
import { createWorkspace, openWorkspace } from "../store/workspace.ts";
import type { AreaHandlers } from "./area.ts";
import { backupOnOpening } from "./backup-age.ts";
import type { KnownWorkspace } from "./places/places.ts";
import { openSampleCounty } from "./sample-county.ts";
import type { Session } from "./session.ts";

function statusOf(session: Session): CallOutput<"workspace.status"> {
  const { paths, county, readOnly, years, yearLocks } = session.workspace();
  const lockedYears = yearLocks().map(({ year }) => year);
  const previouslyOpened = session.previouslyOpened();
  return {
    folder: paths.folder,
    county,
    readOnly,
    years: [...years()],
    ...(lockedYears.length === 0 ? {} : { lockedYears }),
    operator: session.operator() ?? null,
    ...(session.discardable() ? { sample: true } : {}),
    ...(previouslyOpened === undefined ? {} : { previouslyOpened }),
  };
}

/** The status of a workspace just opened, which the list of recent ones remembers. */
function rememberedStatus(session: Session): CallOutput<"workspace.status"> {
  const { recent } = session.places;
  const { folder } = session.workspace().paths;
  session.wasOpened(recent.list().find((each) => each.folder === folder)?.opened);
  const status = statusOf(session);
  recent.remember({ folder, county: status.county, opened: session.now().toISOString() });
  return status;
}

function newFolder(
  { places }: Session,
  { name, folder, parent, folderName }: CallInput<"workspace.create">,
): string {
  if (folder !== undefined) return resolve(folder);
  const inside = parent === undefined ? places.root : places.folderOf(parent);
  return join(inside, safeName(folderName ?? `${name}优质均衡`));
}

function openedFolder({ places }: Session, { folder, place }: CallInput<"workspace.open">): string {
  return place === undefined ? resolve(folder ?? "") : places.folderOf(place);
}

function described({ places }: Session, { folder, recent, state }: KnownWorkspace) {
  const known = { place: places.register(folder), name: basename(folder), folder, state };
  return recent === undefined ? known : { ...known, county: recent.county, opened: recent.opened };
}

/** The handlers of the area `workspace`. */
export function workspaceHandlers(session: Session): AreaHandlers<"workspace"> {
  const { places, now } = session;
  return {
    "workspace.create": (input) => {
      const { code, name } = input;
      session.open(() => createWorkspace(newFolder(session, input), { county: { code, name }, now }));
      return rememberedStatus(session);
    },
    "workspace.open": async (input) => {
      const { readOnly = false } = input;
      const folder = openedFolder(session, input);
      // Its own lock would refuse it.
      if (session.holds(folder)) session.close();
      session.open(() => openWorkspace(folder, { readOnly, now }));
      await backupOnOpening(session);
      return rememberedStatus(session);
    },
    "workspace.openSample": async (_input, context) => {
      await openSampleCounty(session, context);
      return statusOf(session);
    },
    "workspace.places": () => ({
      root: { place: places.register(places.root), folder: places.root },
      workspaces: places.workspaces().map((known) => described(session, known)),
    }),
    "workspace.forget": ({ place }) => {
      places.recent.forget(places.folderOf(place));
      return {};
    },
    "workspace.close": () => {
      session.close();
      return {};
    },
    "workspace.status": () => statusOf(session),
    "workspace.verify": async () => {
      const { paths, chainHead, verify } = session.workspace();
      const at = now().toISOString();
      const { number: batch } = chainHead();
      const { ok, checks } = await verify();
      const result = {
        at,
        batch,
        passed: ok,
        checks: checks.map(({ check, ok: passed, lines }) => ({ check, passed, lines: [...lines] })),
      };
      places.verifications.remember({ folder: paths.folder, ...result });
      return result;
    },
    "workspace.verified": () => {
      const { paths, chainHead } = session.workspace();
      const last = places.verifications.last(paths.folder);
      // Another workspace took the folder's place since.
      if (!last || last.batch > chainHead().number) return { last: null };
      const { folder: _folder, ...verification } = last;
      return { last: verification };
    },
  };
}
