import type { CallOutput } from "../../shared/contract/contract.ts";
import { ContractError } from "../../shared/contract/error.ts";
import type { Mode } from "../../shared/contract/values.ts";
import { activity, workspaceChanged } from "./activity.ts";
import { call } from "./client.ts";
import { currentEvaluationYear } from "./evaluation-year.ts";
import { createObservable, useObservable } from "./observable.ts";

export type WorkspaceStatus = CallOutput<"workspace.status">;

/** What the window shows: which workspace, which year, which reading. */
export type WorkspaceState =
  | { readonly kind: "loading" }
  | { readonly kind: "closed" }
  | { readonly kind: "failed"; readonly error: ContractError }
  | OpenWorkspace;

export interface OpenWorkspace {
  readonly kind: "open";
  readonly status: WorkspaceStatus;
  /** 评估年度 that all pages show. */
  readonly year: number;
  /** 严格口径 or 过渡口径. */
  readonly mode: Mode;
}

export const workspaceState = createObservable<WorkspaceState>({ kind: "loading" });

/** Takes over what a call answered about the workspace; the year stays where it still makes sense. */
function adoptStatus(status: WorkspaceStatus): void {
  workspaceState.set((state) => {
    const same = state.kind === "open" && state.status.folder === status.folder;
    // Asked after every write: an answer that says nothing new must not make every page render again.
    if (same && JSON.stringify(state.status) === JSON.stringify(status)) return state;
    const year = same ? state.year : (status.years.at(-1) ?? currentEvaluationYear(new Date()));
    return { kind: "open", status, year, mode: same ? state.mode : "strict" };
  });
}

// Grows when a workspace is entered or left: what was asked about the one before does not count any more.
let stay = 0;

function leaveTo(next: () => void): void {
  stay += 1;
  workspaceChanged();
  next();
  window.location.hash = "";
}

/** Shows the workspace that a call just opened or made, from its first page on. */
export function enterWorkspace(status: WorkspaceStatus): void {
  leaveTo(() => adoptStatus(status));
}

/** Asks the service what is open. A service without a workspace is the start page, not an error. */
export async function loadWorkspace(): Promise<void> {
  const asked = stay;
  try {
    const status = await call("workspace.status", {});
    if (asked === stay) adoptStatus(status);
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    if (asked !== stay) return;
    workspaceState.set(() => (error.code === "noWorkspace" ? { kind: "closed" } : { kind: "failed", error }));
  }
}

/** Opens a workspace by what the service calls its folder. Where that fails, the one that is open stays open. */
export async function openPlace(place: string): Promise<void> {
  enterWorkspace(await call("workspace.open", { place }));
}

/** Closes the workspace and shows the start page. */
export async function closeWorkspace(): Promise<void> {
  await call("workspace.close", {});
  leaveTo(() => workspaceState.set(() => ({ kind: "closed" })));
}

export function setYear(year: number): void {
  workspaceState.set((state) => (state.kind === "open" ? { ...state, year } : state));
}

export function setMode(mode: Mode): void {
  workspaceState.set((state) => (state.kind === "open" ? { ...state, mode } : state));
}

/** Keeps what is known about the workspace (years with data, who acts) true after every change of the data. */
export function followChanges(): () => void {
  let version = activity.get().dataVersion;
  return activity.subscribe(() => {
    const now = activity.get().dataVersion;
    if (now === version) return;
    version = now;
    if (workspaceState.get().kind === "open") void loadWorkspace();
  });
}

/** The state as a whole; for the frame. Pages use `useWorkspace`. */
export function useWorkspaceState(): WorkspaceState {
  return useObservable(workspaceState);
}

/** The open workspace with year and mode. Pages only exist while one is open; anywhere else this throws. */
export function useWorkspace(): OpenWorkspace {
  const state = useWorkspaceState();
  if (state.kind !== "open") throw new Error("a page was shown without a workspace");
  return state;
}
