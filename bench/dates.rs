//! How long a million mixed dates take: natively, and inside WebAssembly without a crossing for each. Run by
//! scripts/bench.mjs, which has the figures and their budgets.

use dateline::date::{DateOptions, read_date};

/// The forms of dates.txt, with years from a fixed seed, EDTF and prose apart.
struct Texts {
    edtf: Vec<String>,
    prose: Vec<String>,
}

impl Texts {
    fn new(count: usize) -> Texts {
        let forms: Vec<&str> =
            include_str!("dates.txt").lines().filter(|form| !form.starts_with('#')).collect();
        let first_prose = forms.iter().position(|form| form.starts_with("April"));
        let mut state = 0x0da7_e11e_u32;
        let mut texts = Texts { edtf: Vec::new(), prose: Vec::new() };
        for (place, form) in forms.iter().cycle().take(count).enumerate() {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let year = 1000 + (state >> 16) % 1000;
            let text = form.replace("{Y}", &year.to_string());
            let text = text.replace("{Z}", &(year + 1).to_string());
            if Some(place % forms.len()) < first_prose {
                texts.edtf.push(text);
            } else {
                texts.prose.push(text);
            }
        }
        texts
    }
}

/// Reads all; how many are dates, and the sum of their first seconds, so that none is left out.
fn read_all(texts: &[String]) -> (usize, i64) {
    let options = DateOptions::default();
    texts.iter().flat_map(|text| read_date(text, &options)).fold((0, 0), |(count, sum), date| {
        (count + 1, date.hull.begin.map_or(sum, |begin| begin.first_second().wrapping_add(sum)))
    })
}

#[cfg(target_arch = "wasm32")]
mod web {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Texts in WebAssembly's memory.
    #[wasm_bindgen]
    pub struct Bench(super::Texts);

    #[wasm_bindgen]
    impl Bench {
        /// So many texts.
        #[wasm_bindgen(constructor)]
        pub fn new(count: usize) -> Bench {
            Bench(super::Texts::new(count))
        }

        /// Reads those that are EDTF; how many are dates.
        pub fn edtf(&self) -> usize {
            super::read_all(&self.0.edtf).0
        }

        /// Reads those that are prose; how many are dates.
        pub fn prose(&self) -> usize {
            super::read_all(&self.0.prose).0
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}

/// Milliseconds that this thread has had a processor, which other work on the machine does not stretch; of the wall's
/// clock where the system does not say.
#[cfg(not(target_arch = "wasm32"))]
fn milliseconds(start: std::time::Instant) -> f64 {
    let counted = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = counted.and_then(|line| line.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or(start.elapsed().as_secs_f64() * 1000.0, |nanoseconds| nanoseconds / 1e6)
}

/// Prints, as JSON, the best of five runs in milliseconds, and how many are dates.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    use std::hint::black_box;

    const COUNT: usize = 1_000_000;
    let texts = Texts::new(COUNT);
    let started = std::time::Instant::now();
    let best = |run: &dyn Fn()| {
        let times = (0..5).map(|_| {
            let before = milliseconds(started);
            run();
            milliseconds(started) - before
        });
        times.fold(f64::INFINITY, f64::min)
    };
    let read = read_all(&texts.edtf).0 + read_all(&texts.prose).0;
    let edtf = best(&|| {
        black_box(read_all(&texts.edtf));
    });
    let prose = best(&|| {
        black_box(read_all(&texts.prose));
    });
    let peer = best(&|| {
        for text in &texts.edtf {
            black_box(edtf_core::Edtf::parse(text).map(|date| date.bounds()).is_ok());
        }
    });
    println!("{{ \"read\": {read}, \"edtf\": {edtf}, \"prose\": {prose}, \"peer\": {peer} }}");
}
