import type { AreaHandlers } from "./area.ts";
import { checksOf, linesOf, overviewOf } from "./evidence/look.ts";
import { writeEvidence } from "./evidence/write.ts";
import type { Session } from "./session.ts";

/** The handlers of the area `evidence`. */
export function evidenceHandlers(session: Session): AreaHandlers<"evidence"> {
  return {
    "evidence.overview": (input) => overviewOf(session, input),
    "evidence.lines": (input) => linesOf(session, input),
    "evidence.checks": (input) => checksOf(session, input),
    "evidence.write": (input, context) => writeEvidence(session, input, context),
  };
}
