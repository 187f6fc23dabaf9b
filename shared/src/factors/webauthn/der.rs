//! DER (X.690), as much of it as a certificate needs: one element after the other.

/// What is still to be read of a constructed element.
#[derive(Debug, Clone, Copy)]
pub(super) struct Der<'a>(pub(super) &'a [u8]);

impl<'a> Der<'a> {
    pub(super) const BOOLEAN: u8 = 0x01;
    pub(super) const INTEGER: u8 = 0x02;
    pub(super) const BIT_STRING: u8 = 0x03;
    pub(super) const OCTET_STRING: u8 = 0x04;
    pub(super) const OID: u8 = 0x06;
    pub(super) const UTF8_STRING: u8 = 0x0c;
    pub(super) const PRINTABLE_STRING: u8 = 0x13;
    pub(super) const SEQUENCE: u8 = 0x30;
    pub(super) const SET: u8 = 0x31;

    /// The next element's content, if it has this tag.
    pub(super) fn take(&mut self, tag: u8) -> Option<&'a [u8]> {
        let (found, content, rest) = self.next()?;
        (found == tag).then(|| {
            self.0 = rest;
            content
        })
    }

    /// Like [`Self::take`], to go on inside.
    pub(super) fn enter(&mut self, tag: u8) -> Option<Self> {
        self.take(tag).map(Self)
    }

    /// The next element, whatever it is: its tag and content.
    pub(super) fn take_any(&mut self) -> Option<(u8, &'a [u8])> {
        let (tag, content, rest) = self.next()?;
        self.0 = rest;
        Some((tag, content))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Tag, content, and what follows. Lengths are in their shortest form, and below 65,536: no certificate is as long.
    fn next(&self) -> Option<(u8, &'a [u8], &'a [u8])> {
        let (&tag, rest) = self.0.split_first()?;
        let (&first, rest) = rest.split_first()?;
        let (length, rest, shortest) = match first {
            0..=0x7f => (usize::from(first), rest, 0),
            0x81 => rest.split_first().map(|(&length, rest)| (length.into(), rest, 0x80))?,
            0x82 => rest.split_first_chunk().map(|(&length, rest)| (u16::from_be_bytes(length).into(), rest, 0x100))?,
            _ => return None,
        };
        let (content, rest) = rest.split_at_checked(length)?;
        (length >= shortest).then_some((tag, content, rest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_have_one_spelling() {
        let long = [&[0x04, 0x81, 0x80][..], &[7; 0x80]].concat();
        let longer = [&[0x04, 0x82, 0x01, 0x00][..], &[7; 0x100]].concat();
        for (bytes, length) in [(&[0x04, 1, 7][..], 1), (&[0x04, 0], 0), (&long, 0x80), (&longer, 0x100)] {
            assert_eq!(Der(bytes).take(Der::OCTET_STRING), Some(&vec![7; length][..]));
            assert_eq!(Der(bytes).take(Der::OID), None, "another tag");
            assert_eq!(Der(&bytes[..bytes.len() - 1]).take_any(), None, "cut off");
        }
        let wide = [&[0x04, 0x82, 0x00, 0x80][..], &[7; 0x80]].concat();
        for bytes in [&[0x04, 0x81, 1, 7][..], &wide, &[0x04, 0x80, 7, 0, 0], &[0x04, 0x83, 0, 0, 1, 7], &[0x04], &[]] {
            assert_eq!(Der(bytes).take_any(), None, "{bytes:02x?}");
        }
    }
}
