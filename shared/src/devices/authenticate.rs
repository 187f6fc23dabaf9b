//! Who a device is: the key that it was paired with signs each of its requests, with the moment, so that a request cannot be made
//! by anybody else, for anything else, or much later.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use super::DeviceError;
use crate::App;
use crate::accounts::login_id::LoginId;
use crate::accounts::model::{Account, Status};
use crate::accounts::store as accounts;
use crate::factors::device_store::{self, Device};
use crate::factors::model::Proof;
use crate::factors::pending::{PendingFactor, PendingProof};
use crate::factors::prompt::Prompts;
use crate::factors::push::{DeviceKey, request_message};
use crate::factors::{prompt_store, store as factors};
use crate::ids::DeviceId;
use crate::tenants::model::Tenant;
use crate::tenants::store as tenants;

/// How far a device's clock may be off.
const DRIFT: SignedDuration = SignedDuration::from_secs(60);
/// The longest header that is looked at, in bytes.
const LONGEST: usize = 256;

/// What a device says of itself with a request: `Countersign-Device: <id>; t=<Unix seconds>; sig=<base64url>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Which device.
    pub device: DeviceId,
    /// When it signed, Unix seconds.
    pub at: i64,
    signature: String,
}

impl Claim {
    /// Reads the header; `None` for what is none.
    #[must_use]
    pub fn parse(header: &str) -> Option<Self> {
        let mut parts = header.split(';').map(str::trim);
        let device = DeviceId::parse(parts.next()?).filter(|_| header.len() <= LONGEST)?;
        let at = parts.next()?.strip_prefix("t=")?;
        let is_number = (1..=12).contains(&at.len()) && at.bytes().all(|byte| byte.is_ascii_digit());
        let at = at.parse().ok().filter(|_| is_number)?;
        let signature = parts.next()?.strip_prefix("sig=")?.to_owned();
        parts.next().is_none().then_some(Self { device, at, signature })
    }
}

/// A request, as far as it is signed.
#[derive(Debug, Clone, Copy)]
pub struct Signed<'a> {
    /// The method.
    pub method: &'a str,
    /// The path, as it is from outside and as the API has it: with and without a stage's name before it.
    pub paths: [&'a str; 2],
    /// The body.
    pub body: &'a [u8],
}

/// A device that is who it says.
#[derive(Debug, Clone)]
pub struct Authenticated {
    /// Its id.
    pub id: DeviceId,
    /// When it signed, Unix seconds.
    pub at: i64,
    /// Its own item.
    pub device: Device,
    /// Its key.
    pub key: DeviceKey,
    /// Its firm.
    pub tenant: Arc<Tenant>,
    /// Its account.
    pub account: Account,
    /// The factor that it is to be, until that is confirmed.
    pub pending: Option<PendingFactor>,
    /// The requests of its account.
    pub prompts: Prompts,
}

/// Who makes a request. A device whose factor is gone is nobody, whatever it signs.
///
/// # Errors
/// [`DeviceError::Unauthorized`] whatever is wrong; [`DeviceError::WrongClock`] where that is all that is.
pub async fn authenticate(
    app: &App,
    claim: Option<Claim>,
    signed: &Signed<'_>,
    now: Timestamp,
) -> Result<Authenticated, DeviceError> {
    let claim = claim.ok_or(DeviceError::Unauthorized)?;
    let item = app.table.get(&device_store::key(&claim.device)).await?.ok_or(DeviceError::Unauthorized)?;
    let device = device_store::read(&item)?;
    let whose = &device.whose;
    let login_id = LoginId::parse(&whose.login_id).map_err(|_| DeviceError::Unauthorized)?;
    let keys = [
        tenants::key(&whose.tenant),
        accounts::key(&whose.tenant, &login_id),
        factors::key(&whose.tenant, &whose.account, &whose.factor),
        prompt_store::key(&whose.tenant, &whose.account),
    ];
    let known = app.table.read(keys.clone()).await?;
    let [tenant, account, pending, prompts] = keys.each_ref().map(|key| known.get(key));
    let (Some(tenant), Some(account)) = (tenant, account) else { return Err(DeviceError::Unauthorized) };
    let tenant = Arc::new(tenants::read(tenant, &whose.tenant)?);
    let account = accounts::open(app, account).await?;
    if account.id != whose.account || account.status != Status::Active {
        return Err(DeviceError::Unauthorized);
    }
    let pending = match pending {
        Some(item) => factors::open(app, item, &whose.factor, now).await?,
        None => None,
    };
    let pending =
        pending.filter(|pending| pending.require_open(account.sign_in_epoch, account.enrollment.asks(), now).is_ok());
    let key = key_of(&account, pending.as_ref(), &claim.device, &device).ok_or(DeviceError::Unauthorized)?.clone();
    let prompts = prompt_store::read(prompts)?;
    let is_signed = signed.paths.iter().any(|path| {
        let message = request_message(&claim.device, signed.method, path, signed.body, claim.at);
        key.has_signed(&message, &claim.signature)
    });
    if !is_signed {
        return Err(DeviceError::Unauthorized);
    }
    let at = Timestamp::from_second(claim.at).map_err(|_| DeviceError::Unauthorized)?;
    if now.duration_since(at).abs() > DRIFT {
        return Err(DeviceError::WrongClock);
    }
    Ok(Authenticated { id: claim.device, at: claim.at, device, key, tenant, account, pending, prompts })
}

/// The key of a device: of its factor, or of the one that it is to be.
fn key_of<'a>(
    account: &'a Account,
    pending: Option<&'a PendingFactor>,
    id: &DeviceId,
    device: &Device,
) -> Option<&'a DeviceKey> {
    if let Some(factor) = account.enrollment.factor(&device.whose.factor) {
        return match &factor.proof {
            Proof::Push { device, key, .. } if device == id => Some(key),
            _ => None,
        };
    }
    match &pending?.proof {
        PendingProof::Push { pairing, .. } => {
            pairing.device.as_ref().filter(|(device, _)| device == id).map(|(_, key)| key)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[test]
    fn r51_a_header_is_one_or_none() {
        let id = DeviceId::new(&Random::system());
        let claim = Claim::parse(&format!("{id}; t=1795269791; sig=abc")).expect("a claim");
        assert_eq!((claim.device, claim.at, claim.signature.as_str()), (id.clone(), 1_795_269_791, "abc"));
        assert!(Claim::parse(&format!("{id};t=1;sig=abc")).is_some(), "without blanks");
        for bad in [
            String::new(),
            id.to_string(),
            format!("{id}; t=1"),
            format!("{id}; sig=abc; t=1"),
            format!("{id}; t=; sig=abc"),
            format!("{id}; t=-1; sig=abc"),
            format!("{id}; t=+1; sig=abc"),
            format!("{id}; t=1.5; sig=abc"),
            format!("{id}; t=99999999999999; sig=abc"),
            format!("{id}; t=1; sig=abc; x=1"),
            format!("{id}; t=1; sig=abc;"),
            format!("x{id}; t=1; sig=abc"),
            format!("{id}; t=1; sig={}", "a".repeat(300)),
        ] {
            assert_eq!(Claim::parse(&bad), None, "{bad}");
        }
    }
}
