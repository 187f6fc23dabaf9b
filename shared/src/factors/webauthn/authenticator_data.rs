//! Authenticator data (L3, 6.1): what is signed, read to its last byte.

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

use super::cbor::Item;
use super::{RelyingParty, WebauthnError, refused};

/// L3, 7.1, step 25.
const LONGEST_CREDENTIAL_ID: usize = 1023;

/// The flags' bits.
const USER_PRESENT: u8 = 0x01;
const USER_VERIFIED: u8 = 0x04;
const BACKUP_ELIGIBLE: u8 = 0x08;
const BACKED_UP: u8 = 0x10;
const HAS_CREDENTIAL: u8 = 0x40;
const HAS_EXTENSIONS: u8 = 0x80;

#[derive(Debug)]
pub(super) struct AuthenticatorData<'a> {
    rp_id_hash: &'a [u8; 32],
    flags: u8,
    pub(super) counter: u32,
    pub(super) attested: Option<Attested<'a>>,
}

/// The attested credential data (L3, 6.5.1).
#[derive(Debug)]
pub(super) struct Attested<'a> {
    pub(super) aaguid: &'a [u8; 16],
    pub(super) id: &'a [u8],
    /// `COSE_Key`: one item of CBOR.
    pub(super) public_key: &'a [u8],
}

impl<'a> AuthenticatorData<'a> {
    /// What is left over, or missing, is refused.
    pub(super) fn read(data: &'a [u8]) -> Result<Self, WebauthnError> {
        Self::parse(data).ok_or_else(|| refused("malformed authenticator data"))
    }

    fn parse(data: &'a [u8]) -> Option<Self> {
        let (rp_id_hash, rest) = data.split_first_chunk()?;
        let (&flags, rest) = rest.split_first()?;
        let (counter, mut rest) = rest.split_first_chunk()?;
        let mut attested = None;
        if flags & HAS_CREDENTIAL != 0 {
            let (aaguid, tail) = rest.split_first_chunk()?;
            let (length, tail) = tail.split_first_chunk()?;
            let (id, key_and_tail) = tail.split_at_checked(u16::from_be_bytes(*length).into())?;
            let (_, tail) = Item::split(key_and_tail)?;
            let public_key = &key_and_tail[..key_and_tail.len() - tail.len()];
            attested = Some(Attested { aaguid, id, public_key });
            rest = tail;
        }
        if flags & HAS_EXTENSIONS != 0 {
            let (extensions, tail) = Item::split(rest)?;
            extensions.map()?;
            rest = tail;
        }
        rest.is_empty().then_some(Self { rp_id_hash, flags, counter: u32::from_be_bytes(*counter), attested })
    }

    /// What both ceremonies check (L3, 7.1 and 7.2): the relying party, a person's touch, and backup flags that can be. The two bits
    /// that are reserved are not looked at.
    pub(super) fn check(&self, rp: &RelyingParty) -> Result<(), WebauthnError> {
        if self.rp_id_hash[..] != Sha256::digest(rp.id.as_bytes())[..] {
            return Err(refused("another RP ID"));
        }
        if self.flags & USER_PRESENT == 0 {
            return Err(refused("no user was present"));
        }
        if self.is_backed_up() && !self.is_backup_eligible() {
            return Err(refused("backed up, and not eligible for it"));
        }
        Ok(())
    }

    pub(super) fn is_user_verified(&self) -> bool {
        self.flags & USER_VERIFIED != 0
    }

    pub(super) fn is_backup_eligible(&self) -> bool {
        self.flags & BACKUP_ELIGIBLE != 0
    }

    pub(super) fn is_backed_up(&self) -> bool {
        self.flags & BACKED_UP != 0
    }
}

impl Attested<'_> {
    pub(super) fn check_id(&self, answered: &[u8]) -> Result<(), WebauthnError> {
        if self.id != answered {
            return Err(refused("another credential than the attested one"));
        }
        match self.id.len() {
            0 => Err(refused("no credential ID")),
            1..=LONGEST_CREDENTIAL_ID => Ok(()),
            _ => Err(refused("a credential ID that is too long")),
        }
    }

    /// As a UUID in text.
    pub(super) fn model(&self) -> String {
        let hex = HEXLOWER.encode(self.aaguid);
        [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
    }
}
