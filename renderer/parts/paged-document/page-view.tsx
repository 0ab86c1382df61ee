import { memo } from "react";
import type { PreviewCell, PreviewItem } from "../../../shared/contract/document-preview.ts";
import styles from "./page.module.css";
import { PageChart } from "./page-chart.tsx";
import { PageLine } from "./page-line.tsx";
import { PageNumber } from "./page-number.tsx";
import { type PageTop, pixels } from "./paper.ts";

function Cell({ cell }: { readonly cell: PreviewCell }) {
  const { left, top, width, height, shaded, lines } = cell;
  return (
    <>
      <div
        className={shaded ? `${styles.cell} ${styles.shaded}` : styles.cell}
        style={{ left: pixels(left), top: pixels(top), width: pixels(width), height: pixels(height) }}
      />
      {lines.map((line) => (
        <PageLine key={line.top} line={line} />
      ))}
    </>
  );
}

function Item({ item }: { readonly item: PreviewItem }) {
  switch (item.kind) {
    case "line":
      return <PageLine line={item} />;
    case "cell":
      return <Cell cell={item} />;
    case "chart":
      return <PageChart chart={item} />;
  }
}

export interface PageViewProps {
  readonly place: PageTop;
  readonly zoom: number;
  readonly count: number;
}

/** A page as it will be printed. */
export const PageView = memo(function PageView({ place, zoom, count }: PageViewProps) {
  const { page, index, top, width, height } = place;
  return (
    <section
      className={styles.page}
      style={{ top, width, height, marginLeft: -width / 2 }}
      aria-label={`第 ${index + 1} 页，共 ${count} 页`}
    >
      <div
        className={styles.sheet}
        style={{ width: pixels(page.width), height: pixels(page.height), transform: `scale(${zoom})` }}
      >
        {page.items.map((item) => (
          <Item key={`${item.kind}${item.top}/${item.left}`} item={item} />
        ))}
        <PageNumber page={page} />
      </div>
    </section>
  );
});
