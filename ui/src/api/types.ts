/** All types that cross the border, generated from the Rust views. */
export type * from './generated';
