//! A browser's subscription to pushes, as it gives it to us, and which push services there are (R56). Pure.

use data_encoding::BASE64URL_NOPAD;
use p256::PublicKey;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use url::{Host, Url};

/// The longest endpoint, in bytes.
const LONGEST: usize = 2_048;
/// Below which local mode is a push service itself.
pub const LOCAL_PATH: &str = "/_push/";
/// The push services of the browsers that there are: Chrome and what is made of it, Firefox, Safari, Edge on Windows.
const KNOWN: &str =
    "fcm.googleapis.com,updates.push.services.mozilla.com,web.push.apple.com,*.push.apple.com,*.notify.windows.com";

/// Which push services a deployment sends to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PushHosts {
    hosts: Vec<String>,
    /// Whether one on this machine's loopback is among them: local mode alone.
    pub takes_loopback: bool,
}

impl Default for PushHosts {
    fn default() -> Self {
        let hosts = KNOWN.split(',').map(str::to_owned).collect();
        Self { hosts, takes_loopback: false }
    }
}

impl PushHosts {
    /// Those there are, and one on this machine.
    #[must_use]
    pub fn local() -> Self {
        Self { takes_loopback: true, ..Self::default() }
    }

    /// Reads a list with commas; `*.` before a name takes every name below it. `None` for what is no list of names.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let hosts: Vec<String> = text.split(',').map(|host| host.trim().to_ascii_lowercase()).collect();
        let is_label =
            |label: &str| !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let is_name = |host: &String| {
            let name = host.strip_prefix("*.").unwrap_or(host);
            name.contains('.') && name.split('.').all(is_label)
        };
        hosts.iter().all(is_name).then_some(Self { hosts, takes_loopback: false })
    }

    fn takes(&self, host: &str) -> bool {
        let host = host.trim_end_matches('.').to_ascii_lowercase();
        self.hosts.iter().any(|known| match known.strip_prefix('*') {
            Some(below) => host.ends_with(below) && host.len() > below.len(),
            None => host == *known,
        })
    }
}

/// A subscription (Push API, `PushSubscription.toJSON()`).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subscription {
    endpoint: String,
    keys: Keys,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Keys {
    p256dh: String,
    auth: String,
}

impl std::fmt::Debug for Subscription {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Subscription(…)")
    }
}

impl Subscription {
    /// Reads what a browser gave. Its `expirationTime` is nothing to us: the service says when it is gone.
    ///
    /// # Errors
    /// A sentence for the engineer who sent it.
    pub fn parse(value: &Value, hosts: &PushHosts) -> Result<Self, &'static str> {
        let mut value = value.clone();
        if let Some(members) = value.as_object_mut() {
            members.remove("expirationTime");
        }
        let subscription: Self = serde_json::from_value(value).map_err(
            |_| "A subscription is `endpoint` and `keys` with `p256dh` and `auth`, as the browser gives them.",
        )?;
        subscription.public_key().ok_or("`keys.p256dh` is an uncompressed point of P-256 in base64url.")?;
        subscription.auth().ok_or("`keys.auth` is 16 bytes in base64url.")?;
        subscription.url(hosts)?;
        Ok(subscription)
    }

    /// Where its messages go, while that is a push service of this deployment.
    ///
    /// # Errors
    /// A sentence for the engineer who sent it.
    pub fn url(&self, hosts: &PushHosts) -> Result<Url, &'static str> {
        const NOT_ONE: &str = "`endpoint` is not at a push service that this deployment sends to.";
        let text = &self.endpoint;
        if text.len() > LONGEST || text.bytes().any(|byte| !byte.is_ascii_graphic()) {
            return Err("`endpoint` has at most 2,048 printable ASCII characters.");
        }
        let url = Url::parse(text).map_err(|_| "`endpoint` is not a URL.")?;
        if !url.username().is_empty() || url.password().is_some() || url.fragment().is_some() {
            return Err(NOT_ONE);
        }
        let is_here = match url.host().ok_or(NOT_ONE)? {
            Host::Domain(name) if hosts.takes(name) && url.scheme() == "https" && url.port().is_none() => {
                return Ok(url);
            }
            Host::Domain(name) => name == "localhost",
            Host::Ipv4(address) => address.is_loopback(),
            Host::Ipv6(address) => address.is_loopback(),
        };
        // Local mode's own push service, and nothing else that listens there.
        if is_here && hosts.takes_loopback && url.path().starts_with(LOCAL_PATH) { Ok(url) } else { Err(NOT_ONE) }
    }

    /// The browser's public key.
    #[must_use]
    pub fn public_key(&self) -> Option<PublicKey> {
        let point = decoded(&self.keys.p256dh)?;
        let is_uncompressed = point.len() == 65 && point.first() == Some(&4);
        PublicKey::from_sec1_bytes(&point).ok().filter(|_| is_uncompressed)
    }

    /// What the browser and whoever sends to it both know.
    #[must_use]
    pub fn auth(&self) -> Option<[u8; 16]> {
        decoded(&self.keys.auth)?.try_into().ok()
    }

    /// As it is kept.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }
}

/// Base64url; some browsers pad it.
fn decoded(text: &str) -> Option<Vec<u8>> {
    BASE64URL_NOPAD.decode(text.trim_end_matches('=').as_bytes()).ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// RFC 8291, 5: the example's receiver.
    const P256DH: &str = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    const AUTH: &str = "BTBZMqHH6r4Tts7J_aSIgg";

    fn with(endpoint: &str) -> Value {
        json!({"endpoint": endpoint, "keys": {"p256dh": P256DH, "auth": AUTH}})
    }

    #[test]
    fn r56_only_push_services_are_sent_to() {
        let hosts = PushHosts::default();
        for good in [
            "https://fcm.googleapis.com/fcm/send/abc",
            "https://updates.push.services.mozilla.com/wpush/v2/abc",
            "https://web.push.apple.com/abc",
            "https://api.push.apple.com/abc",
            "https://wns2-par02p.notify.windows.com/w/?token=abc",
            "https://FCM.googleapis.com:443/abc",
        ] {
            assert!(Subscription::parse(&with(good), &hosts).is_ok(), "{good}");
        }
        for bad in [
            "",
            "fcm.googleapis.com",
            "http://fcm.googleapis.com/abc",
            "https://fcm.googleapis.com:8443/abc",
            "https://fcm.googleapis.com.evil.example/abc",
            "https://evilfcm.googleapis.com/abc",
            "https://notify.windows.com/abc",
            "https://evilnotify.windows.com/abc",
            "https://fcm.googleapis.com@evil.example/abc",
            "https://user@fcm.googleapis.com/abc",
            "https://fcm.googleapis.com/abc#x",
            "https://fcm.googleapis.com/a b",
            "https://localhost/abc",
            "http://localhost:8787/abc",
            "https://127.0.0.1/abc",
            "https://169.254.169.254/latest/meta-data",
            "https://[::1]/abc",
            "https://10.0.0.1/abc",
            "https:\\\\evil.example/abc",
            "file:///etc/passwd",
        ] {
            assert!(Subscription::parse(&with(bad), &hosts).is_err(), "{bad}");
        }
        let long = format!("https://fcm.googleapis.com/{}", "a".repeat(LONGEST));
        assert!(Subscription::parse(&with(&long), &hosts).is_err());
    }

    #[test]
    fn local_mode_has_a_push_service_of_its_own() {
        let hosts = PushHosts::local();
        for good in ["http://localhost:8787/_push/abc", "http://127.0.0.1:1/_push/x", "https://fcm.googleapis.com/abc"]
        {
            assert!(Subscription::parse(&with(good), &hosts).is_ok(), "{good}");
        }
        for bad in [
            "http://10.0.0.1:8787/_push/x",
            "http://intranet/_push/x",
            "https://evil.example/_push/x",
            "http://127.0.0.1:1/",
            "http://localhost:8787/_local/clock",
            "http://localhost:8787/_push/../_local/clock",
        ] {
            assert!(Subscription::parse(&with(bad), &hosts).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_subscription_is_what_a_browser_gives() {
        let hosts = PushHosts::default();
        let good = with("https://fcm.googleapis.com/abc");
        let mut expiring = good.clone();
        expiring["expirationTime"] = Value::Null;
        let read = Subscription::parse(&expiring, &hosts).expect("a subscription");
        assert_eq!(serde_json::from_slice::<Value>(&read.to_json()).expect("JSON"), good);
        assert!(!format!("{read:?}").contains("abc"));
        for (member, value) in [
            ("p256dh", json!(AUTH)),
            ("p256dh", json!(P256DH.replace('B', "C"))),
            ("p256dh", json!("")),
            ("p256dh", Value::Null),
            ("auth", json!(P256DH)),
            ("auth", json!("AAAA")),
            ("x", json!("1")),
        ] {
            let mut bad = good.clone();
            bad["keys"][member] = value;
            assert!(Subscription::parse(&bad, &hosts).is_err(), "{bad}");
        }
        for bad in [json!(null), json!([]), json!("https://fcm.googleapis.com/abc"), json!({"endpoint": "x"})] {
            assert!(Subscription::parse(&bad, &hosts).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_list_of_hosts_is_names_alone() {
        let hosts = PushHosts::parse("push.example.com, *.Push.example.net").expect("a list");
        assert!(hosts.takes("PUSH.example.com") && hosts.takes("a.push.example.net"));
        assert!(!hosts.takes("push.example.net") && !hosts.takes("fcm.googleapis.com"));
        for bad in
            ["", "*", "*.", "localhost", "https://push.example.com", "push.example.com,,", "a b.example", "*.*.x"]
        {
            assert_eq!(PushHosts::parse(bad), None, "{bad}");
        }
    }
}
