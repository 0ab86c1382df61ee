import { rmSync } from "node:fs";
import { ContractError } from "../../shared/contract/error.ts";
import type { Proposal } from "../../shared/county/import/proposal.ts";
import type { Operator } from "../store/operators.ts";
import type { Workspace } from "../store/workspace.ts";
import type { Places } from "./places/places.ts";

/** A workbook that a proposal was read from. */
export interface SourceWorkbook {
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
}

/** A proposal that waits for a person's answer, and what it was made from. */
export interface WaitingProposal {
  readonly proposal: Proposal;
  /** School codes as the wide tables list them. */
  readonly roster: readonly string[];
  /** The workbooks read, as they lie on disk. */
  readonly files: readonly SourceWorkbook[];
  /** The last batch of the history when it was made. */
  readonly madeAfter: number;
}

/** What one service remembers between calls: the open workspace, who acts, what was proposed. */
export interface Session {
  /** Throws `noWorkspace`. */
  workspace(): Workspace;
  /** Takes the place of the workspace that was open; where opening fails, that one stays open. */
  open(opening: () => Workspace): Workspace;
  /** The same for a workspace whose folder is deleted when it is closed. */
  openDiscardable(folder: string, opening: () => Workspace): Workspace;
  /** Whether the open workspace is deleted when it is closed. */
  discardable(): boolean;
  /** Whether it is this folder that is open. */
  holds(folder: string): boolean;
  close(): void;
  operator(): Operator | undefined;
  choose(operator: Operator): void;
  /** Name of the one who acts. Throws `refused` where nobody was chosen or may only read. */
  actor(): string;
  /** When the open workspace was open here the time before; set once, by whoever opened it. */
  previouslyOpened(): string | undefined;
  wasOpened(moment: string | undefined): void;
  /** The clock of history and backups. */
  readonly now: () => Date;
  readonly proposals: Map<string, WaitingProposal>;
  readonly places: Places;
}

function refused(message: string, remedy: string): ContractError {
  return new ContractError("refused", { message, remedy });
}

function discard(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export function createSession(now: () => Date, places: Places): Session {
  let workspace: Workspace | undefined;
  let discarded: string | undefined;
  let operator: Operator | undefined;
  let openedBefore: string | undefined;
  const proposals = new Map<string, WaitingProposal>();

  function close(): void {
    const closing = workspace;
    workspace = undefined;
    operator = undefined;
    openedBefore = undefined;
    proposals.clear();
    closing?.close();
    if (discarded !== undefined) discard(discarded);
    discarded = undefined;
  }

  return {
    now,
    proposals,
    places,
    workspace() {
      if (workspace) return workspace;
      throw new ContractError("noWorkspace", {
        message: "没有打开工作区。",
        remedy: "请先打开或新建工作区。",
      });
    },
    open(opening) {
      const opened = opening();
      close();
      workspace = opened;
      return opened;
    },
    openDiscardable(folder, opening) {
      try {
        const opened = opening();
        close();
        discarded = folder;
        workspace = opened;
        return opened;
      } catch (error) {
        discard(folder);
        throw error;
      }
    },
    holds: (folder) => workspace?.paths.folder === folder,
    discardable: () => discarded !== undefined,
    close,
    previouslyOpened: () => openedBefore,
    wasOpened(moment) {
      openedBefore = moment;
    },
    operator: () => operator,
    choose(chosen) {
      operator = chosen;
    },
    actor() {
      if (!operator) throw refused("还没有选定操作人。", "请先选定操作人，改动会记在其名下。");
      if (operator.role === "只读") throw refused(`“${operator.name}”的角色是只读。`, "请换一位操作人。");
      return operator.name;
    },
  };
}
