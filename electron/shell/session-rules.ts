import type { Session } from "electron";
import { isOwnAddress, isOwnBlob } from "./address.ts";

/** Kinds of files that the page makes: pictures of its charts, and what the contract writes. */
const savedEndings = /\.(png|svg|xlsx|csv|json|txt|docx|zip)$/i;

/** Whether the pages of the program may load an address. DevTools load their own pages by their own scheme. */
export function mayLoad(address: string, development: boolean): boolean {
  if (isOwnAddress(address) || isOwnBlob(address)) return true;
  return development && address.startsWith("devtools://devtools/");
}

/** Nothing but the program's own pages is loaded, and they have no right to anything of the computer. */
export function applySessionRules(session: Session, development: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayLoad(url, development) }));
  session.on("will-download", (event, item) => {
    const own = isOwnBlob(item.getURL()) || isOwnAddress(item.getURL());
    if (own && savedEndings.test(item.getFilename())) item.setSaveDialogOptions({ title: "保存" });
    else event.preventDefault();
  });
}
