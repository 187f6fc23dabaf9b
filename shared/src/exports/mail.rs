//! The mail that says that a file is there: once, to whoever asked for it, at the address on record when it goes out.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::model::{List, State};
use super::step::asker;
use super::store;
use crate::App;
use crate::delivery::messages::Language;
use crate::delivery::messages::export_notice::{ExportReady, Listed};
use crate::delivery::send::{Outcome, Outgoing, Record, send};
use crate::failure::Failure;
use crate::ids::{AccountId, ExportId, TenantId};
use crate::jobs::mail::done;
use crate::jobs::model::Whom;
use crate::jobs::run::{Done, JobError};
use crate::table::{Known, Transaction, Write};
use crate::tenants::model::Tenant;

/// The mail, claimed in the export itself: two jobs may come to say the same.
struct ReadyMail<'a> {
    tenant: &'a TenantId,
    account: &'a AccountId,
    export: &'a ExportId,
}

impl Record for ReadyMail<'_> {
    fn claim(&self, now: Timestamp) -> Option<Write> {
        Some(store::hand_over(self.tenant, self.account, self.export, now))
    }

    fn parts<'c>(
        &self,
        outcome: &Outcome,
        _: &Known,
        transaction: Transaction<'c, Failure>,
    ) -> Transaction<'c, Failure> {
        match outcome {
            Outcome::Refused(refusal) if refusal.may_pass() => {
                transaction.learn("export", store::take_back(self.tenant, self.account, self.export))
            }
            Outcome::Out { .. } | Outcome::Refused(_) => transaction,
        }
    }
}

/// Mails it. `link` makes the query of the page where the file is.
///
/// # Errors
/// When it is to be tried again.
pub async fn mail(
    app: &App,
    tenant: &Tenant,
    whom: &Whom,
    export: &ExportId,
    link: impl FnOnce(List, &str) -> String + Send,
    now: Timestamp,
) -> Result<Done, JobError> {
    let stored = store::load(app, &tenant.id, &whom.account).await?;
    let is_there = |stored: &store::Stored| {
        stored.export.id == *export && stored.export.state == State::Ready && !stored.export.is_over(now)
    };
    let Some(stored) = stored.filter(is_there) else { return Ok(Done::All) };
    let email = asker(app, &tenant.id, whom).await?.and_then(|account| account.profile.email);
    let Some(email) = email else { return Ok(Done::All) };
    let walk = store::open(app, &tenant.id, &whom.account, &stored).await?;
    let (export_now, settings) = (&stored.export, &tenant.settings);
    let notice = ExportReady {
        firm: &settings.name,
        language: Language::choose(Some(&export_now.language), &settings.locale),
        list: match export_now.list {
            List::People => Listed::People,
            List::Events => Listed::Events,
        },
        url: &link(export_now.list, &walk.pages),
        until: export_now.ends_at(),
        time_zone: &TimeZone::get(&settings.time_zone).unwrap_or(TimeZone::UTC),
    };
    let mail = notice.mail().map_err(|error| Failure::Defect(error.to_string()))?;
    let outgoing = Outgoing::Email { to: vec![email], mail };
    let record = ReadyMail { tenant: &tenant.id, account: &whom.account, export };
    done(send(app, &tenant.id, &outgoing, &record, now).await?)
}
