import { useEffect, useRef } from "react";
import { useMenuCommand } from "../../app/menu-commands.ts";

interface UndoKeys {
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onGoToField: () => void;
  readonly onFind: () => void;
  readonly onReplace: () => void;
  readonly onFilter: () => void;
}

/** Text that is being typed has its own undo until it is taken over. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  return target.dataset.taken !== "true" && target.value !== "";
}

function commandOf({ ctrlKey, metaKey, altKey, shiftKey, code }: KeyboardEvent): keyof UndoKeys | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  if (code === "KeyZ") return shiftKey ? "onRedo" : "onUndo";
  if (shiftKey) return code === "KeyF" ? "onFilter" : undefined;
  const commands: Readonly<Record<string, keyof UndoKeys>> = {
    KeyY: "onRedo",
    KeyG: "onGoToField",
    KeyF: "onFind",
    KeyH: "onReplace",
  };
  return commands[code];
}

/** The keys of the page: Ctrl+Z, Ctrl+Y, Ctrl+G, Ctrl+F, Ctrl+H, Ctrl+Shift+F; the desktop's menu says the same. */
export function useUndoKeys(keys: UndoKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useMenuCommand("undo", keys.onUndo);
  useMenuCommand("redo", keys.onRedo);
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (!command) return;
      const undoing = command === "onUndo" || command === "onRedo";
      if (undoing && isTyping(event.target)) return;
      event.preventDefault();
      latest.current[command]();
    };
    window.addEventListener("keydown", handle);
    return () => window.removeEventListener("keydown", handle);
  }, []);
}
