//! Two laptops without a server: signed batches travel in a file, on a stick, or directly over the network of one [`room`].
//!
//! What arrives is shown at once as not yet at the server, and whoever reaches the server first brings it there. The
//! checks and the fold are the store's, the seal on the file is the keys'. Files of evidence come along up to a size.

pub(crate) mod file;
mod out;
pub mod room;
mod take;
pub mod view;

pub(crate) use out::{carry_out, write_new};
pub(crate) use take::carry_in;
