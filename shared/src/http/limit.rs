//! How a limit is told: `violated_policies`, `Retry-After`, and the `RateLimit-Policy` and `RateLimit` fields of
//! draft-ietf-httpapi-ratelimit-headers. What they say depends on the request's own tenant and recipient only, never
//! on whether an account exists (R20).

/// A limit that a request ran into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The policy's name, stable.
    pub policy: &'static str,
    /// How many are allowed in the window.
    pub quota: u32,
    /// The window in seconds.
    pub window_seconds: i64,
    /// Waiting this many seconds is enough (R20).
    pub retry_after_seconds: i64,
}

impl Violation {
    pub(super) fn headers(violations: &[Self]) -> Vec<(&'static str, String)> {
        let wait = violations.iter().map(|violation| violation.retry_after_seconds).max().unwrap_or(1);
        let policies = violations.iter().map(|v| format!("\"{}\";q={};w={}", v.policy, v.quota, v.window_seconds));
        let states = violations.iter().map(|v| format!("\"{}\";r=0;t={}", v.policy, v.retry_after_seconds));
        vec![
            ("retry-after", wait.to_string()),
            ("ratelimit-policy", policies.collect::<Vec<_>>().join(", ")),
            ("ratelimit", states.collect::<Vec<_>>().join(", ")),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_wait_is_the_one_to_keep() {
        let violation =
            |policy, retry_after_seconds| Violation { policy, quota: 5, window_seconds: 600, retry_after_seconds };
        let headers = Violation::headers(&[violation("a", 3), violation("b", 40)]);
        assert_eq!(headers[0], ("retry-after", "40".to_owned()));
        assert_eq!(headers[1].1, "\"a\";q=5;w=600, \"b\";q=5;w=600");
        assert_eq!(headers[2].1, "\"a\";r=0;t=3, \"b\";r=0;t=40");
    }
}
