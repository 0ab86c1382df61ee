import type { SqlValue } from "../connection.ts";

/**
 * The rows that were ever about one school, each as it came or went: its figures and lists, its place in the
 * roster, its papers, where it came from, and what was accepted about it. A row of the history is a JSON list in
 * the order of tracked-tables.ts. Looking for the code in the text first keeps JSON from being read for others.
 */
export const schoolRows = `SELECT DISTINCT table_name, row_id FROM (
  SELECT table_name, row_id, coalesce(after, before) AS text FROM change
  WHERE column_name IS NULL AND instr(coalesce(after, before), ?) > 0
) WHERE CASE table_name
  WHEN 'claim' THEN json_extract(text, '$[1]') IN (?, ?, ?)
  WHEN 'list_row' THEN json_extract(text, '$[1]') IN (?, ?, ?)
  WHEN 'roster' THEN json_extract(text, '$[1]') = ?
  WHEN 'attachment_link' THEN json_extract(text, '$[2]') = ?
  WHEN 'lineage' THEN ? IN (json_extract(text, '$[2]'), json_extract(text, '$[3]'))
  WHEN 'accepted_check' THEN instr(json_extract(text, '$[1]'), ?) > 0
  ELSE 0 END`;

/** What the marks of `schoolRows` stand for. */
export function schoolRowValues(school: string): readonly SqlValue[] {
  const subjects = [`school:${school}`, `section:${school}:primary`, `section:${school}:junior`];
  return [school, ...subjects, ...subjects, school, school, school, school];
}
