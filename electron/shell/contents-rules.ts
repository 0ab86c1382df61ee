import type { WebContents } from "electron";
import { isOwnDocument } from "./address.ts";

/**
 * A page stays the page it is: it goes nowhere but to itself (a reload), opens no window and holds no frame or
 * webview with anything in it. Set on each contents that ever comes to be, wanted or not.
 */
export function applyContentsRules(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  contents.on("will-frame-navigate", (event) => {
    if (!event.isMainFrame || !isOwnDocument(event.url)) event.preventDefault();
  });
  contents.on("will-navigate", (event) => {
    if (!isOwnDocument(event.url)) event.preventDefault();
  });
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
}
