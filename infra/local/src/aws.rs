//! The deployed functions' SDK clients, pointed at this process: one endpoint that speaks for DynamoDB, SNS,
//! End User Messaging, SES and SQS alike, told apart by what each protocol puts into its headers. Timeouts and retries are the
//! deployment's.

use std::net::SocketAddr;

use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_sdk_dynamodb::config::{Credentials, SharedCredentialsProvider};
use countersign::Aws;
use countersign::config::{Config, ConfigError};
use countersign::delivery::sms::settings::SmsService;
use countersign::jobs::Lane;
use countersign::keys::SecretSource;
use countersign::public_url::PublicUrl;
use tokio::net::TcpListener;
use tokio::sync::watch;
use zeroize::Zeroizing;

use crate::capture::Capture;
use crate::data_dir::Saved;
use crate::database::Proxy;
use crate::queue::name_of;
use crate::wire;

/// Serves everything that the SDK clients call; where there is no proxy, all but the table.
pub(crate) async fn serve(listener: TcpListener, stop: watch::Receiver<bool>, proxy: Option<Proxy>, capture: Capture) {
    let handler = move |_peer, request: hyper::Request<hyper::body::Incoming>| {
        let (proxy, capture) = (proxy.clone(), capture.clone());
        async move {
            let target = request.headers().get("x-amz-target");
            let is_of_table = target.is_some_and(|target| target.as_bytes().starts_with(b"DynamoDB_"));
            match proxy.filter(|_| is_of_table) {
                Some(proxy) => proxy.handle(request).await,
                None => capture.handle(request).await,
            }
        }
    };
    wire::serve(listener, stop, handler).await;
}

/// Local mode's configuration: nothing limits a key, SMS goes by SNS, and webhooks may be on loopback, unless the environment
/// or the command line (`sms_service`) says otherwise (`WEBHOOKS_LOOPBACK=refuse`).
///
/// # Errors
/// Names a malformed variable.
pub(crate) fn config(endpoint: SocketAddr, port: u16, sms_service: Option<SmsService>) -> Result<Config, ConfigError> {
    let mut sms = Config::sms_from_env()?;
    sms.service = sms_service.unwrap_or(sms.service);
    // A deployment always has one.
    sms.configuration_set.get_or_insert_with(|| "countersign".to_owned());
    let queue_url = |lane| format!("http://{endpoint}/000000000000/{}", name_of(lane));
    Ok(Config {
        sms,
        key_limits: Config::key_limits_from_env()?,
        webhooks_on_loopback: std::env::var("WEBHOOKS_LOOPBACK").map_or(true, |value| value != "refuse"),
        operator_key_secret: Some("local-operator-key".to_owned()),
        jobs_queue_url: Some(queue_url(Lane::Jobs)),
        webhooks_queue_url: Some(queue_url(Lane::Webhooks)),
        push_queue_url: Some(queue_url(Lane::Pushes)),
        // By name: browsers take no address for an RP ID.
        public_url: PublicUrl::parse(&format!("http://localhost:{port}")),
        ..Config::local()
    })
}

/// The clients, with credentials that open nothing.
pub(crate) fn clients(endpoint: SocketAddr, saved: &Saved) -> Aws {
    let secrets = SecretSource::Fixed {
        key_ring: Zeroizing::new(saved.key_ring.clone()),
        operator_key: Some(Zeroizing::new(operator_key_secret(saved))),
    };
    Aws { secrets, ..Aws::from_sdk(&sdk(endpoint)) }
}

/// The same, with a table that is asked without a detour: nobody injects faults there, or notes calls.
pub(crate) fn clients_of_table(endpoint: SocketAddr, table: SocketAddr, saved: &Saved) -> Aws {
    Aws { dynamodb: Aws::from_sdk(&sdk(table)).dynamodb, ..clients(endpoint, saved) }
}

fn sdk(endpoint: SocketAddr) -> SdkConfig {
    let credentials = Credentials::new("LOCAL", "local", None, None, "local mode");
    SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .endpoint_url(format!("http://{endpoint}"))
        .region(Region::from_static("us-east-1"))
        .credentials_provider(SharedCredentialsProvider::new(credentials))
        .http_client(aws_smithy_http_client::Builder::new().build_http())
        .build()
}

/// The operator key as Secrets Manager would keep it.
pub(crate) fn operator_key_secret(saved: &Saved) -> String {
    serde_json::json!({"key": saved.operator_key}).to_string()
}
