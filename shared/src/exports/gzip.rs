//! One gzip file (RFC 1952) out of steps that were compressed apart: each step's text is deflated to a byte's boundary and ends no
//! stream, so that what stands between a header and a trailer is one stream. Files that were only put one behind the other would be
//! valid, too, but browsers show the first and leave out the rest.

use crc32fast::Hasher;
use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, TDEFLStatus, compress_to_output, create_comp_flags_from_zip_params,
};

/// How hard it tries: the usual one of 0 to 10.
const LEVEL: i32 = 6;
/// Deflated, no name, no time, of an unknown system.
const HEADER: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
/// The last block, which is empty.
const LAST: [u8; 2] = [3, 0];

/// A step's text as blocks, of which none is the last; `None` when it cannot be, a defect.
#[must_use]
pub fn blocks(text: &[u8]) -> Option<Vec<u8>> {
    // A window of 0 bits: no header and no trailer of zlib's.
    let mut compressor = CompressorOxide::new(create_comp_flags_from_zip_params(LEVEL, 0, 0));
    let mut out = Vec::new();
    let (status, read) = compress_to_output(&mut compressor, text, TDEFLFlush::Sync, |bytes| {
        out.extend_from_slice(bytes);
        true
    });
    (status == TDEFLStatus::Okay && read == text.len()).then_some(out)
}

/// The checksum of what was before and a text behind it.
#[must_use]
pub fn checksum(before: u32, text: &[u8]) -> u32 {
    let mut hasher = Hasher::new_with_initial(before);
    hasher.update(text);
    hasher.finalize()
}

/// The file of blocks, by the checksum and the length of what they hold.
#[must_use]
pub fn file(blocks: &[u8], checksum: u32, length: u64) -> Vec<u8> {
    let mut file = Vec::with_capacity(HEADER.len() + blocks.len() + LAST.len() + 8);
    file.extend_from_slice(&HEADER);
    file.extend_from_slice(blocks);
    file.extend_from_slice(&LAST);
    file.extend_from_slice(&checksum.to_le_bytes());
    // Modulo 2^32, as the format has it.
    let [b0, b1, b2, b3, ..] = length.to_le_bytes();
    file.extend_from_slice(&[b0, b1, b2, b3]);
    file
}

/// What stands in a file of ours; `None` when it is none.
#[must_use]
pub fn text(file: &[u8]) -> Option<Vec<u8>> {
    let blocks = file.get(HEADER.len()..file.len().checked_sub(8)?)?;
    miniz_oxide::inflate::decompress_to_vec(blocks).ok()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn steps_make_one_file_that_every_reader_reads_to_its_end() {
        let long: String = (0..20_000).map(|line| format!("ana.{line}@example.com,Ana,client\r\n")).collect();
        for steps in
            [vec![""], vec!["a,b\r\n"], vec!["a,b\r\n", "", "é,ø\r\n", "c,d\r\n"], vec![long.as_str(), "z\r\n"]]
        {
            let whole = steps.concat();
            let (mut sum, mut body) = (0, Vec::new());
            for step in &steps {
                sum = checksum(sum, step.as_bytes());
                body.extend(blocks(step.as_bytes()).expect("compressed"));
            }
            let file = file(&body, sum, whole.len() as u64);
            // A reader of one member: it checks the sum and the length, and stops after them.
            let mut read = String::new();
            flate2::bufread::GzDecoder::new(file.as_slice()).read_to_string(&mut read).expect("one whole member");
            assert_eq!(read, whole);
            assert_eq!(text(&file).as_deref(), Some(whole.as_bytes()));
        }
    }

    #[test]
    fn lines_of_a_list_become_a_fifth() {
        let text: String =
            (0..500).map(|line| format!("ana.{line}@example.com,Ana Silva {line},client,North\r\n")).collect();
        assert!(blocks(text.as_bytes()).expect("compressed").len() * 5 < text.len());
    }
}
