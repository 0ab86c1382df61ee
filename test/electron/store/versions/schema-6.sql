CREATE TRIGGER batch_never_deleted BEFORE DELETE ON batch
BEGIN SELECT RAISE(ABORT, '历史记录不能删除'); END;

CREATE TRIGGER batch_never_updated BEFORE UPDATE ON batch
BEGIN SELECT RAISE(ABORT, '历史记录不能修改'); END;

CREATE TRIGGER change_never_deleted BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, '历史记录不能删除'); END;

CREATE TRIGGER change_never_updated BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, '历史记录不能修改'); END;

CREATE TRIGGER personal_value_never_deleted BEFORE DELETE ON personal_value
BEGIN SELECT RAISE(ABORT, '历史记录不能删除'); END;

CREATE TRIGGER personal_value_only_erased BEFORE UPDATE ON personal_value
WHEN NEW.plain IS NOT NULL OR NEW.salt IS NOT NULL OR NEW.digest <> OLD.digest
  OR NEW.table_name <> OLD.table_name OR NEW.row_id <> OLD.row_id OR NEW.column_name <> OLD.column_name
BEGIN SELECT RAISE(ABORT, '个人信息的历史值只能清除'); END;

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

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  size INTEGER NOT NULL,
  seal INTEGER NOT NULL
) STRICT;

CREATE TABLE attachment_link (
  id INTEGER PRIMARY KEY,
  attachment_id INTEGER NOT NULL REFERENCES attachment (id),
  item TEXT NOT NULL,
  school TEXT,
  year INTEGER NOT NULL,
  title TEXT NOT NULL,
  file_name TEXT NOT NULL,
  seal INTEGER NOT NULL
, material INTEGER, box INTEGER, series INTEGER, version INTEGER, document_number TEXT, issuer TEXT, document_date TEXT, valid_until TEXT, pages INTEGER, note TEXT, sealed INTEGER CHECK (sealed IN (0, 1)), personal INTEGER CHECK (personal IN (0, 1)), flaw TEXT) STRICT;

CREATE TABLE batch (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  operator TEXT NOT NULL,
  kind TEXT NOT NULL,
  why TEXT NOT NULL,
  undoes INTEGER,
  changes INTEGER NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;

CREATE TABLE change (
  batch INTEGER NOT NULL,
  position INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  column_name TEXT,
  before TEXT,
  after TEXT,
  PRIMARY KEY (batch, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  subject TEXT NOT NULL,
  field TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('value', 'notApplicable', 'missing')),
  value TEXT CHECK (value IS NULL OR state = 'value'),
  raw TEXT,
  form TEXT NOT NULL,
  source_file_id INTEGER REFERENCES source_file (id),
  sheet TEXT,
  cell TEXT,
  operator TEXT CHECK ((operator IS NULL) <> (source_file_id IS NULL)),
  personal INTEGER NOT NULL CHECK (personal IN (0, 1)),
  accepted INTEGER NOT NULL CHECK (accepted IN (0, 1)),
  batch INTEGER NOT NULL,
  seal INTEGER NOT NULL
) STRICT;

CREATE TABLE grid_view (
  id INTEGER PRIMARY KEY,
  operator TEXT NOT NULL,
  sheet TEXT NOT NULL CHECK (sheet IN ('school', 'section')),
  name TEXT NOT NULL CHECK (name <> ''),
  content TEXT NOT NULL,
  UNIQUE (operator, sheet, name)
) STRICT;

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

CREATE TABLE list_row (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  subject TEXT NOT NULL,
  list TEXT NOT NULL,
  claim_id INTEGER REFERENCES claim (id),
  position INTEGER NOT NULL,
  columns TEXT,
  personal INTEGER NOT NULL CHECK (personal IN (0, 1)),
  seal INTEGER NOT NULL
) STRICT;

CREATE TABLE meta (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL,
  seal INTEGER NOT NULL
) STRICT;

CREATE TABLE operator (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  unit TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('管理员', '填报', '审核', '只读')),
  pin TEXT,
  seal INTEGER NOT NULL
) STRICT;

CREATE TABLE personal_value (
  digest TEXT PRIMARY KEY,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  column_name TEXT NOT NULL,
  salt TEXT,
  plain TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE roster (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  school TEXT NOT NULL,
  position INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  UNIQUE (year, school)
) STRICT;

CREATE TABLE source_file (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  name TEXT NOT NULL,
  size INTEGER,
  batch INTEGER NOT NULL,
  seal INTEGER NOT NULL
) STRICT;

CREATE TABLE table_mapping (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  fingerprint TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;

CREATE TABLE year_lock (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  operator TEXT NOT NULL,
  batch INTEGER NOT NULL,
  seal INTEGER NOT NULL
) STRICT;

CREATE INDEX attachment_link_attachment ON attachment_link (attachment_id);

CREATE INDEX attachment_link_item ON attachment_link (year, item);

CREATE INDEX change_row ON change (table_name, row_id);

CREATE UNIQUE INDEX claim_accepted ON claim (year, subject, field) WHERE accepted = 1;

CREATE INDEX claim_beside ON claim (year, subject, field) WHERE accepted = 0;

CREATE INDEX lineage_year ON lineage (year);

CREATE INDEX list_row_claim ON list_row (claim_id, position);

CREATE INDEX list_row_list ON list_row (year, list, subject);

CREATE INDEX personal_value_row ON personal_value (table_name, row_id);
