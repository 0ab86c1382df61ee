/**
 * Version 6: how tables that no form knows are read (任意表导入), by the name that a person gave.
 *
 * They are no data of the county: no history follows them, and losing one loses the work of matching columns
 * again. `fingerprint` is the SHA-256 of the table's heads without their order, `content` JSON.
 */
export const tableMappings = `
CREATE TABLE table_mapping (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  fingerprint TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;
`;
