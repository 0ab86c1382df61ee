/**
 * Version 4: which school came from which (校史沿革), and which years are locked.
 *
 * A line of `lineage` says of `year` how `school` came from `predecessor`, a school of `from_year`; a school
 * newly opened has no predecessor, one that was closed no successor. A year is locked while `year_lock` has a
 * row of it; history/row-writer.ts refuses every change of its data.
 *
 * A fact that a new year carries over is a claim of the form `carriedOver`: `operator` is who began the year,
 * `sheet` the year it comes from. It is not accepted, so it counts for nothing, until somebody confirms it.
 */
export const years = `
CREATE TABLE lineage (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  from_year INTEGER NOT NULL,
  school TEXT,
  predecessor TEXT,
  how TEXT NOT NULL,
  seal INTEGER NOT NULL,
  CHECK (school IS NOT NULL OR predecessor IS NOT NULL)
) STRICT;

CREATE INDEX lineage_year ON lineage (year);

CREATE TABLE year_lock (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  operator TEXT NOT NULL,
  batch INTEGER NOT NULL,
  seal INTEGER NOT NULL
) STRICT;
`;
