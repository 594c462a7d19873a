//! The token API in types. Knows no browser and no view.

pub mod amount;
pub mod coin;
pub mod ip;
pub mod ip_list;
pub mod lifetime;
pub mod limit;
