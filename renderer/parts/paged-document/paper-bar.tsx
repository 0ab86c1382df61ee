import { Button, InputNumber, Select } from "antd";
import type { DocumentPreview } from "../../../shared/contract/document-preview.ts";
import styles from "./paged-document.module.css";
import type { PaperView } from "./use-paper-view.ts";

export interface PaperBarProps {
  readonly preview: DocumentPreview;
  readonly paper: PaperView;
  readonly current: number;
  readonly goTo: (index: number) => void;
}

function zoomText({ chosen, zoom }: PaperView): string {
  return chosen === "width" ? `适合宽度 ${Math.round(zoom * 100)}%` : `${Math.round(zoom * 100)}%`;
}

/** Page, headings and zoom, over the pages. */
export function PaperBar({ preview, paper, current, goTo }: PaperBarProps) {
  const { pages, contents } = preview;
  const headings = contents.map(({ level, text, page, index }, place) => ({
    value: place,
    label: `${level === 2 ? "　" : ""}${text}　${page}`,
    index,
  }));
  return (
    <div className={styles.bar} role="toolbar" aria-label="页面">
      <Button aria-label="上一页" disabled={current === 0} onClick={() => goTo(current - 1)}>
        ↑
      </Button>
      <Button aria-label="下一页" disabled={current >= pages.length - 1} onClick={() => goTo(current + 1)}>
        ↓
      </Button>
      <span className={styles.place}>
        第{" "}
        <InputNumber
          aria-label="页码"
          min={1}
          max={pages.length}
          precision={0}
          controls={false}
          value={current + 1}
          onChange={(page) => page !== null && goTo(page - 1)}
          className={styles.number}
        />{" "}
        页，共 {pages.length} 页
      </span>
      {headings.length > 0 && (
        <Select
          aria-label="转到章节"
          placeholder="转到章节"
          className={styles.headings}
          popupMatchSelectWidth={false}
          value={null}
          options={headings}
          onSelect={(_, { index }) => goTo(index)}
        />
      )}
      <span className={styles.zoom}>
        <Button aria-label="缩小" onClick={() => paper.stepZoom(-1)}>
          −
        </Button>
        <span aria-live="polite">{zoomText(paper)}</span>
        <Button aria-label="放大" onClick={() => paper.stepZoom(1)}>
          ＋
        </Button>
        <Button disabled={paper.chosen === "width"} onClick={() => paper.setZoom("width")}>
          适合宽度
        </Button>
      </span>
    </div>
  );
}
