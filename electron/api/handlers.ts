import { anyTableHandlers } from "./any-table.ts";
import { attachmentHandlers } from "./attachment.ts";
import { backupHandlers } from "./backup.ts";
import { catalogueHandlers } from "./catalogue.ts";
import { checksHandlers } from "./checks.ts";
import { documentHandlers } from "./document.ts";
import { entryHandlers } from "./entry.ts";
import { evaluationHandlers } from "./evaluation.ts";
import { evidenceHandlers } from "./evidence.ts";
import { factHandlers } from "./fact.ts";
import { historyHandlers } from "./history.ts";
import { intakeHandlers } from "./intake.ts";
import { operatorHandlers } from "./operator.ts";
import { outputHandlers } from "./output.ts";
import { programHandlers } from "./program.ts";
import { schoolHandlers } from "./school.ts";
import type { Handlers } from "./service/handler.ts";
import type { Session } from "./session.ts";
import { standardHandlers } from "./standard.ts";
import { viewHandlers } from "./view.ts";
import { workspaceHandlers } from "./workspace.ts";
import { yearHandlers } from "./year.ts";

/** All handlers of one service, each area's from its own file. A call without one does not compile. */
export function createHandlers(session: Session): Handlers {
  return {
    ...workspaceHandlers(session),
    ...operatorHandlers(session),
    ...intakeHandlers(session),
    ...anyTableHandlers(session),
    ...evaluationHandlers(session),
    ...schoolHandlers(session),
    ...factHandlers(session),
    ...entryHandlers(session),
    ...checksHandlers(session),
    ...historyHandlers(session),
    ...catalogueHandlers,
    ...standardHandlers,
    ...documentHandlers(session),
    ...evidenceHandlers(session),
    ...attachmentHandlers(session),
    ...backupHandlers(session),
    ...programHandlers(session),
    ...outputHandlers(session),
    ...yearHandlers(session),
    ...viewHandlers(session),
  };
}
