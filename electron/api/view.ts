import type { AreaHandlers } from "./area.ts";
import type { Session } from "./session.ts";

/** The handlers of the area `view`. Where nobody was chosen, views are kept under no name. */
export function viewHandlers(session: Session): AreaHandlers<"view"> {
  const operator = () => session.operator()?.name ?? "";
  return {
    "view.list": () => ({ views: session.workspace().listViews(operator()) }),
    "view.save": (view) => {
      session.workspace().saveView(operator(), view);
      return {};
    },
    "view.remove": (which) => {
      session.workspace().removeView(operator(), which);
      return {};
    },
  };
}
