//! Everything a request needs, built once per process: `main.rs` makes it from the environment, local mode from its
//! own pieces.

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use aws_config::environment::EnvironmentVariableCredentialsProvider;
use aws_config::retry::RetryConfig;
use aws_config::timeout::TimeoutConfig;
use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_sdk_dynamodb::config::SharedCredentialsProvider;
use aws_smithy_http_client::tls;
use lambda_runtime::Error;

use crate::accounts::hashing::Hasher;
use crate::captcha::siteverify::{Endpoints, Siteverify};
use crate::clock::Clock;
use crate::config::Config;
use crate::delivery::email::EmailProvider;
use crate::delivery::sms::SmsProvider;
use crate::delivery::sms::end_user_messaging::EndUserMessaging;
use crate::delivery::sms::settings::SmsService;
use crate::delivery::sms::sns::Sns;
use crate::http::limiter::Limiter;
use crate::jobs::Queue;
use crate::keys::{Keys, SecretSource};
use crate::outbound::address::Reach;
use crate::outbound::client::Client;
use crate::public_url::{PublicAddress, PublicUrl};
use crate::random::Random;
use crate::table::Table;
use crate::telemetry::{self, Metrics};
use crate::tenants::api_keys::ApiKeys;
use crate::web_push::send::PATIENCE as PUSH_PATIENCE;
use crate::web_push::subscription::PushHosts;
use crate::webhooks::call::PATIENCE as WEBHOOK_PATIENCE;

/// A client that is made when it is first used: no function uses all of them, and each costs a cold start some time.
pub type Lazy<C> = LazyLock<C, Box<dyn FnOnce() -> C + Send>>;

/// The AWS clients.
pub struct Aws {
    /// The table.
    pub dynamodb: aws_sdk_dynamodb::Client,
    /// SMS.
    pub sns: Lazy<aws_sdk_sns::Client>,
    /// SMS, where the deployment says so.
    pub end_user_messaging: Lazy<aws_sdk_pinpointsmsvoicev2::Client>,
    /// Email.
    pub ses: Lazy<aws_sdk_sesv2::Client>,
    /// The queues of jobs.
    pub sqs: Lazy<aws_sdk_sqs::Client>,
    /// The secrets.
    pub secrets: SecretSource,
}

/// The application.
pub struct App {
    /// Settings.
    pub config: Config,
    /// The table.
    pub table: Table,
    /// The secrets.
    pub keys: Keys,
    /// The clock.
    pub clock: Clock,
    /// Randomness.
    pub random: Random,
    /// API keys, cached.
    pub api_keys: ApiKeys,
    /// SMS.
    pub sms: SmsProvider,
    /// Email by SES.
    pub email: EmailProvider,
    /// The queues of jobs.
    pub queue: Queue,
    /// Passwords.
    pub hasher: Hasher,
    /// The CAPTCHA providers.
    pub siteverify: Siteverify,
    /// The firms' webhooks.
    pub webhooks: Client,
    /// The push services of browsers.
    pub push_services: Client,
    /// Which push services there are.
    pub push_hosts: PushHosts,
    /// How much a key may ask for.
    pub limiter: Limiter,
    /// Metrics.
    pub metrics: Metrics,
    /// Where browsers find us.
    pub public_address: PublicAddress,
}

impl App {
    /// The application over these clients.
    #[must_use]
    pub fn new(config: Config, aws: Aws, clock: Clock, random: Random) -> Self {
        let keys =
            Keys::new(aws.secrets, config.key_ring_secret.clone(), config.operator_key_secret.clone(), clock.clone());
        let sms = match config.sms.service {
            SmsService::Sns => SmsProvider::Sns(Sns::new(aws.sns, config.sms.max_price)),
            SmsService::EndUserMessaging => {
                SmsProvider::EndUserMessaging(EndUserMessaging::new(aws.end_user_messaging, config.sms.clone()))
            }
        };
        Self {
            table: Table::new(aws.dynamodb, config.table_name.clone(), random.clone()),
            keys,
            api_keys: ApiKeys::default(),
            sms,
            email: EmailProvider::new(aws.ses, config.email_from.clone(), config.ses_configuration_set.clone()),
            queue: Queue::new(
                aws.sqs,
                config.jobs_queue_url.clone(),
                config.webhooks_queue_url.clone(),
                config.push_queue_url.clone(),
            ),
            hasher: Hasher::new(config.argon2_m_kib, config.argon2_t, config.argon2_p),
            siteverify: Siteverify::new(Endpoints::default()),
            webhooks: Client::new(Reach { takes_loopback: config.webhooks_on_loopback }, WEBHOOK_PATIENCE),
            push_services: Client::new(Reach { takes_loopback: config.push_hosts.takes_loopback }, PUSH_PATIENCE),
            push_hosts: config.push_hosts.clone(),
            limiter: Limiter::new(config.key_limits, &random),
            metrics: Metrics::new(config.metrics_namespace.as_deref()),
            public_address: PublicAddress::new(config.public_url.clone()),
            config,
            clock,
            random,
        }
    }

    /// Where browsers find us, as far as it is known.
    #[must_use]
    pub fn public_url(&self) -> Option<&PublicUrl> {
        self.public_address.get()
    }

    /// Whether browsers find us on this machine alone, without TLS: local mode.
    #[must_use]
    pub fn is_local(&self) -> bool {
        self.config.public_url.as_ref().is_some_and(|url| url.origin().starts_with("http://"))
    }

    /// The application of a deployed function: configuration and logging from the environment, connections opened.
    ///
    /// # Errors
    /// A wrong configuration, in one message.
    pub async fn from_env() -> Result<Arc<Self>, Error> {
        let config = Config::from_env()?;
        telemetry::init_json(&config.log_level);
        let sdk = sdk_config()?;
        let aws = Aws::from_sdk(&sdk);
        let app = Self::new(config, aws, Clock::system(), Random::system());
        // The first TLS connection dominates a cold call: open it now. A failure shows at the first request (503).
        let ring = async {
            if app.keys.has_ring() {
                let _ = app.keys.ring().await;
            }
        };
        let warm_key = crate::tenants::api_keys::operator_key();
        let warm = app.table.get(&warm_key);
        let _ = tokio::join!(ring, warm);
        Ok(Arc::new(app))
    }
}

/// A client with its own timeouts and retries; the SDKs have no type in common.
macro_rules! client {
    ($sdk_crate:ident, $sdk:expr, $patience:expr) => {
        $sdk_crate::Client::from_conf(
            $sdk_crate::config::Builder::from($sdk)
                .timeout_config($patience.timeouts())
                .retry_config($patience.retries())
                .build(),
        )
    };
}

impl Aws {
    /// The clients of a deployment, each with its own timeouts and retries (see [`timeouts`]).
    #[must_use]
    pub fn from_sdk(sdk: &SdkConfig) -> Self {
        Self {
            dynamodb: client!(aws_sdk_dynamodb, sdk, timeouts::DYNAMODB),
            sns: lazy(sdk, |sdk| client!(aws_sdk_sns, sdk, timeouts::PROVIDER)),
            end_user_messaging: lazy(sdk, |sdk| client!(aws_sdk_pinpointsmsvoicev2, sdk, timeouts::PROVIDER)),
            ses: lazy(sdk, |sdk| client!(aws_sdk_sesv2, sdk, timeouts::PROVIDER)),
            sqs: lazy(sdk, |sdk| client!(aws_sdk_sqs, sdk, timeouts::DYNAMODB)),
            secrets: SecretSource::SecretsManager(client!(aws_sdk_secretsmanager, sdk, timeouts::DYNAMODB)),
        }
    }
}

/// A client of this configuration, made when it is first used.
pub fn lazy<C: 'static>(sdk: &SdkConfig, make: impl FnOnce(&SdkConfig) -> C + Send + 'static) -> Lazy<C> {
    let sdk = sdk.clone();
    LazyLock::new(Box::new(move || make(&sdk)))
}

/// The SDK's configuration of a function: the region and the credentials that Lambda puts into the environment, and none of
/// the other places where the SDK's own chain would look for them; TLS by rustls with ring.
///
/// `AWS_ENDPOINT_URL` and `AWS_USE_FIPS_ENDPOINT` mean what they mean to every AWS SDK.
///
/// # Errors
/// There is no region, or no certificates where `AWS_CA_BUNDLE` says.
pub fn sdk_config() -> Result<SdkConfig, Error> {
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let region = variable("AWS_REGION").ok_or("configuration: AWS_REGION is not set")?;
    let http = aws_smithy_http_client::Builder::new()
        .tls_provider(tls::Provider::Rustls(tls::rustls_provider::CryptoMode::Ring))
        .tls_context(tls_context(variable("AWS_CA_BUNDLE"))?)
        .build_https();
    let sdk = SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new(region))
        .credentials_provider(SharedCredentialsProvider::new(EnvironmentVariableCredentialsProvider::new()))
        .http_client(http)
        .use_fips(variable("AWS_USE_FIPS_ENDPOINT").is_some_and(|value| value.eq_ignore_ascii_case("true")));
    Ok(match variable("AWS_ENDPOINT_URL") {
        Some(url) => sdk.endpoint_url(url).build(),
        None => sdk.build(),
    })
}

/// Who vouches for AWS: Amazon's own certification authorities (Amazon Trust Services, "Root CAs"), or those in a file, where
/// `AWS_CA_BUNDLE` names one. Five certificates instead of the image's 147: reading those took most of a cold start.
fn tls_context(bundle: Option<String>) -> Result<tls::TlsContext, Error> {
    let certificates = match bundle {
        Some(file) => std::fs::read(&file).map_err(|error| format!("AWS_CA_BUNDLE: {file}: {error}"))?,
        None => include_bytes!("amazon_roots.pem").to_vec(),
    };
    let trusted = tls::TrustStore::empty().with_pem_certificate(certificates);
    Ok(tls::TlsContext::builder().with_trust_store(trusted).build()?)
}

/// Timeouts and retries per dependency (R55), tested against slow ones.
pub mod timeouts {
    use super::{Duration, RetryConfig, TimeoutConfig};

    /// How long to wait for a dependency, and how often to ask.
    #[derive(Debug, Clone, Copy)]
    pub struct Patience {
        /// Milliseconds to connect.
        pub connect_ms: u64,
        /// Milliseconds for one attempt.
        pub attempt_ms: u64,
        /// Milliseconds for everything.
        pub total_ms: u64,
        /// Attempts, the first included.
        pub attempts: u32,
    }

    /// DynamoDB: two jittered retries in about 300 ms; safe because every counting write carries a request token.
    pub const DYNAMODB: Patience = Patience { connect_ms: 1000, attempt_ms: 1500, total_ms: 4000, attempts: 3 };
    /// SNS, End User Messaging and SES: the SDK never repeats a send by itself, because a lost answer may be a sent message. Throttles,
    /// which are certain not to have sent, are retried by the provider's own adapter.
    pub const PROVIDER: Patience = Patience { connect_ms: 1000, attempt_ms: 3000, total_ms: 3500, attempts: 1 };

    impl Patience {
        /// For the SDK.
        #[must_use]
        pub fn timeouts(self) -> TimeoutConfig {
            TimeoutConfig::builder()
                .connect_timeout(Duration::from_millis(self.connect_ms))
                .operation_attempt_timeout(Duration::from_millis(self.attempt_ms))
                .operation_timeout(Duration::from_millis(self.total_ms))
                .build()
        }

        /// For the SDK.
        #[must_use]
        pub fn retries(self) -> RetryConfig {
            RetryConfig::standard()
                .with_max_attempts(self.attempts)
                .with_initial_backoff(Duration::from_millis(100))
                .with_max_backoff(Duration::from_millis(200))
        }
    }
}
