/**
 * Version 5: views of the entry grid, as an operator arranged and named them.
 *
 * They are no data of the county: no history follows them, and losing one loses an arrangement of columns.
 * `content` is JSON of the column codes that are hidden, pinned and in order.
 */
export const views = `
CREATE TABLE grid_view (
  id INTEGER PRIMARY KEY,
  operator TEXT NOT NULL,
  sheet TEXT NOT NULL CHECK (sheet IN ('school', 'section')),
  name TEXT NOT NULL CHECK (name <> ''),
  content TEXT NOT NULL,
  UNIQUE (operator, sheet, name)
) STRICT;
`;
