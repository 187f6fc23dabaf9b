//! An answer as an idempotency row keeps it where it holds what opens something, a URL for instance: sealed, since whoever reads the
//! table must not be able to.

use data_encoding::BASE64;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::failure::Failure;
use crate::operation::Operation;

/// An answer, sealed.
#[derive(Serialize, Deserialize)]
pub struct SealedAnswer(String);

impl SealedAnswer {
    /// Seals an answer of the kind that `label` names.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn of(op: &Operation<'_>, label: &str, document: &impl Serialize) -> Result<Self, Failure> {
        let plain = serde_json::to_vec(document).map(Zeroizing::new);
        let plain = plain.map_err(|error| Failure::Defect(error.to_string()))?;
        Ok(Self(BASE64.encode(&op.ring.seal(&op.app.random, &context(op, label), &plain))))
    }

    /// The answer again.
    ///
    /// # Errors
    /// When it is garbled, or its key is gone.
    pub async fn open<D: DeserializeOwned>(self, op: &Operation<'_>, label: &str) -> Result<D, Failure> {
        let garbled = || Failure::Defect("a kept answer cannot be read".into());
        let sealed = BASE64.decode(self.0.as_bytes()).map_err(|_| garbled())?;
        let ring = op.app.keys.ring_of_sealed(&sealed).await?;
        let plain = ring.open(&context(op, label), &sealed).ok_or_else(garbled)?;
        serde_json::from_slice(&plain).map_err(|_| garbled())
    }
}

fn context(op: &Operation<'_>, label: &str) -> String {
    format!("{}/{label}", op.tenant.id)
}
