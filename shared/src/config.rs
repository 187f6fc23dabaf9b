//! What a deployment sets by environment variables. Read once at start; every missing or malformed
//! variable is named in one message, so that a wrong deployment fails at its first breath.

use std::collections::BTreeMap;

use crate::delivery::sms::settings::{OriginationIdentities, Price, SmsSettings};
use crate::http::limiter::KeyLimits;
use crate::public_url::PublicUrl;
use crate::web_push::subscription::PushHosts;

/// The settings of one function.
#[derive(Clone, Debug)]
pub struct Config {
    /// The DynamoDB table (`TABLE_NAME`).
    pub table_name: String,
    /// ARN or name of the key ring's secret (`KEY_RING_SECRET`); functions that open and sign nothing have none.
    pub key_ring_secret: Option<String>,
    /// ARN or name of the operator key's secret (`OPERATOR_KEY_SECRET`); only `operator` has it.
    pub operator_key_secret: Option<String>,
    /// The address that mails come from (`EMAIL_FROM`).
    pub email_from: String,
    /// The SES configuration set that publishes delivery events (`SES_CONFIGURATION_SET`).
    pub ses_configuration_set: Option<String>,
    /// Where plan requests are mailed (`OPERATOR_EMAIL`).
    pub operator_email: Option<String>,
    /// How SMS goes out (`SMS_PROVIDER`, `SMS_MAX_PRICE_USD` and others of that name).
    pub sms: SmsSettings,
    /// The queue of jobs (`JOBS_QUEUE_URL`); functions that record none have none.
    pub jobs_queue_url: Option<String>,
    /// The queue of calls of webhooks (`WEBHOOKS_QUEUE_URL`); functions that cause no events have none.
    pub webhooks_queue_url: Option<String>,
    /// The queue of what wakes devices (`PUSH_QUEUE_URL`); functions that ask none have none.
    pub push_queue_url: Option<String>,
    /// How much one API key may ask for (`KEY_REQUESTS_PER_SECOND`, `KEY_REQUESTS_IN_FLIGHT`); not set, as much as it likes.
    pub key_limits: KeyLimits,
    /// Where browsers find us (`PUBLIC_URL`): `https://`, a host, perhaps a path; security keys are bound to that host unless
    /// a tenant names another. What the gateway says of itself where it is not set.
    pub public_url: Option<PublicUrl>,
    /// Whether webhooks may be on this machine's loopback: local mode alone.
    pub webhooks_on_loopback: bool,
    /// The push services of browsers that devices may be woken by (`PUSH_HOSTS`).
    pub push_hosts: PushHosts,
    /// Log filter (`LOG_LEVEL`, default `info`).
    pub log_level: String,
    /// argon2id memory in KiB (`ARGON2_M_KIB`, at least 19,456: R37).
    pub argon2_m_kib: u32,
    /// argon2id passes (`ARGON2_T`, at least 2).
    pub argon2_t: u32,
    /// argon2id lanes (`ARGON2_P`, at least 1).
    pub argon2_p: u32,
    /// The namespace of the metrics (`METRICS_NAMESPACE`, default `Countersign`); local mode prints none.
    pub metrics_namespace: Option<String>,
}

/// Every variable that is missing or malformed.
#[derive(Debug, thiserror::Error)]
#[error("configuration: {}", .0.join("; "))]
pub struct ConfigError(Vec<String>);

impl Config {
    /// Reads the process environment.
    ///
    /// # Errors
    /// One message that names every missing or malformed variable.
    pub fn from_env() -> Result<Self, ConfigError> {
        Self::from_variables(&std::env::vars().collect())
    }

    /// Local mode's settings; nothing in them is read from outside.
    #[must_use]
    pub fn local() -> Self {
        Self {
            table_name: "countersign".into(),
            key_ring_secret: Some("local".into()),
            operator_key_secret: Some("local".into()),
            email_from: "codes@countersign.example".into(),
            ses_configuration_set: None,
            operator_email: Some("operator@countersign.example".into()),
            sms: SmsSettings::default(),
            jobs_queue_url: None,
            webhooks_queue_url: None,
            push_queue_url: None,
            public_url: None,
            key_limits: KeyLimits::default(),
            webhooks_on_loopback: true,
            push_hosts: PushHosts::local(),
            log_level: "info".into(),
            argon2_m_kib: 19_456,
            argon2_t: 2,
            argon2_p: 1,
            metrics_namespace: None,
        }
    }

    /// The limits of a key from the process environment, for local mode.
    ///
    /// # Errors
    /// Names every malformed variable.
    pub fn key_limits_from_env() -> Result<KeyLimits, ConfigError> {
        let variables = std::env::vars().collect();
        let mut read = Reader { variables: &variables, faults: Vec::new() };
        let limits = read.key_limits();
        if read.faults.is_empty() { Ok(limits) } else { Err(ConfigError(read.faults)) }
    }

    /// How SMS goes out, from the process environment, for local mode.
    ///
    /// # Errors
    /// Names every malformed variable.
    pub fn sms_from_env() -> Result<SmsSettings, ConfigError> {
        let variables = std::env::vars().collect();
        let mut read = Reader { variables: &variables, faults: Vec::new() };
        let sms = read.sms();
        if read.faults.is_empty() { Ok(sms) } else { Err(ConfigError(read.faults)) }
    }

    fn from_variables(variables: &BTreeMap<String, String>) -> Result<Self, ConfigError> {
        let mut read = Reader { variables, faults: Vec::new() };
        let config = Self {
            table_name: read.required("TABLE_NAME"),
            key_ring_secret: read.optional("KEY_RING_SECRET"),
            operator_key_secret: read.optional("OPERATOR_KEY_SECRET"),
            email_from: read.required("EMAIL_FROM"),
            ses_configuration_set: read.optional("SES_CONFIGURATION_SET"),
            operator_email: read.optional("OPERATOR_EMAIL"),
            sms: read.sms(),
            jobs_queue_url: read.optional("JOBS_QUEUE_URL"),
            webhooks_queue_url: read.optional("WEBHOOKS_QUEUE_URL"),
            push_queue_url: read.optional("PUSH_QUEUE_URL"),
            public_url: read.public_url(),
            key_limits: read.key_limits(),
            webhooks_on_loopback: false,
            push_hosts: read.parsed(
                "PUSH_HOSTS",
                "a list of host names such as `push.example.com,*.push.example.net`",
                PushHosts::parse,
            ),
            log_level: read.optional("LOG_LEVEL").unwrap_or_else(|| "info".into()),
            argon2_m_kib: read.at_least("ARGON2_M_KIB", 19_456),
            argon2_t: read.at_least("ARGON2_T", 2),
            argon2_p: read.at_least("ARGON2_P", 1),
            metrics_namespace: read.optional("METRICS_NAMESPACE").or_else(|| Some("Countersign".into())),
        };
        if read.faults.is_empty() { Ok(config) } else { Err(ConfigError(read.faults)) }
    }
}

struct Reader<'a> {
    variables: &'a BTreeMap<String, String>,
    faults: Vec<String>,
}

impl Reader<'_> {
    fn optional(&self, name: &str) -> Option<String> {
        self.variables.get(name).filter(|value| !value.is_empty()).cloned()
    }

    fn required(&mut self, name: &str) -> String {
        self.optional(name).unwrap_or_else(|| {
            self.faults.push(format!("{name} is not set"));
            String::new()
        })
    }

    /// The limits of a key, which local mode reads by the same names.
    fn key_limits(&mut self) -> KeyLimits {
        KeyLimits {
            per_second: self.number("KEY_REQUESTS_PER_SECOND"),
            in_flight: self.number("KEY_REQUESTS_IN_FLIGHT"),
        }
    }

    fn public_url(&mut self) -> Option<PublicUrl> {
        let text = self.optional("PUBLIC_URL")?;
        let url = PublicUrl::parse(&text);
        if url.is_none() {
            self.faults.push("PUBLIC_URL is not an address such as https://id.example.com".to_owned());
        }
        url
    }

    fn number(&mut self, name: &str) -> Option<u32> {
        let value = self.optional(name)?.parse().ok().filter(|number| *number > 0);
        if value.is_none() {
            self.faults.push(format!("{name} is not a whole number above 0"));
        }
        value
    }

    /// How SMS goes out, which local mode reads by the same names.
    fn sms(&mut self) -> SmsSettings {
        SmsSettings {
            service: self.parsed("SMS_PROVIDER", "`sns` or `end-user-messaging`", |text| text.parse().ok()),
            max_price: self.parsed("SMS_MAX_PRICE_USD", "dollars and cents, such as 0.50, below 100", Price::parse),
            configuration_set: self.optional("SMS_CONFIGURATION_SET"),
            protect_configuration: self.optional("SMS_PROTECT_CONFIGURATION"),
            origination_identities: self.parsed(
                "SMS_ORIGINATION_IDENTITIES",
                "a list such as `US=pool-1,*=ACME`, each country once",
                OriginationIdentities::parse,
            ),
        }
    }

    /// A value of another form than text, or its default where the variable is not set.
    fn parsed<T: Default>(&mut self, name: &str, form: &str, parse: impl Fn(&str) -> Option<T>) -> T {
        let Some(text) = self.optional(name) else { return T::default() };
        parse(&text).unwrap_or_else(|| {
            self.faults.push(format!("{name} is not {form}"));
            T::default()
        })
    }

    fn at_least(&mut self, name: &str, floor: u32) -> u32 {
        match self.optional(name).map_or(Ok(floor), |value| value.parse::<u32>()) {
            Ok(value) if value >= floor => value,
            _ => {
                self.faults.push(format!("{name} is not a whole number of at least {floor}"));
                floor
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::delivery::sms::settings::SmsService;

    #[test]
    fn every_fault_is_named_in_one_message() {
        let variables =
            BTreeMap::from([("ARGON2_T".to_owned(), "1".to_owned()), ("EMAIL_FROM".into(), "a@b.example".into())]);
        let message = Config::from_variables(&variables).unwrap_err().to_string();
        assert_eq!(message, "configuration: TABLE_NAME is not set; ARGON2_T is not a whole number of at least 2");
    }

    #[test]
    fn sms_goes_by_sns_unless_the_deployment_says_otherwise() {
        let sms = |pairs: &[(&str, &str)]| {
            let needed = [("TABLE_NAME", "t"), ("EMAIL_FROM", "a@b.example")];
            let variables = needed.iter().chain(pairs).map(|(name, value)| ((*name).into(), (*value).into())).collect();
            Config::from_variables(&variables).map(|config| config.sms).map_err(|error| error.to_string())
        };
        assert_eq!(sms(&[("SMS_PROVIDER", ""), ("SMS_ORIGINATION_IDENTITIES", "")]), Ok(SmsSettings::default()));
        let chosen = sms(&[("SMS_PROVIDER", "end-user-messaging"), ("SMS_CONFIGURATION_SET", "countersign")]).unwrap();
        assert_eq!(chosen.service, SmsService::EndUserMessaging);
        assert_eq!(chosen.configuration_set.as_deref(), Some("countersign"));
        let wrong =
            [("SMS_PROVIDER", "SNS"), ("SMS_MAX_PRICE_USD", "1e2"), ("SMS_ORIGINATION_IDENTITIES", "XX=pool-1")];
        let message = sms(&wrong).unwrap_err();
        assert!(wrong.iter().all(|(name, _)| message.contains(name)), "{message}");
    }
}
