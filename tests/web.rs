//! The exports, driven in a browser as a page drives them: by name, with JavaScript's values.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

#[path = "web/binary.rs"]
mod binary;
#[path = "web/context.rs"]
mod context;
#[path = "web/js.rs"]
mod js;
#[path = "web/load.rs"]
mod load;
#[path = "web/read.rs"]
mod read;
#[path = "web/stage.rs"]
mod stage;
#[path = "web/write.rs"]
mod write;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// Three entries of our own, the first without its heading, dated by the others.
pub const TEXT: &str = "\
The clerk Anna Brandt hides a copy of the ledger. It is found later (see March 9, 1984).
April 1981: A ship leaves by night
Anna Brandt sees the Curaçao leave port, she will say (see Between 1979 and Late 1980). [Harbour News, 4/9/1981; Visser, 1990, pp. 12-14]
March 9, 1984: The ledger is found
A copy turns up where Anna Brandt hid it [in the attic] (see Between 1979 and Late 1980 and April 1981). [Harbour News, 3/10/1984]
Category Tags: Paper trail
No day at all: it is not known when
";

/// A chronology of [`TEXT`], as JavaScript holds it.
pub fn chronology() -> wasm_bindgen::JsValue {
    js::read(TEXT.into(), None).expect("the text can be read")
}
