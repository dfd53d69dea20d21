//! Counts words with bstr. Speaks the worker protocol (README.md).
//!
//!     bstr-words words|breaks FILE REPEATS
//!
//! `breaks` gives every segment of UAX #29, `words` those that have a letter or digit.

use bstr::ByteSlice;
use std::io::{BufRead, Write};
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, operation, path, repeats] = arguments.as_slice() else {
        return Err("usage: bstr-words words|breaks FILE REPEATS".into());
    };
    let text = std::fs::read(path)?;
    let repeats: usize = repeats.parse()?;
    for line in std::io::stdin().lock().lines() {
        line?;
        let start = Instant::now();
        let mut count = 0;
        for _ in 0..repeats {
            let text = std::hint::black_box(text.as_slice());
            count = match operation.as_str() {
                "words" => text.words().count(),
                "breaks" => text.words_with_breaks().count(),
                _ => return Err("unknown operation".into()),
            };
        }
        let elapsed = start.elapsed().as_nanos();
        println!("{elapsed} {count}");
        std::io::stdout().flush()?;
    }
    Ok(())
}
