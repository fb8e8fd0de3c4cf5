/** Request of `publish`: adopt this workspace on a server, bytes unchanged. Answers `SyncReport`. */
export type Publish = {
  code: string;
};

/** Answer of `sync`. */
export type SyncReport = {
  sent: number;
  received: number;
  refused: number;
  conflicts: number;
};

/** Answer of `outbox`: changes that exist only on this laptop, oldest first, in plain words. */
export type Outbox = {
  groups: Array<OutboxLine>;
};

/** One unsent change. */
export type OutboxLine = {
  at: string;
  by: string;
  label: string;
  operations: number;
};

/** Answer of `conflicts`: the cards. */
export type Conflicts = {
  conflicts: Array<Card>;
};

/** Two values that a person has to look at. */
export type Card = {
  /** `kind:id:field`. */
  id: string;
  kind: string;
  record: string;
  /** What it is about, in words. */
  title: string;
  field: string;
  kept: CardValue;
  others: Array<CardValue>;
};

/** One side of a card. */
export type CardValue = {
  value: unknown;
  /** The value in words. */
  words: string;
  by: string;
  device: string;
  at: string;
  /** Names the write, for `conflict_resolve`. */
  dot: string;
};

/** Request of `conflict_resolve`: keep this one. Answers `Done`. */
export type ResolveCard = {
  id: string;
  dot: string;
};

/** Answer of `quarantine`: groups that the server refused, whole, with the reason. */
export type Quarantine = {
  groups: Array<RefusedGroup>;
};

/** A refused group. */
export type RefusedGroup = {
  id: string;
  code: string;
  message: string;
  label: string;
  by: string;
  at: string;
  operations: unknown[];
};

/** Request of `quarantine_dismiss`: only a person drops a refused group, with a reason. Answers `Done`. */
export type Dismiss = {
  id: string;
  reason: string;
};
