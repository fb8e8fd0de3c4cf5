/** All types that cross the border, under one roof. */
export type * from './generated/app';
export type * from './generated/rollout';
export type * from './generated/attendance';
export type * from './generated/checklist';
export type * from './generated/handoff';
export type * from './generated/people';
export type * from './generated/sync';
export type * from './generated/workspace';
export type * from './generated/commands';
