import { useEffect, useRef } from "react";
import { hrefOf } from "../../../app/route.ts";
import { navigate } from "../../../app/use-route.ts";
import type { StatementPart } from "../model/statement-parts.ts";
import { type Unit, unitWords } from "../model/unfinished.ts";
import styles from "./statement.module.css";

export interface UnitListProps {
  readonly part: StatementPart;
  readonly label: string;
  readonly units: readonly Unit[];
  readonly current: string;
}

/** Alt+↑ and Alt+↓ go to the neighbours, from inside a box too: what is typed there is saved on the way. */
function useNeighbourKeys(part: StatementPart, before: string | undefined, after: string | undefined): void {
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
      event.preventDefault();
      const target = event.key === "ArrowUp" ? before : after;
      if (target !== undefined) navigate("entry", { path: ["statement", part, target] });
    };
    window.addEventListener("keydown", handle);
    return () => window.removeEventListener("keydown", handle);
  }, [part, before, after]);
}

/** The items or texts of a part, each with what it still lacks. */
export function UnitList({ part, label, units, current }: UnitListProps) {
  const chosen = useRef<HTMLAnchorElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is chosen
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const at = units.findIndex(({ id }) => id === current);
  useNeighbourKeys(part, units[at - 1]?.id, units[at + 1]?.id);
  return (
    <nav className={styles.units} aria-label={label}>
      {units.map(({ id, title, lacks }) => (
        <a
          key={id}
          ref={id === current ? chosen : null}
          href={hrefOf("entry", { path: ["statement", part, id] })}
          aria-current={id === current ? "true" : undefined}
        >
          <span className={lacks.length === 0 ? styles.done : styles.open} aria-hidden="true">
            {lacks.length === 0 ? "✓" : "?"}
          </span>
          {title}
          <small>{unitWords({ id, title, lacks })}</small>
        </a>
      ))}
      <p className={styles.quiet}>
        <kbd>Alt+↑</kbd> <kbd>Alt+↓</kbd> 前一{part === "items" ? "项" : "段"}、后一
        {part === "items" ? "项" : "段"}
      </p>
    </nav>
  );
}
