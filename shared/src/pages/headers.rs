//! The headers of every page (R64) and of every cookie (R62).

use crate::http::Answer;

/// HTML.
pub const HTML: &str = "text/html; charset=utf-8";

/// For what its name tells apart from every other: it never changes (RFC 8246).
pub const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// What a page may do: load from us, send forms to us and to where they can end. Chromium holds `form-action` against the
/// redirects after a form, too.
fn policy(ends_at: &[String]) -> String {
    let ends_at: String = ends_at.iter().map(|origin| format!(" {origin}")).collect();
    format!(
        "default-src 'none'; base-uri 'none'; connect-src 'self'; form-action 'self'{ends_at}; frame-ancestors 'none'; \
         img-src 'self'; script-src 'self'; style-src 'self'; worker-src 'self'"
    )
}

/// With the headers of a page.
#[must_use]
pub fn page(answer: Answer, ends_at: &[String]) -> Answer {
    with_policy(answer, policy(ends_at))
}

/// With the headers of a page that can be installed: it has a manifest.
#[must_use]
pub fn installable_page(answer: Answer) -> Answer {
    with_policy(answer, format!("{}; manifest-src 'self'", policy(&[])))
}

fn with_policy(answer: Answer, policy: String) -> Answer {
    answer
        .with_header("content-security-policy", policy)
        .with_header("referrer-policy", "same-origin".to_owned())
        .with_header("cross-origin-opener-policy", "same-origin".to_owned())
        .with_header("cross-origin-resource-policy", "same-origin".to_owned())
        .with_header("x-frame-options", "DENY".to_owned())
        .with_header("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()".to_owned())
}

/// A cookie for the pages below a path: until the browser is closed, or for so many seconds.
#[must_use]
pub fn cookie(name: &str, value: &str, path: &str, seconds: Option<i64>) -> String {
    let age = seconds.map(|seconds| format!("; Max-Age={seconds}")).unwrap_or_default();
    format!("{name}={value}; Path={path}{age}; Secure; HttpOnly; SameSite=Lax")
}

/// A cookie that goes.
#[must_use]
pub fn gone(name: &str, path: &str) -> String {
    cookie(name, "", path, Some(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r64_a_page_loads_nothing_from_elsewhere_and_runs_nothing_inline() {
        let policy = policy(&["https://app.acme.example".to_owned()]);
        assert!(policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
        assert!(policy.contains("form-action 'self' https://app.acme.example;"));
        assert!(!policy.contains("unsafe") && !policy.contains('*') && !policy.contains("data:"));
    }

    #[test]
    fn a_page_that_can_be_installed_may_have_a_manifest_of_ours_and_no_more() {
        let of = |answer: Answer| {
            let found = answer.headers.into_iter().find(|(name, _)| *name == "content-security-policy");
            found.map(|(_, policy)| policy).unwrap()
        };
        let plain = of(page(Answer::with_body(200, HTML, String::new()), &[]));
        let installable = of(installable_page(Answer::with_body(200, HTML, String::new())));
        assert_eq!(installable, format!("{plain}; manifest-src 'self'"));
    }

    #[test]
    fn r62_a_cookie_is_secure_and_of_its_path() {
        let cookie = cookie("__Secure-a", "b", "/p/acme", None);
        assert_eq!(cookie, "__Secure-a=b; Path=/p/acme; Secure; HttpOnly; SameSite=Lax");
        assert!(gone("__Secure-a", "/p/acme").contains("Max-Age=0"));
    }
}
