//! Signs that a format writes in another way.

/// Appends a text, some ASCII characters of it replaced. One loop for all formats, and copies of whole
/// stretches: to push character by character costs 200 bytes of WebAssembly each time.
pub fn push_replaced(out: &mut String, text: &str, instead: fn(u8) -> Option<&'static str>) {
    let mut begin = 0;
    for (at, byte) in text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii()) {
        if let Some(instead) = instead(byte) {
            out.push_str(text.get(begin..at).unwrap_or(""));
            out.push_str(instead);
            begin = at + 1;
        }
    }
    out.push_str(text.get(begin..).unwrap_or(""));
}
