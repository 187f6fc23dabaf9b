//! The demo firm's history: enough made-up people, messages, links, sessions and reports of fraud to look at every screen of the
//! console. It is made when somebody first looks, by the calls that a firm makes, a day after the other ([`stage`]): whoever never
//! opens the start page or a console has an empty firm and waits for nothing. Nothing of it is logged, or in the outbox.

mod device;
mod factors;
mod firm;
mod invited;
mod people;
mod sent;
mod stage;

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use countersign::delivery::sms::settings::SmsService;
use countersign::ids::TenantId;
use countersign::random::Random;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;
use tracing::subscriber::NoSubscriber;

use self::factors::{Factors, LOCKED, lock};
use self::sent::Passcodes;
use self::stage::Stage;
use super::DemoError;
use super::administrators::{self, HELP_DESK, READ_ONLY};
use crate::Local;
use crate::data_dir::Saved;

/// How many days there are of it: a few more than the 30 after which somebody who never signs in is told of.
const DAYS: i64 = 33;
/// How long people may put their enrolment off.
const GRACE_DAYS: i64 = 14;
/// When the firm got administrators besides its owner, so many days ago.
const ADMINISTRATORS_CAME: i64 = 20;
/// When somebody began to guess the codes of one person.
const GUESSING_BEGAN: i64 = 7;
/// How many passcodes there are today: those of the last day are listed one by one.
const TODAY: usize = 8;
/// How long a page waits for it.
const PATIENCE: Duration = Duration::from_secs(8);

/// What a stage is put on.
#[derive(Clone)]
pub(crate) struct Grounds {
    /// Where the table is.
    pub(crate) emulator: SocketAddr,
    /// Local mode's port.
    pub(crate) port: u16,
    /// Where local mode is.
    pub(crate) base_url: String,
    /// Which of AWS's services SMS goes by.
    pub(crate) sms_service: Option<SmsService>,
    /// Randomness.
    pub(crate) random: Random,
}

/// Whether there is a history, or one is being made.
pub(crate) struct History {
    grounds: Grounds,
    is_begun: AtomicBool,
    /// Turns true when nothing more comes.
    is_over: watch::Sender<bool>,
}

impl History {
    /// One that an earlier run made, or that nobody has asked for.
    pub(crate) fn new(grounds: Grounds, is_made: bool) -> Self {
        Self { grounds, is_begun: AtomicBool::new(is_made), is_over: watch::Sender::new(is_made) }
    }

    /// Begins it behind the request, unless it was begun before.
    pub(crate) fn begin(local: &Arc<Local>) {
        if !local.history.is_begun.swap(true, Ordering::SeqCst) {
            tokio::spawn(make(local.clone()));
        }
    }

    /// Waits until it is made, not for long: a page that comes sooner shows what there is.
    pub(crate) async fn wait(&self) {
        self.wait_for(PATIENCE).await;
    }

    /// Lets one that was begun come to its end.
    pub(crate) async fn finish(&self, patience: Duration) {
        if self.is_begun.load(Ordering::SeqCst) {
            self.wait_for(patience).await;
        }
    }

    async fn wait_for(&self, patience: Duration) {
        let mut is_over = self.is_over.subscribe();
        // Fails only when the time is up.
        let _ = tokio::time::timeout(patience, is_over.wait_for(|is_over| *is_over)).await;
    }
}

async fn make(local: Arc<Local>) {
    // Fails only when the process stops.
    let _ = local.accounts.clone().wait_for(|is_made| *is_made).await;
    if let Err(error) = make_over(&local).await {
        tracing::error!(error = %error, "the demo firm's history could not be made");
    }
    // The console shows at once what was made, whatever it has seen of the firm.
    if let Some(tenant) = local.tenants.first().and_then(|tenant| TenantId::parse(&tenant.id)) {
        local.app.api_keys.forget_tenant(&tenant);
    }
    local.history.is_over.send_replace(true);
}

async fn make_over(local: &Arc<Local>) -> Result<(), DemoError> {
    let kept = |error: &dyn std::fmt::Display| DemoError::other("the data directory", error);
    let _unswept = local.jobs.without_sweeps().await;
    // Before the first call: nothing is ever made twice.
    local.save(|saved| saved.has_history = true).map_err(|error| kept(&error))?;
    let saved = local.saved.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let (grounds, now) = (local.history.grounds.clone(), local.clock.now());
    let played = tokio::task::spawn_blocking(move || play_aside(&grounds, &saved, now)).await;
    let [help_desk, read_only] = played.map_err(|error| DemoError::other("the stage", &error))??;
    let secrets = local.save(|saved| {
        saved.help_desk_totp = help_desk;
        saved.read_only_totp = read_only;
    });
    secrets.map_err(|error| kept(&error))
}

/// Plays it on this thread alone, which logs nothing meanwhile.
fn play_aside(grounds: &Grounds, saved: &Saved, now: Timestamp) -> Result<[String; 2], DemoError> {
    let _quiet = tracing::subscriber::set_default(NoSubscriber::default());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| DemoError::other("the stage", &error))?.block_on(play(grounds, saved, now))
}

/// Plays all of it; the secrets of the apps of the help desk and of who may only look.
async fn play(grounds: &Grounds, saved: &Saved, now: Timestamp) -> Result<[String; 2], DemoError> {
    let stage = Stage::new(grounds, saved, at(now, DAYS, 6)).await?;
    firm::begin(&stage).await?;
    let mut past = Past { stage, now, factors: Factors::default(), passcodes: Passcodes::default() };
    let mut secrets = Default::default();
    for days_ago in (GUESSING_BEGAN..=DAYS).rev() {
        past.day(days_ago).await?;
        if days_ago == ADMINISTRATORS_CAME {
            secrets = past.appoint().await?;
        }
    }
    let guessed = past.factors.take(LOCKED);
    let guessing = async {
        let stage = Stage::new(grounds, saved, at(now, GUESSING_BEGAN, 17)).await?;
        if let Some(guessed) = &guessed {
            lock(&stage, guessed).await?;
        }
        stage.end().await;
        Ok(())
    };
    let rest = async {
        for days_ago in (1..GUESSING_BEGAN).rev() {
            past.day(days_ago).await?;
        }
        past.today().await
    };
    tokio::try_join!(guessing, rest)?;
    firm::count_people(&past.stage).await?;
    past.stage.end().await;
    Ok(secrets)
}

/// The past, as far as it is played.
struct Past {
    stage: Stage,
    /// The present.
    now: Timestamp,
    factors: Factors,
    passcodes: Passcodes,
}

impl Past {
    /// A whole day.
    async fn day(&mut self, days_ago: i64) -> Result<(), DemoError> {
        let stage = &self.stage;
        stage.go_to(at(self.now, days_ago, 7)).await;
        people::come(stage, days_ago).await?;
        people::leave(stage, days_ago).await?;
        self.factors.enrol(stage, days_ago).await?;
        self.factors.sign_in(stage, days_ago).await?;
        stage.go_to(at(self.now, days_ago, 10)).await;
        self.passcodes.send(stage, 1).await?;
        invited::send_links(stage, days_ago).await?;
        stage.go_to(at(self.now, days_ago, 14)).await;
        self.factors.report_fraud(stage, days_ago).await?;
        firm::help(stage, days_ago).await?;
        self.passcodes.send(stage, 2).await?;
        if days_ago == 1 {
            return firm::ask_for_more(stage).await;
        }
        stage.sweep().await
    }

    /// The last hours, up to now.
    async fn today(&mut self) -> Result<(), DemoError> {
        let (stage, now) = (&self.stage, self.now);
        stage.go_to(now - SignedDuration::from_hours(3)).await;
        self.factors.sign_in(stage, 0).await?;
        self.passcodes.send_some(stage, TODAY).await?;
        invited::hold_sessions(stage, now).await?;
        stage.go_to(now).await;
        Ok(())
    }

    /// Administrators besides the owner: the secrets of their apps.
    async fn appoint(&self) -> Result<[String; 2], DemoError> {
        let mut secrets: [String; 2] = Default::default();
        for (secret, who) in secrets.iter_mut().zip([&HELP_DESK, &READ_ONLY]) {
            let stage = &self.stage;
            stage.wait(300).await;
            *secret = administrators::make(&stage.app, &stage.key, who).await?;
            stage.settle().await;
            administrators::tell_address(&stage.app, &stage.key, who).await?;
        }
        Ok(secrets)
    }
}

/// An hour of a day so many days ago, in UTC.
fn at(now: Timestamp, days_ago: i64, hour: i64) -> Timestamp {
    let midnight = now.to_zoned(TimeZone::UTC).start_of_day().map_or(now, |day| day.timestamp());
    midnight - people::days(days_ago) + SignedDuration::from_hours(hour)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_of_the_past_is_over_before_the_last_hours_begin() {
        let now: Timestamp = "2026-11-28T00:10:00Z".parse().unwrap();
        assert_eq!(at(now, 1, 14).to_string(), "2026-11-27T14:00:00Z");
        assert!(at(now, 1, 17) < now - SignedDuration::from_hours(3));
    }
}
