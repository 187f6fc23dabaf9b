//! Whom a passcode goes to: a phone number, an email address, or both. Parsed at the edge, masked everywhere a
//! caller or the log can see it, found by a keyed hash, and sealed in the table only as long as its record needs it.

pub mod email;
pub mod hash;
pub mod phone;
pub mod reading;

use crate::ids::TenantId;
use crate::keys::KeyRing;
pub use email::Email;
pub use hash::AddressHash;
pub use phone::Phone;

/// How a message reaches a recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Channel {
    /// A text message.
    Sms,
    /// A mail.
    Email,
}

impl Channel {
    /// As callers write it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sms => "sms",
            Self::Email => "email",
        }
    }

    /// Back from the table or a request.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "sms" => Some(Self::Sms),
            "email" => Some(Self::Email),
            _ => None,
        }
    }
}

/// One recipient: at least one address.
#[derive(Clone, PartialEq, Eq)]
pub struct Recipient {
    phone: Option<Phone>,
    email: Option<Email>,
}

impl Recipient {
    /// A recipient, or `None` without any address.
    #[must_use]
    pub fn new(phone: Option<Phone>, email: Option<Email>) -> Option<Self> {
        (phone.is_some() || email.is_some()).then_some(Self { phone, email })
    }

    /// The phone.
    #[must_use]
    pub fn phone(&self) -> Option<&Phone> {
        self.phone.as_ref()
    }

    /// The email address.
    #[must_use]
    pub fn email(&self) -> Option<&Email> {
        self.email.as_ref()
    }

    /// Whether this channel reaches them.
    #[must_use]
    pub fn has(&self, channel: Channel) -> bool {
        match channel {
            Channel::Sms => self.phone.is_some(),
            Channel::Email => self.email.is_some(),
        }
    }

    /// The masked address of a channel.
    #[must_use]
    pub fn masked(&self, channel: Channel) -> Option<String> {
        match channel {
            Channel::Sms => self.phone.as_ref().map(Phone::masked),
            Channel::Email => self.email.as_ref().map(Email::masked),
        }
    }

    /// The channels that reach them, in the order of [`address_hashes`](Self::address_hashes).
    pub fn channels(&self) -> impl Iterator<Item = Channel> {
        [Channel::Sms, Channel::Email].into_iter().filter(|channel| self.has(*channel))
    }

    /// The keyed hashes of all addresses: failures and send limits count against each of them, whatever the channel.
    #[must_use]
    pub fn address_hashes(&self, ring: &KeyRing, tenant: &TenantId) -> Vec<AddressHash> {
        let phone = self.phone.as_ref().map(|phone| phone.hash(ring, tenant));
        let email = self.email.as_ref().map(|email| email.hash(ring, tenant));
        phone.into_iter().chain(email).collect()
    }

    /// The keyed hash of the whole recipient, to which a code is bound (R7).
    #[must_use]
    pub fn binding(&self, ring: &KeyRing, tenant: &TenantId) -> [u8; 32] {
        let phone = self.phone.as_ref().map(Phone::e164).unwrap_or_default();
        let email = self.email.as_ref().map(Email::canonical).unwrap_or_default();
        ring.lookup_hash("recipient", &[tenant.as_str().as_bytes(), phone.as_bytes(), email.as_bytes()])
    }
}

impl std::fmt::Debug for Recipient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Recipient(redacted)")
    }
}
