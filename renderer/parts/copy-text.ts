import { desktop } from "../app/desktop.ts";

/** Puts text on the clipboard. False where the system refuses; then say so. */
export async function copyText(text: string): Promise<boolean> {
  if (desktop) return "result" in (await desktop.copyText(text));
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The way that works without a permission, while a click is being handled. */
function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  try {
    return document.execCommand("copy");
  } finally {
    area.remove();
  }
}
