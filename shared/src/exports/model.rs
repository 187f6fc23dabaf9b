//! How far an export is, and what a step makes of it. Pure.

use jiff::{SignedDuration, Timestamp};

use crate::ids::ExportId;

/// How long a file is there, from when it was asked for.
pub const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// How much goes where.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The longest piece, in bytes before it is sealed: an item of DynamoDB has 400 KB.
    pub piece_bytes: usize,
    /// From how many compressed bytes on the next step begins a part: one answer of a function has 6 MB, of which Base64 leaves
    /// 4.5 MB, and the last step of a part comes on top.
    pub part_bytes: u64,
    /// The most parts: what is longer ends there, and says so.
    pub most_parts: usize,
}

/// What exports keep to: 20 MB of compressed text, which is some 800,000 people.
pub const LIMITS: Limits = Limits { piece_bytes: 250_000, part_bytes: 2_500_000, most_parts: 8 };

/// Which list it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr, strum::EnumString)]
#[strum(serialize_all = "snake_case")]
pub enum List {
    /// People.
    People,
    /// The audit log.
    Events,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr, strum::EnumString)]
#[strum(serialize_all = "snake_case")]
pub enum State {
    /// Steps are to come.
    Preparing,
    /// The file is there.
    Ready,
    /// A step failed for good.
    Failed,
}

/// A part of the file: a file of its own, with a head line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Part {
    /// How many lines it has, without the head line.
    pub rows: u32,
    /// Which piece is its first.
    pub first: u32,
    /// How many pieces it has.
    pub pieces: u32,
    /// How long these are together, compressed.
    pub bytes: u64,
    /// How long its text is.
    pub length: u64,
    /// The checksum of its text.
    pub checksum: u32,
}

/// An export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// Which.
    pub id: ExportId,
    /// Of which list.
    pub list: List,
    /// In which language, by its tag.
    pub language: String,
    /// In which time zone, by its IANA name.
    pub zone: String,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// What became of it.
    pub state: State,
    /// How many steps were done.
    pub step: u32,
    /// Whether the list is longer than a file may be.
    pub is_cut: bool,
    /// The parts so far.
    pub parts: Vec<Part>,
}

/// What a step brings.
#[derive(Debug, Clone, Copy)]
pub struct Brought {
    /// Lines.
    pub rows: u32,
    /// In how many pieces.
    pub pieces: u32,
    /// How long these are together, compressed.
    pub bytes: u64,
    /// How long its text is.
    pub length: u64,
    /// The checksum of the part's text with this one.
    pub checksum: u32,
    /// Whether the list ends here.
    pub is_last: bool,
}

impl Export {
    /// One that was asked for.
    #[must_use]
    pub fn new(id: ExportId, list: List, language: String, zone: String, now: Timestamp) -> Self {
        let state = State::Preparing;
        Self { id, list, language, zone, asked_at: now, state, step: 0, is_cut: false, parts: Vec::new() }
    }

    /// When it is over.
    #[must_use]
    pub fn ends_at(&self) -> Timestamp {
        self.asked_at + KEPT
    }

    /// Whether it is over.
    #[must_use]
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.ends_at() <= now
    }

    /// Whether steps are to come.
    #[must_use]
    pub fn is_at_work(&self, now: Timestamp) -> bool {
        self.state == State::Preparing && !self.is_over(now)
    }

    /// How many lines it has so far.
    #[must_use]
    pub fn rows(&self) -> u32 {
        self.parts.iter().map(|part| part.rows).sum()
    }

    /// How many pieces it has so far.
    #[must_use]
    pub fn pieces(&self) -> u32 {
        self.parts.last().map_or(0, |part| part.first + part.pieces)
    }

    /// Whether a step with so many lines begins a part, which has a head line. Of a list without any line there is one, too.
    #[must_use]
    pub fn begins_part(&self, rows: usize, limits: &Limits) -> bool {
        self.parts.is_empty() || (rows > 0 && self.is_full(limits))
    }

    /// Whether the last part takes no more.
    fn is_full(&self, limits: &Limits) -> bool {
        self.parts.last().is_some_and(|part| part.bytes >= limits.part_bytes)
    }

    /// The checksum that a step with so many lines goes on from.
    #[must_use]
    pub fn checksum(&self, rows: usize, limits: &Limits) -> u32 {
        let part = self.parts.last().filter(|_| !self.begins_part(rows, limits));
        part.map_or(0, |part| part.checksum)
    }

    /// As it is after a step.
    #[must_use]
    pub fn after(&self, brought: &Brought, limits: &Limits) -> Self {
        let mut after = Self { step: self.step + 1, ..self.clone() };
        if self.begins_part(usize::try_from(brought.rows).unwrap_or(1), limits) {
            after.parts.push(Part { first: self.pieces(), ..Part::default() });
        }
        if let Some(part) = after.parts.last_mut() {
            part.rows += brought.rows;
            part.pieces += brought.pieces;
            part.bytes += brought.bytes;
            part.length += brought.length;
            part.checksum = brought.checksum;
        }
        after.is_cut = !brought.is_last && after.parts.len() >= limits.most_parts && after.is_full(limits);
        if brought.is_last || after.is_cut {
            after.state = State::Ready;
        }
        after
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    const SMALL: Limits = Limits { piece_bytes: 10, part_bytes: 100, most_parts: 2 };

    fn export() -> Export {
        Export::new(ExportId::new(&Random::system()), List::People, "en".into(), "UTC".into(), Timestamp::UNIX_EPOCH)
    }

    fn brought(bytes: u64, is_last: bool) -> Brought {
        Brought { rows: 3, pieces: 2, bytes, length: 4 * bytes, checksum: 7, is_last }
    }

    #[test]
    fn a_list_of_one_step_is_ready_after_it() {
        let export = export();
        assert!(export.begins_part(0, &SMALL) && export.checksum(0, &SMALL) == 0 && export.pieces() == 0);
        let ready = export.after(&brought(20, true), &SMALL);
        assert_eq!((ready.state, ready.step, ready.rows(), ready.is_cut), (State::Ready, 1, 3, false));
        let part = Part { rows: 3, first: 0, pieces: 2, bytes: 20, length: 80, checksum: 7 };
        assert_eq!(ready.parts, [part]);
    }

    #[test]
    fn steps_add_to_a_part_until_it_is_full_and_then_begin_another() {
        let (mut export, mut parts) = (export(), Vec::new());
        for _ in 0..3 {
            export = export.after(&brought(60, false), &SMALL);
            parts.push(export.parts.len());
        }
        // Full at 120 bytes: what makes it full still belongs to it.
        assert_eq!(parts, [1, 1, 2]);
        assert_eq!((export.state, export.step, export.rows(), export.pieces()), (State::Preparing, 3, 9, 6));
        assert_eq!(export.parts[1], Part { rows: 3, first: 4, pieces: 2, bytes: 60, length: 240, checksum: 7 });
        assert!(!export.begins_part(3, &SMALL) && export.checksum(3, &SMALL) == 7);
    }

    #[test]
    fn what_is_longer_than_a_file_may_be_ends_and_says_so() {
        let mut export = export();
        while export.state == State::Preparing {
            export = export.after(&brought(60, false), &SMALL);
        }
        assert_eq!((export.step, export.parts.len(), export.is_cut), (4, 2, true));
        // The same list, ending exactly there, is whole.
        let mut whole = self::export();
        for step in 1..=4 {
            whole = whole.after(&brought(60, step == 4), &SMALL);
        }
        assert_eq!((whole.state, whole.is_cut), (State::Ready, false));
    }

    #[test]
    fn a_step_that_found_nobody_counts_as_one_and_begins_no_part_behind_a_full_one() {
        let full = export().after(&brought(100, false), &SMALL);
        assert!(full.begins_part(1, &SMALL) && !full.begins_part(0, &SMALL) && full.checksum(0, &SMALL) == 7);
        let none = Brought { rows: 0, pieces: 0, bytes: 0, length: 0, checksum: 7, is_last: true };
        let ready = full.after(&none, &SMALL);
        assert_eq!((ready.state, ready.step, ready.rows(), ready.parts.len()), (State::Ready, 2, 3, 1));
    }

    #[test]
    fn it_is_there_for_a_day() {
        let export = export();
        let at = |hours| Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hours);
        assert!(export.is_at_work(at(23)) && !export.is_at_work(at(24)) && export.is_over(at(24)));
        let ready = export.after(&brought(1, true), &SMALL);
        assert!(!ready.is_at_work(at(0)) && !ready.is_over(at(23)));
    }

    /// The last step comes on top of a part that was nearly full; a step has some 2 MB of text (`console/exports/walk.rs`).
    #[test]
    fn a_part_goes_through_a_functions_answer() {
        let in_base64 = (LIMITS.part_bytes + 1_900_000).div_ceil(3) * 4;
        assert!(in_base64 < 6 * 1024 * 1024, "{in_base64}");
        assert!(LIMITS.piece_bytes < 300_000);
    }
}
