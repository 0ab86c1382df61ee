import { hrefOf } from "../../app/route.ts";
import styles from "./checks.module.css";

const tabs = [
  { id: undefined, label: "矛盾" },
  { id: "completeness", label: "完整性" },
  { id: "statistics", label: "与统计比对" },
] as const;

/** The three questions of the page; the address says which one is asked. */
export function CheckTabs({ current }: { readonly current: string | undefined }) {
  const shown = tabs.some(({ id }) => id === current) ? current : undefined;
  return (
    <nav className={styles.tabs} aria-label="核对什么">
      {tabs.map(({ id, label }) => (
        <a
          key={label}
          href={hrefOf("checks", id === undefined ? {} : { path: [id] })}
          aria-current={id === shown ? "page" : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
