//! Opaque ids: a prefix and 160 random bits, no time in them (R13). Parsed at the edge; past it there is
//! no raw id. A string that cannot be an id is refused like an id that never was.

use std::fmt;

use crate::random::Random;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// What every id of this kind begins with.
            pub const PREFIX: &'static str = $prefix;

            /// A new id from 160 random bits.
            #[must_use]
            pub fn new(random: &Random) -> Self {
                Self(format!("{}{}", $prefix, random.token()))
            }

            /// The id in `text`, or `None` when no id of this kind looks like that.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                let body = text.strip_prefix($prefix)?;
                let is_body = body.len() == 32 && body.bytes().all(|b| matches!(b, b'a'..=b'z' | b'2'..=b'7'));
                is_body.then(|| Self(text.to_owned()))
            }

            /// The id as callers see it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not an id of this kind"))
            }
        }
    };
}

id!(
    /// A tenant (a firm).
    TenantId, "tn_");
id!(
    /// An API key; the secret is not part of it.
    KeyId, "key_");
id!(
    /// A passcode.
    PasscodeId, "pc_");
id!(
    /// A password reset.
    PasswordResetId, "pr_");
id!(
    /// An account.
    AccountId, "ac_");
id!(
    /// A sign-in.
    SignInId, "si_");
id!(
    /// A factor that an account is enrolled with.
    FactorId, "fa_");
id!(
    /// A device that is paired with an account: the browser of a phone.
    DeviceId, "dv_");
id!(
    /// A request for a device to approve a sign-in.
    PushRequestId, "rq_");
id!(
    /// What a firm asks of the operator: another plan.
    PlanRequestId, "pq_");
id!(
    /// What a person reported as fraud.
    FraudReportId, "fr_");
id!(
    /// A guarded link.
    LinkId, "ln_");
id!(
    /// An application of a firm's (a client of OpenID Connect).
    ClientId, "cl_");
id!(
    /// A session: an appointment to sign, with people who come to it.
    SessionId, "se_");
id!(
    /// Somebody who comes to a session.
    ParticipantId, "pt_");
id!(
    /// A webhook.
    WebhookId, "wh_");
id!(
    /// A delivery of an event to a webhook; the same at every attempt.
    DeliveryId, "wd_");
id!(
    /// A job.
    JobId, "jb_");
id!(
    /// An export of a list.
    ExportId, "ex_");
id!(
    /// A test recipient.
    TestRecipientId, "tr_");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_parses_back_and_nothing_else_does() {
        let id = PasscodeId::new(&Random::system());
        assert_eq!(PasscodeId::parse(id.as_str()), Some(id.clone()));
        for bad in ["", "pc_", "pc_1", "tn_", &id.as_str().to_uppercase(), &format!("{id}a"), &id.as_str()[..34]] {
            assert_eq!(PasscodeId::parse(bad), None, "{bad:?}");
        }
        assert_eq!(TenantId::parse(id.as_str()), None);
    }
}
