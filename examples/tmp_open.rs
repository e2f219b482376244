use dateline::{
    binary,
    query::Index,
    read::{ReadOptions, read},
};
use std::time::Instant;
fn main() {
    for path in std::env::args().skip(1) {
        let out = format!("{path}.dateline");
        if std::fs::metadata(&out).is_err() {
            let text = std::fs::read(&path).unwrap();
            let t = Instant::now();
            let chronology = read(&text, &ReadOptions::default()).unwrap();
            println!("read {:?}", t.elapsed());
            let t = Instant::now();
            let index = Index::build(&chronology);
            println!("index {:?}", t.elapsed());
            let t = Instant::now();
            let bytes = binary::write(&chronology, &index);
            println!("write {:?}", t.elapsed());
            println!("json {} binary {}", text.len(), bytes.len());
            std::fs::write(&out, &bytes).unwrap();
        }
        let bytes = std::fs::read(&out).unwrap();
        for (i, name) in binary::SECTIONS.iter().enumerate() {
            let at = 32 + 8 * i;
            println!("  {name} {}", u64::from_le_bytes(bytes[at..at + 8].try_into().unwrap()));
        }
        for _ in 0..5 {
            let t = Instant::now();
            let sum = binary::checksum(&[], &bytes);
            let checked = t.elapsed();
            let t = Instant::now();
            let opened = binary::open(&bytes).unwrap();
            println!("open {:?} (checksum {checked:?} {sum:x})", t.elapsed());
            drop(opened);
        }
    }
}
