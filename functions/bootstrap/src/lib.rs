//! Every function that is deployed, by the name that the template gives it as its handler. Local mode runs them by the same
//! names. A new function is a line in two places here, and the compiler names the second.

use std::sync::Arc;

use countersign::App;
use lambda_http::{Body, Error, Request, Response};
use serde_json::Value;
use strum::EnumString;

/// A function that answers HTTP requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "each is its folder's name")]
pub enum HttpFunction {
    Issue,
    Verify,
    Resend,
    Passcode,
    Operator,
    Firm,
    Accounts,
    SignIn,
    Mfa,
    Devices,
    Links,
    Sessions,
    PasswordReset,
    Pages,
    Console,
    Oidc,
}

/// A function that takes events of AWS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "each is its folder's name")]
pub enum EventFunction {
    Worker,
    UsageAlert,
    DeliveryReceipt,
}

impl HttpFunction {
    /// Answers one request.
    pub async fn answer(self, app: Arc<App>, event: Request) -> Response<Body> {
        match self {
            Self::Issue => countersign_issue::handle(app, event).await,
            Self::Verify => countersign_verify::handle(app, event).await,
            Self::Resend => countersign_resend::handle(app, event).await,
            Self::Passcode => countersign_passcode::handle(app, event).await,
            Self::Operator => countersign_operator::handle(app, event).await,
            Self::Firm => countersign_firm::handle(app, event).await,
            Self::Accounts => countersign_accounts::handle(app, event).await,
            Self::SignIn => countersign_sign_in::handle(app, event).await,
            Self::Links => countersign_links::handle(app, event).await,
            Self::Sessions => countersign_sessions::handle(app, event).await,
            Self::Devices => countersign_devices::handle(app, event).await,
            Self::Mfa => countersign_mfa::handle(app, event).await,
            Self::PasswordReset => countersign_password_reset::handle(app, event).await,
            Self::Oidc => countersign_oidc::handle(app, event).await,
            Self::Pages => countersign_pages::handle(app, event).await,
            Self::Console => countersign_console::handle(app, event).await,
        }
    }
}

impl EventFunction {
    /// Takes one event.
    ///
    /// # Errors
    /// As the function fails.
    pub async fn take(self, app: Arc<App>, event: Value) -> Result<Value, Error> {
        match self {
            Self::Worker => countersign_worker::handle(app, event).await,
            Self::UsageAlert => countersign_usage_alert::handle(app, event).await,
            Self::DeliveryReceipt => countersign_delivery_receipt::handle(app, event).await,
        }
    }
}
