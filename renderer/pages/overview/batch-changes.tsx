import { hrefOf } from "../../app/route.ts";
import { useCall } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { formatCount } from "../../parts/format.ts";
import styles from "./overview.module.css";

// A glance; the history page lists all.
const mostLines = 6;
const asked = 200;

/** The first figures of a batch, before and after. */
export function BatchChanges({ batch }: { readonly batch: number }) {
  const { year } = useWorkspace();
  const { data, error } = useCall("history.batch", { batch, limit: asked });
  if (error) return <ErrorNotice error={error} />;
  if (!data) return <p className={styles.quiet}>正在读取…</p>;
  const changed = data.changes.filter((change) => change.type === "changed" && change.year === year);
  const rest = data.total - Math.min(changed.length, mostLines);
  return (
    <>
      {changed.length > 0 && (
        <table className={styles.changes}>
          <thead>
            <tr>
              <th scope="col">在哪里</th>
              <th scope="col">数据项</th>
              <th scope="col">原来</th>
              <th scope="col">现在</th>
            </tr>
          </thead>
          <tbody>
            {changed.slice(0, mostLines).map(({ subject, field, where, what, unit, before, after }) => (
              <tr key={`${subject} ${field}`}>
                <td title={where}>{where}</td>
                <td title={what}>
                  {what}
                  {unit && `（${unit}）`}
                </td>
                <td title={before}>{before}</td>
                <td title={after}>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rest > 0 && (
        <p className={styles.quiet}>
          {changed.length > 0 ? "另有" : "共"} {formatCount(rest)} 处，
          <a href={hrefOf("history", { path: [String(batch)] })}>看这一批</a>
        </p>
      )}
    </>
  );
}
