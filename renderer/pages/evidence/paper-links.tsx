import styles from "./evidence.module.css";
import type { Paper } from "./evidence-types.ts";

export interface PaperLinksProps {
  readonly papers: readonly Paper[];
  readonly onOpen: (paper: number) => void;
  /** More than these are only counted. */
  readonly most?: number;
}

function paperWords({ title, version, pages }: Paper): string {
  const details = [...(version > 1 ? [`v${version}`] : []), ...(pages === undefined ? [] : [`${pages} 页`])];
  return details.length > 0 ? `${title}（${details.join("，")}）` : title;
}

/** The papers of a line; a click shows what is said of one. */
export function PaperLinks({ papers, onOpen, most = 12 }: PaperLinksProps) {
  return (
    <span className={styles.papers}>
      {papers.slice(0, most).map((paper) => (
        <button
          key={paper.id}
          type="button"
          className={styles.paper}
          title={paper.fileName}
          onClick={() => onOpen(paper.id)}
        >
          {paper.flaw === undefined ? "" : "△ "}
          {paperWords(paper)}
        </button>
      ))}
      {papers.length > most && <span className={styles.quiet}>等 {papers.length} 份</span>}
    </span>
  );
}
