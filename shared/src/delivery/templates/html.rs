//! The HTML that a firm's mail may have: a strict list of what lays text out, refused as a whole where it holds anything
//! else. Nothing is repaired, so nothing can be repaired into something else; nothing loads, runs, asks or follows
//! anybody, since there is no element and no attribute that could. Pure.

use crate::delivery::messages::holds_origin_line;

/// Elements that may stand around text.
const ELEMENTS: &[&str] = &[
    "a",
    "b",
    "bdi",
    "blockquote",
    "br",
    "code",
    "div",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "hr",
    "i",
    "li",
    "ol",
    "p",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
];
/// Those that hold nothing.
const EMPTY: &[&str] = &["br", "hr"];
/// Attributes that lay out.
const ATTRIBUTES: &[&str] = &[
    "align",
    "bgcolor",
    "border",
    "cellpadding",
    "cellspacing",
    "colspan",
    "dir",
    "height",
    "lang",
    "role",
    "rowspan",
    "style",
    "valign",
    "width",
];
/// The functions that a style may call: colours, which load nothing.
const COLOURS: &[&str] = &["rgb", "rgba", "hsl", "hsla"];

/// What is wrong with a firm's HTML; `None` when nothing is. Placeholders stand in text, never in a tag.
#[must_use]
pub fn fault(html: &str) -> Option<String> {
    let mut open: Vec<String> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let tag = &rest[at + 1..];
        let Some(end) = tag.find('>') else { return Some("A `<` begins a tag that does not end.".into()) };
        let (inside, after) = (&tag[..end], &tag[end + 1..]);
        if let Some(name) = inside.strip_prefix('/') {
            if open.pop().as_deref() != Some(name) {
                return Some(format!("`</{}>` closes what is not open.", shown(name)));
            }
        } else {
            let inside = inside.strip_suffix('/').unwrap_or(inside);
            let name: String = inside.chars().take_while(char::is_ascii_alphanumeric).collect();
            if !ELEMENTS.contains(&name.as_str()) {
                return Some(format!(
                    "`<{}>` is not allowed. Elements that lay text out are: {}.",
                    shown(inside),
                    ELEMENTS.join(" ")
                ));
            }
            if let Some(fault) = attributes_fault(&name, &inside[name.len()..]) {
                return Some(fault);
            }
            if !EMPTY.contains(&name.as_str()) {
                open.push(name);
            }
        }
        rest = after;
    }
    open.pop().map(|name| format!("`<{name}>` is not closed."))
}

/// What is wrong with the rest of a tag: attributes in double quotes, each of a kind that is known.
fn attributes_fault(element: &str, text: &str) -> Option<String> {
    let mut rest = text.trim_end_matches(' ');
    while !rest.is_empty() {
        let malformed = || Some(format!("The attributes of `<{element}>` are written as name=\"value\"."));
        let Some(attribute) = rest.strip_prefix(' ') else { return malformed() };
        let Some((name, value)) = attribute.trim_start_matches(' ').split_once("=\"") else { return malformed() };
        let Some((value, after)) = value.split_once('"') else { return malformed() };
        // A reference would hide what a value says, and a placeholder would let a caller say it.
        if value.contains(['&', '<', '{', '}', '\\']) || value.chars().any(char::is_control) {
            return Some(format!(
                "The value of `{}` holds `&`, `<`, a backslash, a placeholder or a control character.",
                shown(name)
            ));
        }
        let is_fine = match name {
            "href" => element == "a" && value.starts_with("https://"),
            "style" => is_style(value),
            name => ATTRIBUTES.contains(&name),
        };
        if !is_fine {
            return Some(format!(
                "The attribute `{}` of `<{element}>` is not allowed, or not with this value.",
                shown(name)
            ));
        }
        rest = after;
    }
    None
}

/// A style that loads nothing: no function but a colour, no at-rule, no comment.
fn is_style(value: &str) -> bool {
    let calls = value.match_indices('(').map(|(at, _)| &value[..at]);
    let mut names =
        calls.map(|before| before.rsplit(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap_or(""));
    names.all(|name| COLOURS.contains(&name.to_ascii_lowercase().as_str()))
        && !value.contains(['@', '>'])
        && !value.contains("/*")
        && !value.contains("//")
}

/// The start of something, for a sentence.
fn shown(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(32).collect()
}

/// Whether what a reader sees reads as an origin-bound code, whatever tags and character references stand between: tags taken
/// for a blank, and for nothing.
#[must_use]
pub fn shows_origin_line(html: &str) -> bool {
    [" ", ""].iter().any(|between| holds_origin_line(&seen(html, between)))
}

/// The text without its tags, character references read.
fn seen(html: &str, between: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = if rest.starts_with('<') { '>' } else { ';' };
        let Some(length) = rest.find(end) else { break };
        if end == '>' {
            text.push_str(between);
        } else {
            text.extend(referred(&rest[1..length]));
        }
        rest = &rest[length + 1..];
    }
    text.push_str(rest);
    text
}

/// The character of a reference, as far as one could make an origin-bound code.
fn referred(name: &str) -> Option<char> {
    let numeric = name.strip_prefix('#').and_then(|digits| match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => digits.parse().ok(),
    });
    match name {
        "commat" => Some('@'),
        "num" => Some('#'),
        "period" => Some('.'),
        "nbsp" | "ensp" | "emsp" | "thinsp" | "Tab" | "NewLine" => Some(' '),
        _ => numeric.and_then(char::from_u32),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lays_text_out_is_allowed() {
        for good in [
            "{code}",
            "<p style=\"color:#123456;font:bold 16px/1.5 'Segoe UI'\">{firm} &amp; co: <b>{code}</b><br>2 > 1</p>",
            "<table role=\"presentation\" cellpadding=\"0\"><tr><td width=\"50%\" bgcolor=\"#fff\">{amount}</td></tr></table>",
            "<a href=\"https://acme.example/help\">help</a><hr />",
            "<p style=\"color:rgb(1, 2, 3)\">x</p>",
        ] {
            assert_eq!(fault(good), None, "{good}");
        }
    }

    #[test]
    fn what_runs_loads_asks_or_follows_is_refused() {
        for bad in [
            "<script>alert(1)</script>",
            "<SCRIPT>alert(1)</SCRIPT>",
            "<img src=\"https://t.example/p.gif\">",
            "<p onclick=\"x()\">a</p>",
            "<p/onclick=\"x()\">a</p>",
            "<p style=\"background:url(https://t.example/p.gif)\">a</p>",
            "<p style=\"background:URL('//t.example')\">a</p>",
            "<p style=\"background:image-set('//t.example/a' 1x)\">a</p>",
            "<p style=\"background:u\\72l(x)\">a</p>",
            "<p style=\"background:&#117;rl(x)\">a</p>",
            "<p style=\"a:/**/url(x)\">a</p>",
            "<style>p{background:url(x)}</style>",
            "<link rel=\"stylesheet\" href=\"https://t.example\">",
            "<form action=\"https://t.example\"><input name=\"code\"></form>",
            "<iframe src=\"https://t.example\"></iframe>",
            "<svg><script>1</script></svg>",
            "<math><mi>x</mi></math>",
            "<base href=\"https://t.example/\">",
            "<meta http-equiv=\"refresh\" content=\"0\">",
            "<a href=\"javascript:alert(1)\">a</a>",
            "<a href=\"http://acme.example\">a</a>",
            "<a href=\"https://t.example/{code}\">a</a>",
            "<p href=\"https://acme.example\">a</p>",
            "<p style=color:red>a</p>",
            "<p style='color:red'>a</p>",
            "<table background=\"https://t.example/p.gif\"></table>",
            "<!-- a --><p>a</p>",
            "<!doctype html>",
            "<p",
            "<p>a",
            "a</p>",
            "<p><b>a</p></b>",
            "<p style=\"a\n:b\">a</p>",
            "< p>a</p>",
            "<{firm}>",
        ] {
            assert!(fault(bad).is_some(), "{bad}");
        }
    }

    #[test]
    fn r25_what_a_reader_sees_is_no_origin_bound_code() {
        for bad in [
            "<p>@evil.example #{code}</p>",
            "<p>&#64;evil.example &#35;{code}</p>",
            "<p> &#x40;evil.example <b>#{code}</b></p>",
            "<p>&commat;evil.example&nbsp;&num;1</p>",
            "<p>@evil.<b>example</b> #1</p>",
        ] {
            assert!(shows_origin_line(bad), "{bad}");
        }
        for good in ["<p>ana@evil.example</p>", "<p>{code}</p>", "<p>#1 & @</p>", "<p>a < b</p>"] {
            assert!(!shows_origin_line(good), "{good}");
        }
    }
}
