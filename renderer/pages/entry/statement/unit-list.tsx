import { useEffect, useRef } from "react";
import { hrefOf } from "../../../app/route.ts";
import type { StatementPart } from "../model/statement-parts.ts";
import { type Unit, unitWords } from "../model/unfinished.ts";
import styles from "./statement.module.css";

export interface UnitListProps {
  readonly part: StatementPart;
  readonly label: string;
  readonly units: readonly Unit[];
  readonly current: string;
}

/** The items or texts of a part, each with what it still lacks. */
export function UnitList({ part, label, units, current }: UnitListProps) {
  const chosen = useRef<HTMLAnchorElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is chosen
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
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
    </nav>
  );
}
