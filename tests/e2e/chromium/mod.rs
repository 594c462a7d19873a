//! What only Chromium's own protocol tells or does: all that assistive
//! technology gets, what is left in memory, colours that the user's system
//! forces upon pages. `cargo xtask test e2e` leaves these out in other engines,
//! and says how many.

mod media;
mod memory;
mod tree;
