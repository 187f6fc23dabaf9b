//! A page that is filled in here: its own style and script, known by their hashes, and values, each of them escaped.

use super::hash;

/// What a page is made of besides its markup.
pub(super) struct Own<'a> {
    pub(super) style: &'a str,
    pub(super) script: &'a str,
}

impl Own<'_> {
    /// Only the page's own style and script; calls to this origin alone.
    pub(super) fn policy(&self) -> String {
        format!(
            "default-src 'none'; script-src {}; style-src {}; connect-src 'self'; base-uri 'none'; form-action 'none'; \
             frame-ancestors 'none'",
            hash(self.script),
            hash(self.style)
        )
    }

    /// The markup with its values, escaped.
    pub(super) fn fill(&self, markup: &str, values: &[(&str, String)]) -> String {
        let Some((before, after)) = markup.split_once("/*SCRIPT*/") else {
            return self.with_values(markup, values);
        };
        // Neither a script's own braces nor what a value says is looked at again.
        format!("{}{}{}", self.with_values(before, values), self.script, self.with_values(after, values))
    }

    fn with_values(&self, markup: &str, values: &[(&str, String)]) -> String {
        let page = markup.replace("/*STYLE*/", self.style);
        let mut parts = page.split("{{");
        let mut text = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (name, rest) = part.split_once("}}").unwrap_or(("", part));
            let value = values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value.as_str());
            text.push_str(&escaped(value));
            text.push_str(rest);
        }
        text
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: Own<'_> = Own { style: "p { color: red }", script: "const a = `{{b}}`;" };

    #[test]
    fn values_are_text_and_nothing_else() {
        let hostile = "</pre><script>alert(1)</script>{{key}}/*SCRIPT*/\"'".to_owned();
        let page = OWN.fill("<p title=\"{{a}}\">{{b}}{{none}}</p>", &[("a", hostile.clone()), ("b", hostile)]);
        assert!(!page.contains("<script>alert") && page.matches("{{key}}").count() == 2, "{page}");
        assert!(page.ends_with("&#39;</p>"), "{page}");
    }

    #[test]
    fn style_and_script_stand_there_to_the_byte_and_the_policy_names_them() {
        let markup = "<style>/*STYLE*/</style>{{b}}<script type=\"module\">/*SCRIPT*/</script>";
        let page = OWN.fill(markup, &[("b", "/b".to_owned())]);
        assert!(page.contains(&format!("<style>{}</style>/b", OWN.style)), "{page}");
        assert!(page.contains(&format!("<script type=\"module\">{}</script>", OWN.script)), "{page}");
        let policy = OWN.policy();
        assert!(policy.contains(&hash(OWN.script)) && policy.contains(&hash(OWN.style)) && !policy.contains("unsafe"));
    }
}
