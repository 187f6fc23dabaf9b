//! Lists as CSV (RFC 4180), out and in: what a spreadsheet opens, and nothing that it runs.
//!
//! What begins like a formula is text once an apostrophe stands before it, also behind a semicolon: in many countries spreadsheets end
//! a cell there. Whoever reads such a file back takes that off.

use std::borrow::Cow;

use csv::{ReaderBuilder, Terminator, Trim, WriterBuilder};
use encoding_rs::{UTF_8, WINDOWS_1252};

use crate::http::Answer;
use crate::pages::headers;

/// The media type.
pub const CSV: &str = "text/csv; charset=utf-8";

/// What a cell begins with that spreadsheets take for a formula or for the end of a cell; full-width signs, too.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// What separates cells: of two that fit as well, the first. Who copies from a spreadsheet has tabs.
const SEPARATORS: [u8; 3] = [b'\t', b';', b','];

/// A line of a list that was read: the cells, trimmed, and on which line of the text it begins.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    /// Counted from 1.
    pub line: usize,
    /// Without the blanks around them, and without the apostrophe that [`answer`] sets.
    pub cells: Vec<String>,
}

/// A list to keep as a file, `name` of it without its ending.
#[must_use]
pub fn answer(name: &str, head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Answer {
    file(Answer::with_body(200, CSV, text(head, rows)), name, "csv")
}

/// A file as text: by its byte order mark, else as UTF-8, or as Windows-1252 where it is none, as spreadsheets of Western countries
/// save it.
#[must_use]
pub fn decode(file: &[u8]) -> Cow<'_, str> {
    let plain = if std::str::from_utf8(file).is_ok() { UTF_8 } else { WINDOWS_1252 };
    plain.decode(file).0
}

/// An answer as a file, `name` of it without its `ending`.
#[must_use]
pub fn file(answer: Answer, name: &str, ending: &str) -> Answer {
    let name: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
    let named = format!("attachment; filename=\"{name}.{ending}\"");
    headers::page(answer, &[]).with_header("content-disposition", named)
}

/// The lines of a list, below a head line.
#[must_use]
pub fn text(head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let head = head.iter().map(|&cell| cell.to_owned()).collect();
    lines(std::iter::once(head).chain(rows))
}

/// The lines of a list, without a head line.
#[must_use]
pub fn lines(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut writer = WriterBuilder::new().flexible(true).terminator(Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        if let Err(error) = writer.write_record(row.iter().map(|cell| safe(cell).into_owned())) {
            // Into memory, and of any length: there is nothing to fail.
            tracing::error!(%error, "a line of CSV cannot be written");
        }
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// The rows of a list that somebody typed or pasted, with commas, semicolons or tabs between the cells; lines without anything
/// on them are left out.
#[must_use]
pub fn read(text: &str) -> Vec<Row> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n");
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .delimiter(separator(&text))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let (mut line, mut counted) = (1, 0);
    // It is text already, and in memory: no record fails to be read.
    for record in reader.records().map_while(Result::ok) {
        // Empty lines before a record are counted as its own.
        let from = record.position().and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or(counted);
        let empty = text.bytes().skip(from).take_while(|byte| *byte == b'\n').count();
        let begins = from + empty;
        line += text.bytes().take(begins).skip(counted).filter(|byte| *byte == b'\n').count();
        counted = begins;
        let cells: Vec<String> = record.iter().map(|cell| unsafe_again(cell.trim())).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(Row { line, cells });
        }
    }
    rows
}

/// A cell as a spreadsheet may see it.
fn safe(cell: &str) -> Cow<'_, str> {
    if !pieces(cell).any(is_formula) {
        return Cow::Borrowed(cell);
    }
    pieces(cell).flat_map(|piece| [if is_formula(piece) { "'" } else { "" }, piece]).collect()
}

/// A cell as it was before [`safe`].
fn unsafe_again(cell: &str) -> String {
    pieces(cell).map(|piece| piece.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(piece)).collect()
}

/// What a spreadsheet may take for cells.
fn pieces(cell: &str) -> impl Iterator<Item = &str> {
    cell.split_inclusive([';', '\t'])
}

/// Whether something begins like a formula; blanks and what has no width are passed over.
fn is_formula(piece: &str) -> bool {
    piece
        .trim_start_matches([' ', '\u{a0}', '\u{feff}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}'])
        .starts_with(FORMULA)
}

/// What separates the cells: what stands on most lines, outside of quotes.
fn separator(text: &str) -> u8 {
    let mut lines = [0_usize; SEPARATORS.len()];
    let mut is_quoted = false;
    let mut seen = [false; SEPARATORS.len()];
    for byte in text.bytes().chain([b'\n']) {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' if !is_quoted => {
                for (count, seen) in lines.iter_mut().zip(&mut seen) {
                    *count += usize::from(std::mem::take(seen));
                }
            }
            byte if !is_quoted => {
                for (separator, seen) in SEPARATORS.iter().zip(&mut seen) {
                    *seen |= *separator == byte;
                }
            }
            _ => {}
        }
    }
    let most = lines.iter().max().copied().unwrap_or_default();
    let found = SEPARATORS.iter().zip(&lines).find(|(_, count)| **count == most && most > 0);
    found.map_or(b',', |(separator, _)| *separator)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        read(text).into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn a_file_is_read_as_it_was_saved() {
        let utf_16: Vec<u8> = "\u{feff}Zoë".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for file in ["Zoë".as_bytes(), "\u{feff}Zoë".as_bytes(), b"Zo\xeb", &utf_16] {
            assert_eq!(decode(file), "Zoë", "{file:?}");
        }
        assert_eq!(decode(b""), "");
    }

    #[test]
    fn no_cell_is_a_formula() {
        for begins in
            ["=1+1", "+33612345678", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＠x", " =1", "\u{feff}=1", "\u{200b}@x"]
        {
            let written = text(&["a"], [vec![begins.to_owned()]]);
            let rest = written.strip_prefix("a\r\n").expect("the head");
            assert!(rest.trim_start_matches('"').starts_with('\''), "{written:?}");
        }
        assert_eq!(text(&["a", "b"], [vec!["ana".into(), "x=1".into()]]), "a,b\r\nana,x=1\r\n");
        // Where a semicolon ends cells, what follows it is one.
        assert_eq!(text(&["a"], [vec!["x;=cmd;y; +1".into()]]), "a\r\nx;'=cmd;y;' +1\r\n");
    }

    #[test]
    fn quotes_separators_and_line_breaks_do_not_leave_their_cell() {
        let hostile = "a\",\"b\n=2;\"";
        let written = text(&["name"], [vec![hostile.to_owned()]]);
        assert_eq!(written, "name\r\n\"a\"\",\"\"b\n=2;\"\"\"\r\n");
        assert_eq!(cells(&written), [["name"], [hostile]]);
    }

    #[test]
    fn what_was_written_reads_back() {
        let row: Vec<String> =
            ["=1", "+33612345678", "O'Brien", "Silva, Ana", "", "é", "x;=1;y"].map(str::to_owned).into();
        let written = text(&["1", "2", "3", "4", "5", "6", "7"], [row.clone()]);
        assert_eq!(cells(&written)[1], row);
    }

    #[test]
    fn any_separator_a_byte_order_mark_and_any_line_break() {
        for text in [
            "ana,Ana,a@x.fr\nbo,Bo,b@x.fr",
            "\u{feff}ana;Ana;a@x.fr\r\nbo;Bo;b@x.fr\r\n",
            "ana\tAna\ta@x.fr\r\n\r\n \r\nbo\tBo\tb@x.fr",
            " ana , Ana , a@x.fr \n,,\nbo,Bo,b@x.fr\n",
            "ana;\"Ana\";a@x.fr\nbo;Bo;b@x.fr",
        ] {
            assert_eq!(cells(text), [["ana", "Ana", "a@x.fr"], ["bo", "Bo", "b@x.fr"]], "{text:?}");
        }
        assert_eq!(cells("ana;\"Silva, Ana\"\nbo;\"Costa, Bo\"")[0], ["ana", "Silva, Ana"]);
        assert_eq!(cells("ana"), [["ana"]]);
        assert!(cells("").is_empty() && cells("\u{feff}\n\n").is_empty());
    }

    #[test]
    fn a_line_is_counted_where_it_begins() {
        for text in ["a,b\n\n\"c\nd\",e\nf,g", "a,b\r\n\r\n\"c\r\nd\",e\r\nf,g\r\n"] {
            let lines: Vec<usize> = read(text).into_iter().map(|row| row.line).collect();
            assert_eq!(lines, [1, 3, 5], "{text:?}");
        }
    }

    #[test]
    fn a_file_has_a_name_of_ours() {
        let answer = answer("people\"\r\nx: y", &["a"], []);
        let named = answer.headers.iter().find(|(name, _)| *name == "content-disposition").expect("a name");
        assert_eq!(named.1, "attachment; filename=\"peoplexy.csv\"");
    }
}
