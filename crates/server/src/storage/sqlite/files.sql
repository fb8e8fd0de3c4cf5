CREATE TABLE file (
  digest   BLOB PRIMARY KEY,
  size     INTEGER NOT NULL,
  author   BLOB NOT NULL,
  received INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE part (
  digest  BLOB NOT NULL,
  author  BLOB NOT NULL,
  size    INTEGER NOT NULL,
  got     INTEGER NOT NULL,
  touched INTEGER NOT NULL,
  PRIMARY KEY (digest, author)
) STRICT, WITHOUT ROWID;

CREATE TABLE piece (
  digest BLOB NOT NULL,
  author BLOB NOT NULL,
  start  INTEGER NOT NULL,
  bytes  BLOB NOT NULL,
  PRIMARY KEY (digest, author, start)
) STRICT;
