CREATE TABLE workspace (
  one      INTEGER PRIMARY KEY CHECK (one = 1),
  id       BLOB NOT NULL,
  head     INTEGER NOT NULL,
  chain    BLOB NOT NULL,
  room     BLOB NOT NULL,
  receipts INTEGER NOT NULL,
  receipt  TEXT
) STRICT;

CREATE TABLE batch (
  seq      INTEGER PRIMARY KEY,
  author   BLOB NOT NULL,
  n        INTEGER NOT NULL,
  hash     BLOB NOT NULL,
  received INTEGER NOT NULL,
  verdicts TEXT NOT NULL,
  chain    BLOB NOT NULL,
  receipts TEXT NOT NULL,
  size     INTEGER NOT NULL,
  bytes    BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX batch_author ON batch (author, n);

CREATE TABLE author (
  author    BLOB PRIMARY KEY,
  key       BLOB NOT NULL,
  last_n    INTEGER NOT NULL,
  last_op   INTEGER NOT NULL,
  last_hash BLOB NOT NULL,
  served    INTEGER NOT NULL,
  revoked   INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE record (
  kind  TEXT NOT NULL,
  id    BLOB NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
