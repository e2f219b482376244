//! The order of time.

use dateline::query::time_order;

use crate::build::{Entry, entry};

fn titles(entries: &[Entry]) -> Vec<&str> {
    let events: Vec<_> = entries.iter().map(|entry| entry.event.clone()).collect();
    time_order(&events).iter().map(|&at| entries[at as usize].event.title.as_str()).collect()
}

#[test]
fn coarser_comes_before_finer() {
    let entries = [
        entry("2001-01-01", "day"),
        entry("2000-12-31", "day before"),
        entry("2001-01", "month"),
        entry("2001", "year"),
        entry("2001-02-01", "day of february"),
        entry("2001-02", "february"),
    ];
    let expected = ["day before", "year", "month", "day", "february", "day of february"];
    assert_eq!(titles(&entries), expected);
}

#[test]
fn ties_stay_as_the_file_has_them() {
    let entries = ["b", "a", "c", "a"].map(|title| entry("1999-04-01", title));
    assert_eq!(titles(&entries), ["b", "a", "c", "a"]);
}

#[test]
fn open_begins_sort_by_their_end() {
    let entries = [
        entry("2001-09-12", "the day after"),
        entry("../2001-09-11", "by the 11th"),
        entry("2001-09-11/..", "from the 11th on"),
        entry("2001-09-10", "the day before"),
    ];
    let expected = ["the day before", "by the 11th", "from the 11th on", "the day after"];
    assert_eq!(titles(&entries), expected);
}

#[test]
fn an_own_place_goes_before_the_date() {
    let entries = [
        entry("1999-04", "april, in the middle").sort("1999-04-15"),
        entry("1999-04-10", "10th"),
        entry("1999-04-20", "20th"),
        entry("", "undated, but placed").sort("1999-04-12"),
    ];
    let expected = ["10th", "undated, but placed", "april, in the middle", "20th"];
    assert_eq!(titles(&entries), expected);
}

#[test]
fn what_has_no_place_comes_last_in_the_order_of_the_file() {
    let entries = [
        entry("", "first undated"),
        entry("../..", "both ends open"),
        entry("2001", "2001"),
        entry("", "last undated"),
    ];
    let expected = ["2001", "first undated", "both ends open", "last undated"];
    assert_eq!(titles(&entries), expected);
}
