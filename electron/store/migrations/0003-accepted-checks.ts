/**
 * Version 3: contradictions in the data that somebody looked at and accepted, with the reason.
 *
 * `numbers` are the figures that were accepted; a finding of other figures is accepted no more. `problem` keeps
 * the words of that day, which the report's data note prints.
 */
export const acceptedChecks = `
CREATE TABLE accepted_check (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  finding TEXT NOT NULL,
  numbers TEXT NOT NULL,
  problem TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  operator TEXT NOT NULL,
  batch INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  UNIQUE (year, finding)
) STRICT;
`;
