//! An application over the embedded emulator, for tests of flows that no route leads to.

use std::sync::{Arc, Mutex};

use aws_config::{BehaviorVersion, Region, SdkConfig};
use countersign::app::lazy;
use countersign::clock::Clock;
use countersign::config::Config;
use countersign::keys::{KeyRing, SecretSource};
use countersign::random::Random;
use countersign::{App, Aws, table};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// The mails that SES took, as it was asked.
#[derive(Clone, Default)]
pub(crate) struct Mails(pub(crate) Arc<Mutex<Vec<serde_json::Value>>>);

/// An application over a table of its own, in an emulator that goes with it, and what it mails.
pub(crate) async fn app() -> (App, Mails) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(dynoxide::server::serve_on(listener, dynoxide::Database::memory().unwrap()));
    let mails = Mails::default();
    let mail = mail_that_always_goes_out(mails.clone()).await;
    let sdk = aws_config::defaults(BehaviorVersion::latest())
        .test_credentials()
        .region(Region::new("local"))
        .endpoint_url(endpoint)
        .http_client(aws_smithy_http_client::Builder::new().build_http())
        .load()
        .await;
    let ses = move |sdk: &SdkConfig| aws_sdk_sesv2::config::Builder::from(sdk).endpoint_url(mail).build();
    let secrets = SecretSource::Fixed { key_ring: KeyRing::generate(&Random::system()), operator_key: None };
    let aws = Aws {
        dynamodb: aws_sdk_dynamodb::Client::new(&sdk),
        sns: lazy(&sdk, aws_sdk_sns::Client::new),
        end_user_messaging: lazy(&sdk, aws_sdk_pinpointsmsvoicev2::Client::new),
        ses: lazy(&sdk, |sdk| aws_sdk_sesv2::Client::from_conf(ses(sdk))),
        sqs: lazy(&sdk, aws_sdk_sqs::Client::new),
        secrets,
    };
    table::ensure(&aws.dynamodb, "countersign").await.unwrap();
    let app = App::new(Config::local(), aws, Clock::system(), Random::system());
    (app, mails)
}

/// An endpoint that answers every request as SES does when it takes a mail.
async fn mail_that_always_goes_out(mails: Mails) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            tokio::spawn(answer_mails(BufReader::new(stream), mails.clone()));
        }
    });
    endpoint
}

async fn answer_mails(mut stream: BufReader<TcpStream>, mails: Mails) -> std::io::Result<()> {
    const ANSWER: &[u8] =
        b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 17\r\n\r\n{\"MessageId\":\"m\"}";
    loop {
        let mut length = 0;
        loop {
            let mut line = String::new();
            if stream.read_line(&mut line).await? == 0 {
                return Ok(());
            }
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
            if line == "\r\n" {
                break;
            }
        }
        let mut body = vec![0; length];
        stream.read_exact(&mut body).await?;
        mails.0.lock().unwrap().push(serde_json::from_slice(&body).unwrap());
        stream.write_all(ANSWER).await?;
    }
}
