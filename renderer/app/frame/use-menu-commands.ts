import { App } from "antd";
import { useMenuCommand } from "../menu-commands.ts";
import { asContractError } from "../use-call.ts";
import { navigate } from "../use-route.ts";
import { useClosing } from "./use-closing.ts";

/** The entries of the program's menu that the frame answers; pages answer 撤销 and 重做. */
export function useMenuCommands({
  onSearch,
  onManual,
}: {
  readonly onSearch: () => void;
  readonly onManual: () => void;
}): void {
  const { message } = App.useApp();
  const closing = useClosing();

  function close(): void {
    closing().catch((error: unknown) => message.error(asContractError(error).message));
  }

  useMenuCommand("search", onSearch);
  useMenuCommand("help", onManual);
  useMenuCommand("print", () => window.print());
  useMenuCommand("import", () => navigate("import"));
  useMenuCommand("about", () => navigate("settings", { path: ["about"] }));
  // Another workspace is opened or made on the start page, where every way of doing so is offered.
  useMenuCommand("closeWorkspace", close);
  useMenuCommand("newWorkspace", close);
  useMenuCommand("openWorkspace", close);
}
