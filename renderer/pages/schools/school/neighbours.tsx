import { Button } from "antd";
import { useEffect } from "react";
import { hrefOf } from "../../../app/route.ts";
import { navigate } from "../../../app/use-route.ts";
import styles from "../schools.module.css";
import { lastFilter, type Neighbours, neighboursOf } from "../shown-schools.ts";

function go(code: string | undefined): void {
  if (code !== undefined) navigate("schools", { path: [code] });
}

/** Alt+↑ and Alt+↓, which mean nothing to browsers and to fields that are typed in. */
function useNeighbourKeys({ previous, next }: Neighbours): void {
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key === "ArrowUp") go(previous);
      else if (event.key === "ArrowDown") go(next);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", handle);
    return () => window.removeEventListener("keydown", handle);
  }, [previous, next]);
}

/** 上一所, 下一所: walks through the schools as the roster was filtered. */
export function SchoolNeighbours({
  code,
  codes,
}: {
  readonly code: string;
  readonly codes: readonly string[];
}) {
  const neighbours = neighboursOf(code, codes);
  const { previous, next, at, count } = neighbours;
  useNeighbourKeys(neighbours);
  return (
    <nav className={styles.neighbours} aria-label="前后学校">
      <a href={hrefOf("schools", { query: { ...lastFilter() } })}>学校一览</a>
      <Button
        size="small"
        disabled={previous === undefined}
        onClick={() => go(previous)}
        title="上一所（Alt+↑）"
        aria-keyshortcuts="Alt+ArrowUp"
      >
        上一所
      </Button>
      <Button
        size="small"
        disabled={next === undefined}
        onClick={() => go(next)}
        title="下一所（Alt+↓）"
        aria-keyshortcuts="Alt+ArrowDown"
      >
        下一所
      </Button>
      {at >= 0 && (
        <span className={styles.quiet}>
          {at + 1} / {count}
        </span>
      )}
    </nav>
  );
}
