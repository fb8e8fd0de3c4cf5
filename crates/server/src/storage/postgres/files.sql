-- Files of a workspace: a part lies under whoever brings it until its bytes have the digest.

CREATE TABLE muster.file (
  workspace bytea NOT NULL,
  digest    bytea NOT NULL,
  size      bigint NOT NULL,
  author    bytea NOT NULL,
  received  bigint NOT NULL,
  PRIMARY KEY (workspace, digest)
);

CREATE TABLE muster.part (
  workspace bytea NOT NULL,
  digest    bytea NOT NULL,
  author    bytea NOT NULL,
  size      bigint NOT NULL,
  got       bigint NOT NULL,
  touched   bigint NOT NULL,
  PRIMARY KEY (workspace, digest, author)
);

CREATE TABLE muster.piece (
  workspace bytea NOT NULL,
  digest    bytea NOT NULL,
  author    bytea NOT NULL,
  start     bigint NOT NULL,
  bytes     bytea NOT NULL,
  PRIMARY KEY (workspace, digest, author, start)
);

-- Photos and documents are packed already.
ALTER TABLE muster.piece ALTER COLUMN bytes SET STORAGE EXTERNAL;
