/**
 * Version 2: what an archive index says of a paper (卷内目录), to which material and box it belongs, and which
 * scan replaced which.
 *
 * `series` is the id of the paper's first scan; that one has NULL there. `version` is NULL for a first scan.
 */
export const evidenceDetails = `
ALTER TABLE attachment_link ADD COLUMN material INTEGER;
ALTER TABLE attachment_link ADD COLUMN box INTEGER;
ALTER TABLE attachment_link ADD COLUMN series INTEGER;
ALTER TABLE attachment_link ADD COLUMN version INTEGER;
ALTER TABLE attachment_link ADD COLUMN document_number TEXT;
ALTER TABLE attachment_link ADD COLUMN issuer TEXT;
ALTER TABLE attachment_link ADD COLUMN document_date TEXT;
ALTER TABLE attachment_link ADD COLUMN valid_until TEXT;
ALTER TABLE attachment_link ADD COLUMN pages INTEGER;
ALTER TABLE attachment_link ADD COLUMN note TEXT;
ALTER TABLE attachment_link ADD COLUMN sealed INTEGER CHECK (sealed IN (0, 1));
ALTER TABLE attachment_link ADD COLUMN personal INTEGER CHECK (personal IN (0, 1));
ALTER TABLE attachment_link ADD COLUMN flaw TEXT;
`;
