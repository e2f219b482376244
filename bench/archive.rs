//! Writes an archive of any size, made from a seed: `cargo run --release --example archive 20000 1 > archive.txt`.

#[path = "../tests/support/archive.rs"]
#[allow(clippy::indexing_slicing, reason = "as in tests")]
mod archive;

fn main() {
    let mut numbers = std::env::args().skip(1).filter_map(|number| number.parse().ok());
    let entries = numbers.next().unwrap_or(20_000);
    print!("{}", archive::archive(entries as usize, numbers.next().unwrap_or(1)));
}
