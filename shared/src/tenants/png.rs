//! What a firm's logo must be: a PNG (W3C Portable Network Graphics, third edition), whole, still, and of a size that a page's
//! head has a place for. Pure. Nothing is decoded: that is the browser's.

/// The first bytes (5.2).
const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a];
/// The fewest pixels of a side.
const SMALLEST: u32 = 16;
/// The most pixels of a side.
const LARGEST: u32 = 2048;
/// Length, type and checksum of a chunk (5.3).
const FRAME: usize = 12;

/// One chunk.
struct Chunk<'b> {
    kind: [u8; 4],
    data: &'b [u8],
}

/// Whether these bytes are such an image.
///
/// # Errors
/// What is wrong with them.
pub(super) fn check(bytes: &[u8]) -> Result<(), &'static str> {
    const BROKEN: &str = "This is no PNG, or not a whole one.";
    let mut rest = bytes.strip_prefix(&SIGNATURE).ok_or(BROKEN)?;
    let (mut has_palette, mut data, mut colour) = (false, Data::Before, 0);
    let mut is_first = true;
    loop {
        let (chunk, after) = next(rest).ok_or(BROKEN)?;
        rest = after;
        match (&chunk.kind, is_first) {
            (b"IHDR", true) => colour = header(chunk.data)?,
            (_, true) | (b"IHDR", false) => return Err(BROKEN),
            (b"PLTE", _) if !has_palette && data == Data::Before && is_palette(chunk.data) => has_palette = true,
            (b"IDAT", _) if data != Data::After => data = Data::Within,
            (b"IEND", _) => {
                // Nothing may follow; an indexed image has a palette (11.2.2).
                let is_whole = chunk.data.is_empty() && rest.is_empty() && data != Data::Before;
                return if is_whole && (colour != 3 || has_palette) { Ok(()) } else { Err(BROKEN) };
            }
            (b"acTL" | b"fcTL" | b"fdAT", _) => return Err("A logo stands still: no animation."),
            // A critical chunk that nobody knows (5.4).
            ([b'A'..=b'Z', ..], _) => return Err(BROKEN),
            _ if data == Data::Within => data = Data::After,
            _ => {}
        }
        is_first = false;
    }
}

/// Where the image's own chunks are: they follow each other (5.6).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Data {
    Before,
    Within,
    After,
}

fn next(bytes: &[u8]) -> Option<(Chunk<'_>, &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    if rest.len() < FRAME - 4 || rest.len() - (FRAME - 4) < length {
        return None;
    }
    let (framed, rest) = rest.split_at(4 + length);
    let (sum, rest) = rest.split_first_chunk::<4>()?;
    let (kind, data) = framed.split_first_chunk::<4>()?;
    let is_right = kind.iter().all(u8::is_ascii_alphabetic) && crc32(framed) == u32::from_be_bytes(*sum);
    is_right.then_some((Chunk { kind: *kind, data }, rest))
}

/// Reads the header (11.2.1): its colour type.
fn header(data: &[u8]) -> Result<u8, &'static str> {
    const UNKNOWN: &str = "The PNG's header is not one that there is.";
    let data: &[u8; 13] = data.try_into().map_err(|_| UNKNOWN)?;
    let side = |at: usize| u32::from_be_bytes([data[at], data[at + 1], data[at + 2], data[at + 3]]);
    let is_known = match (data[9], data[8]) {
        (0, 1 | 2 | 4 | 8 | 16) | (3, 1 | 2 | 4 | 8) | (2 | 4 | 6, 8 | 16) => {
            data[10] == 0 && data[11] == 0 && data[12] <= 1
        }
        _ => false,
    };
    if !is_known {
        return Err(UNKNOWN);
    }
    let fits = |side: u32| (SMALLEST..=LARGEST).contains(&side);
    if fits(side(0)) && fits(side(4)) { Ok(data[9]) } else { Err("A logo has 16 to 2,048 pixels a side.") }
}

fn is_palette(data: &[u8]) -> bool {
    !data.is_empty() && data.len() <= 768 && data.len().is_multiple_of(3)
}

/// ISO 3309's checksum (annex D); bit by bit is fast enough for 64 KiB.
pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    let add = |sum: u32, byte: &u8| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ if sum & 1 == 1 { 0xedb8_8320 } else { 0 })
    };
    !bytes.iter().fold(u32::MAX, add)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(kind: &[u8], data: &[u8]) -> Vec<u8> {
        let framed = [kind, data].concat();
        let length = u32::try_from(data.len()).unwrap().to_be_bytes();
        [&length[..], &framed, &crc32(&framed).to_be_bytes()].concat()
    }

    fn header(width: u32, height: u32, colour: u8) -> Vec<u8> {
        let sides = [width.to_be_bytes(), height.to_be_bytes()].concat();
        chunk(b"IHDR", &[&sides[..], &[8, colour, 0, 0, 0]].concat())
    }

    fn png(chunks: &[Vec<u8>]) -> Vec<u8> {
        [SIGNATURE.to_vec(), chunks.concat()].concat()
    }

    #[test]
    fn the_checksum_is_the_standards() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(chunk(b"IEND", b"")[8..], [0xae, 0x42, 0x60, 0x82]);
    }

    #[test]
    fn a_png_is_whole_still_and_of_a_size() {
        let (data, end) = (chunk(b"IDAT", b"\x78\x9c\x63\x00\x00"), chunk(b"IEND", b""));
        let good = [header(64, 16, 6), chunk(b"gAMA", &[0, 0, 0xb1, 0x8f]), data.clone(), data.clone(), end.clone()];
        assert_eq!(check(&png(&good)), Ok(()));
        let indexed = [header(64, 64, 3), chunk(b"PLTE", &[0; 6]), data.clone(), end.clone()];
        assert_eq!(check(&png(&indexed)), Ok(()));
        for (what, chunks) in [
            ("too small", vec![header(15, 64, 6), data.clone(), end.clone()]),
            ("too large", vec![header(64, 2049, 6), data.clone(), end.clone()]),
            ("no such colour", vec![header(64, 64, 5), data.clone(), end.clone()]),
            ("no palette", vec![header(64, 64, 3), data.clone(), end.clone()]),
            ("no header", vec![data.clone(), end.clone()]),
            ("two headers", vec![header(64, 64, 6), header(64, 64, 6), data.clone(), end.clone()]),
            ("no image", vec![header(64, 64, 6), end.clone()]),
            ("no end", vec![header(64, 64, 6), data.clone()]),
            ("something after it", vec![header(64, 64, 6), data.clone(), end.clone(), b"<script>".to_vec()]),
            ("unknown and critical", vec![header(64, 64, 6), chunk(b"EVIL", b""), data.clone(), end.clone()]),
            ("animated", vec![header(64, 64, 6), chunk(b"acTL", &[0; 8]), data.clone(), end.clone()]),
            ("parted", vec![header(64, 64, 6), data.clone(), chunk(b"tEXt", b"a\0b"), data.clone(), end.clone()]),
        ] {
            assert!(check(&png(&chunks)).is_err(), "{what}");
        }
        let whole = png(&good);
        for length in 0..whole.len() {
            assert!(check(&whole[..length]).is_err(), "the first {length} bytes");
        }
        for at in 0..whole.len() {
            let mut changed = whole.clone();
            changed[at] ^= 0x20;
            assert!(check(&changed).is_err(), "byte {at} is another");
        }
        for other in [&b"GIF89a"[..], b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\xff\xd8\xff\xe0", b""] {
            assert!(check(other).is_err());
        }
    }
}
