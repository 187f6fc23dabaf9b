//! A browser at a firm's pages, between one request and the next (R63). What it is about to do, or who signed in with it, is a
//! row of ours; the browser has a random token, of which the row's key is the hash. A row is of one tenant and one purpose,
//! and every rise of assurance begins a new one.

pub mod model;
pub mod store;

use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use self::model::{Lives, Purpose};
use crate::failure::{Failure, fails};
use crate::operation::Operation;
use crate::table::{Key, Known, StoreError, Transaction, Write};

/// The secret that a browser has. Prints nothing.
#[derive(Clone)]
pub struct Token(Zeroizing<String>);

impl Token {
    /// As the cookie holds it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Token(…)")
    }
}

/// A row that was found by its token.
#[derive(Debug, Clone)]
pub struct Found<S> {
    /// What it holds.
    pub state: S,
    /// How long it lives.
    pub lives: Lives,
    key: Key,
    version: i64,
}

impl<S> Found<S> {
    /// The same row with another state.
    #[must_use]
    pub fn holding(&self, state: S) -> Self {
        Self { state, lives: self.lives, key: self.key.clone(), version: self.version }
    }

    /// Where it is.
    #[must_use]
    pub fn key(&self) -> &Key {
        &self.key
    }
}

/// Why a row was not written.
#[derive(Debug)]
pub enum BrowserError {
    /// Another request of the same browser was first, or ended it.
    Changed,
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(BrowserError);

/// The row of a token; `None` when there is none, or it is over.
///
/// # Errors
/// When the table does not answer, or the row is garbled.
pub async fn find<S: DeserializeOwned>(
    op: &Operation<'_>,
    purpose: Purpose,
    token: Option<&str>,
) -> Result<Option<Found<S>>, Failure> {
    let Some(token) = token.filter(|token| store::is_token(token)) else { return Ok(None) };
    let key = store::key(&op.tenant.id, purpose, token);
    let Some(item) = op.app.table.get(&key).await? else { return Ok(None) };
    let row = store::read(&item)?;
    let policies = &op.tenant.settings.policies;
    if !row.lives.is_alive(purpose.idle(policies), op.now) {
        return Ok(None);
    }
    let ring = op.app.keys.ring_of_sealed(&row.sealed).await?;
    let garbled = || Failure::Store(StoreError::Corrupt("state"));
    let state = ring.open(&store::context(&key), &row.sealed).ok_or_else(garbled)?;
    let state = serde_json::from_slice(&state).map_err(|_| garbled())?;
    Ok(Some(Found { state, lives: row.lives, key, version: row.version }))
}

/// Begins a row that lives until `ends_at`, and ends the one before it: a rise of assurance leaves nothing behind that an older token opens (R63).
///
/// # Errors
/// [`Failure`].
pub async fn rotate<S: Serialize, B>(
    op: &Operation<'_>,
    purpose: Purpose,
    state: &S,
    ends_at: Timestamp,
    before: Option<&Found<B>>,
) -> Result<Token, Failure> {
    let token = Token(Zeroizing::new(op.app.random.token()));
    let key = store::key(&op.tenant.id, purpose, token.expose());
    let sealed = seal(op, &key, state)?;
    let lives = Lives { ends_at, seen_at: op.now };
    let transaction = Transaction::<Failure>::new()
        .always("browser", store::create(&key, &sealed, lives))
        .learn_each("browser before", before.map(|before| store::end(before.key.clone())));
    op.commit(transaction, &mut Known::default()).await?;
    Ok(token)
}

/// Writes what a row holds now, unless another request was first; the row as it is then.
///
/// # Errors
/// [`BrowserError`].
pub async fn keep<S: Serialize + Clone>(op: &Operation<'_>, found: &Found<S>) -> Result<Found<S>, BrowserError> {
    if !op.app.table.write_if(keeping(op, found)?).await? {
        return Err(BrowserError::Changed);
    }
    Ok(Found { version: found.version + 1, ..found.clone() })
}

/// What [`keep`] writes, for a transaction; refused when another request was first.
///
/// # Errors
/// Never in practice: a state serializes.
pub fn keeping<S: Serialize>(op: &Operation<'_>, found: &Found<S>) -> Result<Write, Failure> {
    let sealed = seal(op, &found.key, &found.state)?;
    Ok(store::keep(&found.key, &sealed, found.version, op.now))
}

/// What [`end`] writes, for a transaction; refused when it has ended.
#[must_use]
pub fn ending<S>(found: &Found<S>) -> Write {
    store::end_once(found.key.clone())
}

/// Notes that the browser is still there, at most once a minute.
///
/// # Errors
/// When the table does not answer.
pub async fn touch<S>(op: &Operation<'_>, found: &Found<S>) -> Result<(), Failure> {
    if found.lives.is_to_touch(op.now) {
        op.app.table.write_if(store::touch(&found.key, op.now)).await?;
    }
    Ok(())
}

/// Ends a row.
///
/// # Errors
/// When the table does not answer.
pub async fn end<S>(op: &Operation<'_>, found: &Found<S>) -> Result<(), Failure> {
    Ok(op.app.table.write(store::end(found.key.clone())).await?)
}

fn seal<S: Serialize>(op: &Operation<'_>, key: &Key, state: &S) -> Result<Vec<u8>, Failure> {
    let json = Zeroizing::new(serde_json::to_vec(state).map_err(|error| Failure::Defect(error.to_string()))?);
    Ok(op.ring.seal(&op.app.random, &store::context(key), &json))
}
