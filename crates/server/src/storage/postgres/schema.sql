-- The workspace stands first in every key, and no key or reference crosses it: each table can be cut
-- into hash partitions by workspace, or be spread over machines by it, as it stands.

CREATE TABLE muster.setting (
  name  text PRIMARY KEY,
  value text NOT NULL
);

CREATE TABLE muster.room (
  secret    bytea PRIMARY KEY,
  name      text NOT NULL,
  workspace bytea,
  made      bigint NOT NULL
);

-- One row a workspace. Whoever writes locks it first, so the order of the log is the order of commits.
CREATE TABLE muster.workspace (
  workspace bytea PRIMARY KEY,
  head      bigint NOT NULL,
  chain     bytea NOT NULL,
  room      bytea NOT NULL,
  receipts  bigint NOT NULL,
  receipt   text
);

CREATE TABLE muster.batch (
  workspace bytea NOT NULL,
  seq       bigint NOT NULL,
  author    bytea NOT NULL,
  n         bigint NOT NULL,
  hash      bytea NOT NULL,
  received  bigint NOT NULL,
  verdicts  text NOT NULL,
  chain     bytea NOT NULL,
  receipts  text NOT NULL,
  size      bigint NOT NULL,
  bytes     bytea NOT NULL,
  PRIMARY KEY (workspace, seq),
  UNIQUE (workspace, author, n)
);

CREATE TABLE muster.author (
  workspace bytea NOT NULL,
  author    bytea NOT NULL,
  key       bytea NOT NULL,
  last_n    bigint NOT NULL,
  last_op   bigint NOT NULL,
  last_hash bytea NOT NULL,
  served    bigint NOT NULL,
  revoked   bigint,
  PRIMARY KEY (workspace, author)
);

CREATE TABLE muster.record (
  workspace bytea NOT NULL,
  kind      text NOT NULL,
  id        uuid NOT NULL,
  state     text NOT NULL,
  PRIMARY KEY (workspace, kind, id)
);

-- Batches are packed already.
ALTER TABLE muster.batch ALTER COLUMN bytes SET STORAGE EXTERNAL;
