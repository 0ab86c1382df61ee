import { useLayoutEffect, useRef, useState } from "react";
import { hrefOf } from "../../app/route.ts";
import styles from "./evidence.module.css";
import type { ItemOverview } from "./evidence-types.ts";
import { CountMark } from "./status-mark.tsx";

const pageEnd = 32;
const least = 240;

/** The items at the left, each with what it lacks. */
export function ItemNavigation({
  items,
  chosen,
}: {
  readonly items: readonly ItemOverview[];
  readonly chosen: string;
}) {
  const ref = useRef<HTMLElement>(null);
  const [height, setHeight] = useState(least);
  useLayoutEffect(() => {
    const measure = () => {
      const top = ref.current?.getBoundingClientRect().top ?? 0;
      const main = ref.current?.closest("main")?.getBoundingClientRect().bottom ?? window.innerHeight;
      setHeight(Math.max(least, main - top - pageEnd));
    };
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, []);
  return (
    <nav ref={ref} aria-label="指标">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul className={styles.list} style={{ maxHeight: height }} tabIndex={0} aria-label="指标与缺的份数">
        {items.map(({ code, name, shortName, required, missing }) => (
          <li key={code}>
            <a
              href={hrefOf("evidence", { path: ["items", code] })}
              title={name}
              {...(code === chosen ? { "aria-current": "page" as const } : {})}
            >
              <span className={styles.code}>{code}</span>
              <span>{shortName}</span>
              <CountMark required={required} missing={missing} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
