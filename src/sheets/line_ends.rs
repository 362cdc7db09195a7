//! Every way to end a line, made one: so that lines can be counted as the person sees them.

use std::io::{Read, Result};

/// Hands on what it reads with `\n` for `\r\n` and for a lone `\r`, and with an end to the last line.
#[derive(Debug)]
pub(super) struct LineEnds<R> {
    source: R,
    /// The last byte read, as it was.
    last: u8,
}

impl<R: Read> LineEnds<R> {
    pub(super) fn new(source: R) -> Self {
        Self {
            source,
            last: b'\n',
        }
    }
}

impl<R: Read> Read for LineEnds<R> {
    fn read(&mut self, out: &mut [u8]) -> Result<usize> {
        loop {
            let length = self.source.read(out)?;
            let read = out.get_mut(..length).unwrap_or_default();
            let Some(&last) = read.last() else {
                let is_open = !matches!(self.last, b'\n' | b'\r');
                return Ok(match out.first_mut() {
                    Some(first) if is_open => {
                        (*first, self.last) = (b'\n', b'\n');
                        1
                    }
                    _ => 0,
                });
            };
            let before = std::mem::replace(&mut self.last, last);
            if before != b'\r' && !read.contains(&b'\r') {
                return Ok(length);
            }
            let kept = mend(read, before);
            if kept > 0 {
                return Ok(kept);
            }
        }
    }
}

/// Puts `\n` for every end of a line, in place, and says how many bytes are left.
fn mend(read: &mut [u8], mut before: u8) -> usize {
    let mut kept = 0;
    for at in 0..read.len() {
        let Some(&byte) = read.get(at) else { break };
        let is_second = before == b'\r' && byte == b'\n';
        before = byte;
        if is_second {
            continue;
        }
        if let Some(place) = read.get_mut(kept) {
            *place = if byte == b'\r' { b'\n' } else { byte };
            kept += 1;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives so many bytes at a time.
    struct Drops<'a>(&'a [u8], usize);

    impl Read for Drops<'_> {
        fn read(&mut self, out: &mut [u8]) -> Result<usize> {
            let length = self.1.min(out.len());
            self.0.read(&mut out[..length])
        }
    }

    #[test]
    fn however_lines_end_and_however_they_arrive_they_end_alike() {
        for (given, expected) in [
            ("", ""),
            ("a", "a\n"),
            ("a\nb\n", "a\nb\n"),
            ("a\r\nb\r\n", "a\nb\n"),
            ("a\rb\r", "a\nb\n"),
            ("a\r\n\r\nb", "a\n\nb\n"),
            ("a\r\r\n\nb", "a\n\n\nb\n"),
            ("\r\n", "\n"),
        ] {
            for drop in 1..4 {
                let mut text = String::new();
                LineEnds::new(Drops(given.as_bytes(), drop))
                    .read_to_string(&mut text)
                    .unwrap();
                assert_eq!(text, expected, "{given:?} by {drop}");
            }
        }
    }
}
