import { useEffect, useRef } from "react";
import type { MenuCommand } from "../../shared/contract/desktop.ts";
import { desktop } from "./desktop.ts";

type Listener = () => void;

const listeners = new Map<MenuCommand, Listener[]>();

/** What the window answers at the moment: the last to listen hears it, so that a page goes before the frame. */
function tell(command: MenuCommand): void {
  listeners.get(command)?.at(-1)?.();
}

desktop?.onCommand(tell);

/** Does what an entry of the program's menu asks for while the component is shown. In a browser nothing asks. */
export function useMenuCommand(command: MenuCommand, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const listener = () => latest.current();
    listeners.set(command, [...(listeners.get(command) ?? []), listener]);
    return () => {
      const others = (listeners.get(command) ?? []).filter((each) => each !== listener);
      listeners.set(command, others);
    };
  }, [command]);
}
