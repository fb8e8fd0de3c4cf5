//! The laws of the model, and its frozen forms. What a law says stands in the name of its test.

mod batches;
mod erasing;
mod fold_law;
mod golden;
mod judging;
mod made;
mod one_law;
mod plan;
mod recount;
mod rights;
mod words;
