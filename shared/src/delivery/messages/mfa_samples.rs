//! A sample of every mail of multi-factor authentication, in every shape that it has, for [`samples`](super::samples).

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::RenderError;
use super::fraud_notice::FraudReported;
use super::language::Language;
use super::licence_notices::{LicenceAlert, MfaPlanRequest};
use super::mfa_notices::{
    BypassCodesMade, EnrollInvitation, FactorAdded, FactorRemoved, MfaReset, RecoveryCodeUsed, RecoveryCodesMade,
    SecurityKeyRefused,
};
use super::samples::{SENT_AT, Sample};
use crate::mfa_policy::FactorKind;

/// Whom and what the samples name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Names<'a> {
    /// The firm.
    pub(super) firm: &'a str,
    /// The person.
    pub(super) person: &'a str,
    /// What the person calls a factor.
    pub(super) factor: &'a str,
    /// What administrators are told of the person: a login ID or a masked address.
    pub(super) account: &'a str,
}

/// Until when what is put off or handed out lasts: not on the day it is told.
pub(super) fn until() -> Timestamp {
    SENT_AT + SignedDuration::from_mins(25 * 60 + 10)
}

/// Every mail in a language.
///
/// # Errors
/// When the language is broken.
pub(super) fn mails(language: Language, names: Names<'_>, time_zone: &TimeZone) -> Result<Vec<Sample>, RenderError> {
    let (firm, factor_name, at, until) = (names.firm, names.factor, SENT_AT, until());
    let mut samples = Vec::new();
    let mut add = |name: &str, mail| samples.push(Sample { name: name.to_owned(), mail });
    let (name, grace_until) = (Some(names.person), Some(until));
    let invitation = EnrollInvitation { firm, language, name, grace_until, time_zone };
    add("mfa-invitation-grace", invitation.mail()?);
    add("mfa-invitation", EnrollInvitation { name: None, grace_until: None, ..invitation }.mail()?);
    for (name, kind) in [
        ("mfa-added-totp", FactorKind::Totp),
        ("mfa-added-webauthn", FactorKind::Webauthn),
        ("mfa-added-push", FactorKind::Push),
        ("mfa-added-sms", FactorKind::Sms),
    ] {
        add(name, FactorAdded { firm, language, kind, factor_name, at, time_zone }.mail()?);
    }
    let kind = FactorKind::Webauthn;
    add("mfa-removed", FactorRemoved { firm, language, kind, factor_name: "", at, time_zone }.mail()?);
    add("mfa-reset", MfaReset { firm, language, at, time_zone }.mail()?);
    for (name, count) in [("mfa-bypass-1", 1), ("mfa-bypass-2", 2), ("mfa-bypass-5", 5)] {
        add(name, BypassCodesMade { firm, language, count, until, at, time_zone }.mail()?);
    }
    add("mfa-recovery-made", RecoveryCodesMade { firm, language, at, time_zone }.mail()?);
    for (name, left) in [("mfa-recovery-used", 9), ("mfa-recovery-last", 0)] {
        add(name, RecoveryCodeUsed { firm, language, left, at, time_zone }.mail()?);
    }
    add("mfa-key-refused", SecurityKeyRefused { firm, language, factor_name, at, time_zone }.mail()?);
    let (account, network_address) = (names.account, Some("2001:db8::7"));
    let reported = FraudReported { firm, language, account, network_address, at, time_zone };
    add("mfa-fraud-reported", reported.mail()?);
    add("mfa-fraud-reported-from-nowhere", FraudReported { network_address: None, ..reported }.mail()?);
    for (name, threshold, used) in [("licences-80", 80, 2000), ("licences-100", 100, 2500)] {
        add(name, LicenceAlert { firm, language, threshold, used, contracted: 2500 }.mail()?);
    }
    add("licences-request", MfaPlanRequest { firm, tenant: "tn_1", language, wanted: 3000, present: 2500 }.mail()?);
    Ok(samples)
}
