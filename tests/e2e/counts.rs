//! Figures that several tests add to.

use std::collections::BTreeMap;
use std::sync::Mutex;

use crate::figures::figure;

static COUNTS: Mutex<BTreeMap<String, usize>> = Mutex::new(BTreeMap::new());

/// Adds to a figure. The last that is noted is the sum.
pub(crate) fn count(name: &str, more: usize) {
    let mut counts = COUNTS.lock().unwrap();
    let sum = counts.entry(name.to_owned()).or_default();
    *sum += more;
    figure(name, *sum);
}
