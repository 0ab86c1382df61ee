import { pages } from "../pages.tsx";
import { hrefOf } from "../route.ts";
import styles from "./navigation.module.css";

/** The way the work goes, top to bottom. */
export function Navigation({ current }: { readonly current: string | undefined }) {
  return (
    <nav className={styles.nav} aria-label="工作步骤">
      <ul>
        {pages.map(({ id, label, question, page }, at) => (
          <li key={id}>
            <a
              href={hrefOf(id)}
              aria-current={id === current ? "page" : undefined}
              aria-keyshortcuts={at < 9 ? `Alt+${at + 1}` : undefined}
              title={at < 9 ? `${question}（Alt+${at + 1}）` : question}
              onPointerEnter={() => void page.preload().catch(() => undefined)}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
