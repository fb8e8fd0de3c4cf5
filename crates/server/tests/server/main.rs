//! A real server on a port of its own, and laptops that are nothing but keys and batches.

mod administration;
mod bad_bodies;
mod calendar;
mod crashing;
mod crowding;
mod described;
mod description;
mod engines;
mod enrolment;
mod erasing;
mod failover;
mod files;
mod hints;
mod isolation;
mod laptop;
mod limits;
mod process;
mod publishing;
mod pushing;
mod restoring;
mod running;
mod status;
mod storm;
mod tls;
mod verdicts;
