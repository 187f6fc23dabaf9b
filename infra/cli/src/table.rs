//! Answers as text for people: columns as wide as their widest cell.

use serde_json::Value;

/// One line a member, nested ones by their path.
pub(crate) fn members(document: &Value) -> String {
    let mut lines = Vec::new();
    collect(document, "", &mut lines);
    let width = lines.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
    lines.iter().map(|(name, value)| format!("{name:width$}  {value}\n")).collect()
}

/// A list as a table with these columns (paths into each item).
pub(crate) fn rows(list: &Value, columns: &[&str]) -> String {
    let header = columns.iter().map(|column| column.rsplit('.').next().unwrap_or(column).to_uppercase()).collect();
    let mut lines: Vec<Vec<String>> = vec![header];
    for item in list.as_array().into_iter().flatten() {
        lines.push(columns.iter().map(|column| cell(at(item, column))).collect());
    }
    aligned(&lines)
}

/// A month's usage.
pub(crate) fn usage(usage: &Value) -> String {
    let sms = &usage["sms"];
    let number = |value: &Value| value.as_i64().unwrap_or(0);
    let (limit, used) = (number(&sms["limit"]), number(&sms["used"]));
    let percent = if limit > 0 { used * 100 / limit } else { 0 };
    let mut text = aligned(&[
        vec![
            "MONTH".into(),
            "SMS USED".into(),
            "OF".into(),
            "LEFT".into(),
            "%".into(),
            "EMAILS".into(),
            "ISSUED".into(),
            "VERIFIED".into(),
        ],
        vec![
            cell(&usage["month"]),
            used.to_string(),
            limit.to_string(),
            cell(&sms["remaining"]),
            percent.to_string(),
            cell(&usage["email"]["used"]),
            cell(&usage["issued"]),
            cell(&usage["verified"]),
        ],
    ]);
    for (title, member) in [("COUNTRY", "by_country"), ("DAY", "by_day")] {
        let Some(parts) = sms[member].as_object().filter(|parts| !parts.is_empty()) else { continue };
        let mut lines = vec![vec![title.to_owned(), "PARTS".to_owned()]];
        lines.extend(parts.iter().map(|(name, count)| vec![name.clone(), cell(count)]));
        text.push('\n');
        text.push_str(&aligned(&lines));
    }
    text
}

fn collect(value: &Value, path: &str, lines: &mut Vec<(String, String)>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                collect(value, &path, lines);
            }
        }
        value => lines.push((path.to_owned(), cell(value))),
    }
}

fn at<'v>(item: &'v Value, path: &str) -> &'v Value {
    path.split('.').fold(item, |value, name| &value[name])
}

/// A value in a cell; control characters of stored text do not reach the terminal.
fn cell(value: &Value) -> String {
    let text = match value {
        Value::Null => "-".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(cell).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    };
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

fn aligned(lines: &[Vec<String>]) -> String {
    let columns = lines.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        lines.iter().filter_map(|line| line.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut text = String::new();
    for line in lines {
        let cells = line.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}"));
        text.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn usage_is_a_table() {
        let month = json!({"month": "2026-11", "issued": 4, "verified": 3, "email": {"used": 1},
            "sms": {"limit": 2500, "used": 2000, "remaining": 500, "by_country": {"FR": 2000}, "by_day": {}}});
        assert_eq!(
            usage(&month),
            "MONTH    SMS USED  OF    LEFT  %   EMAILS  ISSUED  VERIFIED\n2026-11  2000      2500  500   80  1       4       3\n\nCOUNTRY  PARTS\nFR       2000\n"
        );
    }

    #[test]
    fn stored_text_cannot_drive_the_terminal() {
        assert_eq!(rows(&json!([{"name": "a\u{1b}[2Jb"}]), &["name"]), "NAME\na\u{fffd}[2Jb\n");
    }
}
