import { allRows, type Connection } from "../connection.ts";
import { parseRowText } from "./row-text.ts";

/** 学校名称 by 学校标识码, the last year's before the others; a batch's own words go before all. */
export function schoolNames(connection: Connection, batch?: number): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const known = allRows<{ subject: string; value: string | null }>(
    connection,
    "SELECT subject, value FROM claim WHERE field = 'schoolName' AND accepted = 1 ORDER BY year",
  );
  for (const { subject, value } of known) if (value !== null) names.set(codeOf(subject), value);
  if (batch === undefined) return names;
  const told = allRows<{ text: string }>(
    connection,
    `SELECT coalesce(after, before) AS text FROM change
     WHERE batch = ? AND table_name = 'claim' AND column_name IS NULL
     AND json_extract(coalesce(after, before), '$[2]') = 'schoolName' ORDER BY position`,
    batch,
  );
  for (const { text } of told) {
    const { subject, value } = parseRowText("claim", text);
    if (typeof value === "string") names.set(codeOf(String(subject)), value);
  }
  return names;
}

function codeOf(subject: string): string {
  return subject.slice("school:".length);
}
