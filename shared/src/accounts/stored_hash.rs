//! The forms in which a password hash may be stored: ours, and those that an import brings along. Pure computation.
//!
//! A hash from elsewhere is read with bounds, so that a hostile import (4 GiB of memory, cost 31) is refused when it comes
//! in and never reaches a sign-in. Our own are read without: their parameters are the deployment's.

use argon2::password_hash::phc::{self, Ident, Output, ParamsString};
use argon2::{Algorithm, Argon2, Params, Version};
use sha2::{Sha256, Sha512};
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

use super::password::Password;

/// The most memory that verifying one imported scrypt hash may take, in bytes: what OWASP's strongest setting takes.
const MOST_MEMORY: u64 = 128 * 1024 * 1024;

/// The longest text of a stored hash. PHC's own fields sum up to less.
const LONGEST_TEXT: usize = 512;

/// A stored hash, taken apart.
#[derive(Debug)]
pub(super) enum StoredHash {
    /// `$argon2id$v=19$m=…,t=…,p=…$salt$hash`.
    Argon2id { params: Params, salt: phc::Salt, hash: Output },
    /// `$2a$`, `$2b$` or `$2y$`, cost, salt and hash (60 characters).
    Bcrypt { cost: u32, text: String },
    /// `$scrypt$ln=…,r=…,p=…$salt$hash`.
    Scrypt { params: scrypt::Params, salt: phc::Salt, hash: Output },
    /// `$pbkdf2-sha256$i=…$salt$hash`, and `sha512`.
    Pbkdf2 { is_sha512: bool, rounds: u32, salt: phc::Salt, hash: Output },
}

/// Why a text cannot be taken over as a password hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UnusableHash {
    /// Not a PHC string (or a bcrypt string) at all.
    #[error("not a PHC string")]
    Malformed,
    /// A scheme, version or parameter that is not verified here.
    #[error("only argon2id (version 19), bcrypt (2a, 2b, 2y), scrypt and pbkdf2-sha256 or -sha512 are supported")]
    Unsupported,
    /// Parameters that would take too much memory or time at every sign-in.
    #[error("the parameters are out of bounds")]
    OutOfBounds,
}

impl StoredHash {
    /// Reads a hash that another system made.
    ///
    /// # Errors
    ///
    /// As [`read`](Self::read), and when verifying it would be too expensive.
    pub(super) fn read_import(text: &str) -> Result<Self, UnusableHash> {
        Some(Self::read(text)?).filter(Self::is_affordable).ok_or(UnusableHash::OutOfBounds)
    }

    /// Reads a hash that is stored already: ours, whatever the deployment's parameters were, or one that was taken over.
    ///
    /// # Errors
    ///
    /// An [`UnusableHash`] when it is malformed, of an unknown scheme, or impossible to compute.
    pub(super) fn read(text: &str) -> Result<Self, UnusableHash> {
        if text.len() > LONGEST_TEXT || !text.is_ascii() {
            return Err(UnusableHash::Malformed);
        }
        if text.starts_with("$2") {
            return read_bcrypt(text);
        }
        let phc = phc::PasswordHash::new(text).map_err(|_| UnusableHash::Malformed)?;
        let (Some(salt), Some(hash)) = (phc.salt, phc.hash) else { return Err(UnusableHash::Malformed) };
        match phc.algorithm.as_str() {
            "argon2id" => {
                let [m, t, p] = numbers(&phc.params, ["m", "t", "p"])?;
                if phc.version != Some(Version::V0x13.into()) {
                    return Err(UnusableHash::Unsupported);
                }
                let params = Params::new(m, t, p, Some(hash.len())).map_err(|_| UnusableHash::OutOfBounds)?;
                Ok(Self::Argon2id { params, salt, hash })
            }
            "scrypt" => {
                let [ln, r, p] = numbers(&phc.params, ["ln", "r", "p"])?;
                let ln = u8::try_from(ln).map_err(|_| UnusableHash::OutOfBounds)?;
                let params = scrypt::Params::new(ln, r, p).map_err(|_| UnusableHash::OutOfBounds)?;
                Ok(Self::Scrypt { params, salt, hash })
            }
            name @ ("pbkdf2-sha256" | "pbkdf2-sha512") => {
                let rounds = match numbers(&phc.params, ["i", "l"]) {
                    Ok([rounds, length]) if usize::try_from(length) == Ok(hash.len()) => rounds,
                    Ok(_) => return Err(UnusableHash::Malformed),
                    Err(_) => numbers(&phc.params, ["i"])?[0],
                };
                Ok(Self::Pbkdf2 { is_sha512: name.ends_with("512"), rounds, salt, hash })
            }
            _ => Err(UnusableHash::Unsupported),
        }
    }

    /// Whether checking it at every sign-in takes a tolerable time and memory.
    fn is_affordable(&self) -> bool {
        match self {
            // At most the work of 64 MiB passed over ten times: under a second on one vCPU.
            Self::Argon2id { params, .. } => {
                params.m_cost() <= 65_536 && params.t_cost() <= 10 && params.p_cost() <= 16
            }
            // Cost 14 takes about a second; the next would take two at every sign-in.
            Self::Bcrypt { cost, .. } => (4..=14).contains(cost),
            Self::Scrypt { params, .. } => {
                let (ln, r, p) = (params.log_n(), params.r(), params.p());
                (1..=20).contains(&ln)
                    && (1..=32).contains(&r)
                    && (1..=16).contains(&p)
                    && (128_u64 << ln) * u64::from(r) <= MOST_MEMORY
                    && (u64::from(r * p) << ln) <= 1 << 22
            }
            Self::Pbkdf2 { rounds, .. } => (1..=2_000_000).contains(rounds),
        }
    }

    /// Whether `password` has this hash. Takes as long, and as much memory, as the hash's parameters say.
    ///
    /// A hash with a `pepper` is one of ours and was made from the normal form; any other was made elsewhere, from the
    /// bytes as typed. bcrypt looks at 72 bytes at most: that is all its hash knows, so a longer password is compared by
    /// its beginning here, once, before it gets a hash of ours that covers all of it.
    pub(super) fn matches(&self, password: &Password, pepper: Option<&[u8]>) -> bool {
        let bytes = if pepper.is_some() { password.normal_bytes() } else { password.typed_bytes() };
        match self {
            Self::Argon2id { params, salt, hash } => {
                argon2id(params, bytes, salt, pepper, hash.len()).is_some_and(|made| is_equal(&made, hash))
            }
            Self::Bcrypt { text, .. } => bcrypt::verify(bytes, text).unwrap_or(false),
            Self::Scrypt { params, salt, hash } => {
                let mut made = Zeroizing::new(vec![0; hash.len()]);
                scrypt::scrypt(bytes, salt, params, &mut made).is_ok() && is_equal(&made, hash)
            }
            Self::Pbkdf2 { is_sha512, rounds, salt, hash } => {
                let mut made = Zeroizing::new(vec![0; hash.len()]);
                if *is_sha512 {
                    pbkdf2::pbkdf2_hmac::<Sha512>(bytes, salt, *rounds, &mut made);
                } else {
                    pbkdf2::pbkdf2_hmac::<Sha256>(bytes, salt, *rounds, &mut made);
                }
                is_equal(&made, hash)
            }
        }
    }

    /// Whether this is an argon2id hash of exactly these parameters.
    pub(super) fn is_argon2id_with(&self, wanted: &Params) -> bool {
        let Self::Argon2id { params, hash, .. } = self else { return false };
        let costs = |p: &Params| (p.m_cost(), p.t_cost(), p.p_cost());
        costs(params) == costs(wanted) && hash.len() == OUTPUT_LENGTH
    }
}

/// The length of our own hashes, in bytes.
pub(super) const OUTPUT_LENGTH: usize = Params::DEFAULT_OUTPUT_LEN;

/// A new argon2id hash of the normal form, as a PHC string; `None` when the parameters are impossible.
pub(super) fn make(params: &Params, password: &Password, salt: &[u8], pepper: &[u8]) -> Option<String> {
    let made = argon2id(params, password.normal_bytes(), salt, Some(pepper), OUTPUT_LENGTH)?;
    let phc = phc::PasswordHash {
        algorithm: Ident::new("argon2id").ok()?,
        version: Some(Version::V0x13.into()),
        params: ParamsString::try_from(params).ok()?,
        salt: phc::Salt::new(salt).ok(),
        hash: Output::new(&made).ok(),
    };
    Some(phc.to_string())
}

fn argon2id(
    params: &Params,
    bytes: &[u8],
    salt: &[u8],
    pepper: Option<&[u8]>,
    length: usize,
) -> Option<Zeroizing<Vec<u8>>> {
    let (algorithm, version) = (Algorithm::Argon2id, Version::V0x13);
    let argon2 = match pepper {
        Some(secret) => Argon2::new_with_secret(secret, algorithm, version, params.clone()).ok()?,
        None => Argon2::new(algorithm, version, params.clone()),
    };
    let mut made = Zeroizing::new(vec![0; length]);
    argon2.hash_password_into(bytes, salt, &mut made).ok()?;
    Some(made)
}

fn is_equal(made: &[u8], stored: &Output) -> bool {
    made.ct_eq(stored.as_bytes()).into()
}

/// The parameters of these names, all present and no other: an unknown one could change what is computed.
fn numbers<const N: usize>(params: &ParamsString, names: [&str; N]) -> Result<[u32; N], UnusableHash> {
    if params.iter().count() != N {
        return Err(UnusableHash::Unsupported);
    }
    let mut values = [0; N];
    for (value, name) in values.iter_mut().zip(names) {
        *value = params.get_decimal(name).ok_or(UnusableHash::Unsupported)?;
    }
    Ok(values)
}

/// `$2b$12$` and 53 characters. `$2x$` is left out: it marks hashes of a broken implementation.
fn read_bcrypt(text: &str) -> Result<StoredHash, UnusableHash> {
    let parts: bcrypt::HashParts = text.parse().map_err(|_| UnusableHash::Malformed)?;
    if !["$2a$", "$2b$", "$2y$"].iter().any(|prefix| text.starts_with(prefix)) {
        return Err(UnusableHash::Unsupported);
    }
    Ok(StoredHash::Bcrypt { cost: parts.get_cost(), text: text.to_owned() })
}

#[cfg(test)]
mod tests;
