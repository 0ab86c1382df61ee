import type { AreaHandlers } from "./area.ts";
import { checksHandler } from "./document/checks.ts";
import { figuresHandler } from "./document/figures.ts";
import { filesHandler } from "./document/files.ts";
import { fontsHandler } from "./document/fonts.ts";
import { formsHandler } from "./document/forms.ts";
import { previewHandler } from "./document/preview.ts";
import { reportHandler } from "./document/report.ts";
import type { Session } from "./session.ts";

/** The handlers of the area `document`, one file each in `document/`. */
export function documentHandlers(session: Session): AreaHandlers<"document"> {
  return {
    "document.report": reportHandler(session),
    "document.forms": formsHandler(session),
    "document.figures": figuresHandler(session),
    "document.checks": checksHandler(session),
    "document.files": filesHandler(session),
    "document.preview": previewHandler(session),
    "document.fonts": fontsHandler(),
  };
}
