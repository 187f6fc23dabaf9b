//! Every mail in every language as HTML, and a page that links them all, to be looked at: on a phone, in the dark, right to
//! left, with long names.
//!
//! `cargo run -p countersign --example gallery -- DIR`

#![expect(clippy::print_stdout, reason = "it says where to look")]

use std::error::Error;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

use countersign::delivery::messages::{Language, samples};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args_os().nth(1).ok_or("which folder? gallery DIR")?);
    let mut rows = String::new();
    for language in Language::ALL {
        fs::create_dir_all(folder.join(language.tag()))?;
        write!(rows, "<tr><th>{language}</th>")?;
        for sample in samples::mails(*language)? {
            let path = format!("{language}/{}.html", sample.name);
            fs::write(folder.join(&path), &sample.mail.html)?;
            write!(rows, "<td><a href=\"{path}\">{}</a></td>", sample.name)?;
        }
        rows.push_str("</tr>\n");
    }
    let index = folder.join("index.html");
    let head = "<!doctype html><meta charset=\"utf-8\"><title>Mails</title>";
    fs::write(&index, format!("{head}<table style=\"font:14px system-ui;white-space:nowrap\">\n{rows}</table>\n"))?;
    println!("{}", index.display());
    Ok(())
}
