//! What a browser says of itself and of its request: cookies, languages, and from which page a form comes.

use lambda_http::Request;

use crate::public_url::PublicUrl;

/// The headers that pages look at. A header that comes twice, or is no printable ASCII, counts as none.
#[derive(Debug, Clone, Default)]
pub struct Head {
    cookies: Vec<(String, String)>,
    /// Which languages the person reads, as the browser sends them.
    pub accept_language: Option<String>,
    /// Which media types it takes.
    pub accept: Option<String>,
    /// Which codings it takes.
    pub accept_encoding: Option<String>,
    /// What it calls itself.
    pub user_agent: Option<String>,
    /// Which state of a document it has (RFC 9110, 13.1.2).
    if_none_match: Option<String>,
    fetch_site: Given,
    origin: Given,
    /// Whether the browser asks before anybody wants it (W3C Fetch, `Sec-Purpose`).
    pub is_prefetch: bool,
    /// Which languages the address asks for (OpenID Connect Core, 3.1.2.1), most wanted first, parted by spaces.
    pub ui_locales: Option<String>,
}

/// A header that decides something.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
enum Given {
    #[default]
    Not,
    Once(String),
    /// Twice, or unreadable: nobody's browser does that.
    Badly,
}

impl Head {
    /// Reads the headers.
    #[must_use]
    pub fn of(event: &Request) -> Self {
        let given = |name: &str| {
            let mut values = event.headers().get_all(name).iter();
            match (values.next().map(|value| value.to_str()), values.next()) {
                (None, _) => Given::Not,
                (Some(Ok(text)), None) => Given::Once(text.to_owned()),
                _ => Given::Badly,
            }
        };
        let text = |name: &str| match given(name) {
            Given::Once(text) => Some(text),
            Given::Not | Given::Badly => None,
        };
        // HTTP/2 lets a browser send its cookies in several fields.
        let fields = event.headers().get_all("cookie").iter().filter_map(|value| value.to_str().ok());
        let pairs = fields.flat_map(|field| field.split(';')).filter_map(|pair| pair.trim().split_once('='));
        let cookies = pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let query = event.uri().query().unwrap_or_default().as_bytes();
        let ui_locales = form_urlencoded::parse(query).find(|(name, _)| name == "ui_locales");
        Self {
            cookies,
            accept_language: text("accept-language"),
            accept: text("accept"),
            accept_encoding: text("accept-encoding"),
            user_agent: text("user-agent"),
            if_none_match: text("if-none-match"),
            is_prefetch: text("sec-purpose").is_some_and(|purpose| purpose.starts_with("prefetch")),
            fetch_site: given("sec-fetch-site"),
            origin: given("origin"),
            ui_locales: ui_locales.map(|(_, value)| value.into_owned()),
        }
    }

    /// A cookie. Of two of one name the first: the one of the longer path (RFC 6265, 5.4).
    #[must_use]
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.iter().find(|(given, _)| given == name).map(|(_, value)| value.as_str())
    }

    /// Whether a form comes from a page at our public address (R62), as the browser says by `Sec-Fetch-Site` (W3C Fetch
    /// Metadata), or by `Origin` where it does not know that. Never by `Host`.
    #[must_use]
    pub fn is_from(&self, public: Option<&PublicUrl>) -> bool {
        match (&self.fetch_site, &self.origin) {
            (Given::Once(site), _) => site == "same-origin",
            (Given::Not, Given::Once(origin)) => public.is_some_and(|public| public.origin() == origin),
            _ => false,
        }
    }

    /// Whether whoever asks has the document with this entity tag (RFC 9110, 13.1.2: the weak comparison).
    #[must_use]
    pub fn has_tag(&self, tag: &str) -> bool {
        let given = self.if_none_match.as_deref().unwrap_or_default();
        let mut tags = given.split(',').map(str::trim);
        tags.any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == tag)
    }

    /// Whether the browser takes gzip (RFC 9110, 12.5.3).
    #[must_use]
    pub fn takes_gzip(&self) -> bool {
        let codings = self.accept_encoding.as_deref().unwrap_or_default().split(',');
        codings.map(|coding| coding.trim().split(';').map(str::trim)).any(|mut parts| {
            let is_gzip = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip") || name == "*");
            is_gzip && !parts.any(|weight| matches!(weight, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
        })
    }
}

#[cfg(test)]
mod tests {
    use lambda_http::Body;
    use lambda_http::http;

    use super::*;

    fn head(headers: &[(&str, &str)]) -> Head {
        let request = headers.iter().fold(http::Request::post("/p/acme/sign-in?ui_locales=de"), |request, header| {
            request.header(header.0, header.1)
        });
        Head::of(&request.body(Body::Empty).unwrap())
    }

    #[test]
    fn r62_a_form_comes_from_our_own_page_or_not_at_all() {
        let public = PublicUrl::parse("https://id.acme.example/prod");
        let own = ("origin", "https://id.acme.example");
        for (headers, expected) in [
            (vec![("sec-fetch-site", "same-origin")], true),
            (vec![("sec-fetch-site", "same-origin"), ("origin", "https://evil.example")], true),
            (vec![("sec-fetch-site", "same-site"), own], false),
            (vec![("sec-fetch-site", "cross-site"), own], false),
            (vec![("sec-fetch-site", "none")], false),
            (vec![("sec-fetch-site", "same-origin"), ("sec-fetch-site", "cross-site")], false),
            (vec![own], true),
            (vec![own, ("origin", "https://evil.example")], false),
            (vec![("origin", "null")], false),
            (vec![("origin", "https://id.acme.example.evil.example")], false),
            (vec![("origin", "http://id.acme.example")], false),
            (vec![("host", "id.acme.example"), ("referer", "https://id.acme.example/")], false),
            (vec![], false),
        ] {
            assert_eq!(head(&headers).is_from(public.as_ref()), expected, "{headers:?}");
        }
        assert!(!head(&[own]).is_from(None));
    }

    #[test]
    fn cookies_come_in_one_field_or_several() {
        let head = head(&[("cookie", "a=1; b=x=y"), ("cookie", "c=3;a=2")]);
        let found = ["a", "b", "c", "d"].map(|name| head.cookie(name));
        assert_eq!(found, [Some("1"), Some("x=y"), Some("3"), None]);
        assert_eq!(head.ui_locales.as_deref(), Some("de"));
    }

    #[test]
    fn a_tag_is_known_weakly_and_among_others() {
        let has = |given| head(&[("if-none-match", given)]).has_tag("\"1.0.1\"");
        assert!(has("\"1.0.1\"") && has("W/\"1.0.1\"") && has("\"a\", \"1.0.1\"") && has("*"));
        assert!(!has("\"1.0\"") && !has("1.0.1") && !has("") && !head(&[]).has_tag("\"1.0.1\""));
    }

    #[test]
    fn gzip_is_sent_to_who_takes_it() {
        let takes = |value| head(&[("accept-encoding", value)]).takes_gzip();
        assert!(takes("gzip, deflate, br") && takes("br;q=1.0, GZIP;q=0.5") && takes("*"));
        assert!(!takes("br") && !takes("gzip;q=0") && !takes("") && !head(&[]).takes_gzip());
    }
}
