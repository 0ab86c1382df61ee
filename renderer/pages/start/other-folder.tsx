import { Button } from "antd";
import { desktop, fromDesktop } from "../../app/desktop.ts";
import { useMenuCommand } from "../../app/menu-commands.ts";
import { useAction } from "../../app/use-call.ts";
import { openPlace } from "../../app/workspace.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";

/** Opens a workspace anywhere on this computer, by the system's own dialog; a browser has none. */
export function OtherFolder() {
  const opening = useAction(async () => {
    if (!desktop) return;
    const chosen = await fromDesktop(desktop.chooseFolder("openWorkspace"));
    if (chosen) await openPlace(chosen.place);
  });
  useMenuCommand("openWorkspace", () => void opening.run());
  if (!desktop) return null;
  return (
    <div>
      <Button loading={opening.running} onClick={() => void opening.run()}>
        打开其他位置的工作区…
      </Button>
      {opening.error && <ErrorNotice error={opening.error} onClose={opening.clearError} />}
    </div>
  );
}
