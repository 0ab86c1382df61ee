import type { CSSProperties } from "react";
import type { PreviewLine } from "../../../shared/contract/document-preview.ts";
import styles from "./page.module.css";
import { textLook } from "./page-fonts.ts";
import { pixels } from "./paper.ts";

type Stretch = PreviewLine["stretches"][number];

const classOf: Readonly<Record<Stretch["look"], string | undefined>> = {
  plain: undefined,
  emphasis: styles.emphasis,
  missing: styles.missing,
};

function lineStyle({ format, left, top, width, height, align }: PreviewLine): CSSProperties {
  return {
    left: pixels(left),
    top: pixels(top),
    width: pixels(width),
    height: pixels(height),
    lineHeight: `${pixels(height)}px`,
    ...textLook(format),
    textAlign: align === "both" ? "justify" : align,
    ...(align === "both" && { textAlignLast: "justify", whiteSpace: "nowrap" }),
  };
}

function Stretches({ stretches }: { readonly stretches: readonly Stretch[] }) {
  let place = 0;
  return stretches.map(({ text, look }) => {
    place += text.length;
    return (
      <span key={place} className={classOf[look]}>
        {text}
      </span>
    );
  });
}

/** One printed line. */
export function PageLine({ line }: { readonly line: PreviewLine }) {
  const style = lineStyle(line);
  if (line.leader === undefined) {
    return (
      <div className={styles.line} style={style}>
        <Stretches stretches={line.stretches} />
      </div>
    );
  }
  return (
    <div className={`${styles.line} ${styles.entry}`} style={style}>
      <span>
        <Stretches stretches={line.stretches} />
      </span>
      <span className={styles.dots} aria-hidden="true">
        {".".repeat(200)}
      </span>
      <span>{line.leader}</span>
    </div>
  );
}
