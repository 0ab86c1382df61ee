import type { CallOutput } from "../../../shared/contract/contract.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { CopyButton } from "../copy-button.tsx";
import { formatMoment } from "../format.ts";
import { type CellName, entryHref, historyHref } from "./cell-links.ts";
import styles from "./why-panel.module.css";

export type Source = NonNullable<
  CallOutput<"evaluation.figure">["figure"]["operands"][number]["sources"]
>[number];

// Enough of a SHA-256 to tell two files apart by eye.
const shownDigits = 12;

function SourceLine({ source }: { readonly source: Source }) {
  const { accepted, place, raw, file, sha256, sheet, cell, batch, at, operator } = source;
  return (
    <li className={styles.source}>
      <p>
        <span className={accepted ? styles.accepted : styles.beside}>{accepted ? "采用" : "备用"}</span>
        {file === undefined ? (
          <span>{place}</span>
        ) : (
          <span>
            {file} / <strong className={styles.cell}>{`${sheet}!${cell}`}</strong>
          </span>
        )}
      </p>
      <p className={styles.meta}>
        <span>原文“{raw}”</span>
        <span>第 {batch} 批</span>
        <span>{formatMoment(at)}</span>
        <span>{operator}</span>
        {sha256 !== undefined && sha256 !== "" && (
          <span title={`文件的 SHA-256：${sha256}`}>
            文件指纹 <code>{sha256.slice(0, shownDigits)}…</code> <CopyButton text={sha256} label="复制" />
          </span>
        )}
      </p>
    </li>
  );
}

/** Where a fact comes from: the accepted source in sight, others behind a fold; the ways to its history and entry. */
export function Sources({ sources, cell }: { readonly sources: readonly Source[]; readonly cell: CellName }) {
  const { year } = useWorkspace();
  const accepted = sources.filter((source) => source.accepted);
  const others = sources.filter((source) => !source.accepted);
  return (
    <div className={styles.sources}>
      {sources.length === 0 && <p className={styles.missing}>还没有任何来源：没有导入，也没有人填报。</p>}
      <ul>
        {accepted.map((source) => (
          <SourceLine key={`${source.batch} ${source.place}`} source={source} />
        ))}
      </ul>
      {others.length > 0 && (
        <details open={accepted.length === 0}>
          <summary>另有 {others.length} 个未采用的来源</summary>
          <ul>
            {others.map((source) => (
              <SourceLine key={`${source.batch} ${source.place}`} source={source} />
            ))}
          </ul>
        </details>
      )}
      <p className={styles.meta}>
        <a href={entryHref(cell)}>填报</a>
        <a href={historyHref(year, cell)}>历史</a>
      </p>
    </div>
  );
}
