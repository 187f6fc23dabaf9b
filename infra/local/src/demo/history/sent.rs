//! The passcodes of the demo firm, and what became of each.

use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use serde_json::json;

use super::stage::{Stage, id};
use crate::demo::DemoError;
use crate::receipts::Delivery;

/// Numbers of the countries where the firm has people, without their last two digits; it has more in some.
const NUMBERS: [&str; 20] = [
    "+336123456",
    "+49151234567",
    "+4474001234",
    "+346123456",
    "+336987654",
    "+3931234567",
    "+3519123456",
    "+55119612345",
    "+336555432",
    "+120155501",
    "+49151987654",
    "+316123456",
    "+8190123456",
    "+4474009876",
    "+336222110",
    "+2010012345",
    "+485123456",
    "+417812345",
    "+436641234",
    "+49151555123",
];

/// Mailboxes, in turn.
const MAILBOXES: [&str; 12] = [
    "rui",
    "ines",
    "z.mueller",
    "j.gross",
    "sato",
    "f.lefevre",
    "leyla",
    "c.dubois",
    "mateus",
    "lucia",
    "siobhan",
    "agnieszka",
];

/// What becomes of a passcode.
enum Fate {
    /// It arrives and is entered.
    Verified,
    /// It is entered at the second try.
    MistypedOnce,
    /// It arrives, and nobody enters it.
    Ignored,
    /// The provider cannot deliver it.
    Failed,
    /// The provider says nothing more.
    Unreported,
    /// The firm takes it back.
    Canceled,
}

impl Fate {
    const fn of(count: usize) -> Self {
        match count % 17 {
            3 | 11 => Self::MistypedOnce,
            5 | 14 => Self::Ignored,
            8 => Self::Failed,
            13 => Self::Unreported,
            16 => Self::Canceled,
            _ => Self::Verified,
        }
    }
}

/// The passcodes, counted.
#[derive(Default)]
pub(super) struct Passcodes(usize);

impl Passcodes {
    /// Those of a part of a day: fewer at its end, and fewer still when offices are closed.
    ///
    /// # Errors
    /// What a function answered instead.
    pub(super) async fn send(&mut self, stage: &Stage, part: usize) -> Result<(), DemoError> {
        let weekday = stage.now().to_zoned(TimeZone::UTC).weekday();
        let count = match weekday {
            Weekday::Saturday | Weekday::Sunday => usize::from(part == 1),
            Weekday::Monday | Weekday::Thursday => 3 - part % 2,
            _ => 2 - part % 2,
        };
        self.send_some(stage, count).await
    }

    /// So many, one after the other.
    ///
    /// # Errors
    /// What a function answered instead.
    pub(super) async fn send_some(&mut self, stage: &Stage, count: usize) -> Result<(), DemoError> {
        for _ in 0..count {
            self.send_one(stage).await?;
            stage.wait(310).await;
        }
        Ok(())
    }

    async fn send_one(&mut self, stage: &Stage) -> Result<(), DemoError> {
        let count = self.0;
        self.0 += 1;
        let fate = Fate::of(count);
        let (to, recipient) = if count % 3 == 2 {
            let domain = DOMAINS[count % DOMAINS.len()];
            let to = match fate {
                // Blocked from then on.
                Fate::Failed => format!("left.{count}@{domain}"),
                _ => format!("{}@{domain}", MAILBOXES[count % MAILBOXES.len()]),
            };
            (to.clone(), json!({"email": to}))
        } else {
            let to = format!("{}{:02}", NUMBERS[count % NUMBERS.len()], 10 + count * 7 % 90);
            (to.clone(), json!({"phone": to}))
        };
        let made = stage.call("issue", "POST", "/v1/passcodes", &json!({"recipient": recipient})).await?;
        let path = format!("/v1/passcodes/{}", id(&made));
        stage.wait(6).await;
        match fate {
            Fate::Failed => return stage.report(&to, Delivery::Failed).await,
            Fate::Canceled => return stage.call("passcode", "DELETE", &path, &json!({})).await.map(drop),
            Fate::Unreported => {}
            Fate::Verified | Fate::MistypedOnce | Fate::Ignored => stage.report(&to, Delivery::Delivered).await?,
        }
        stage.wait(21).await;
        let code = stage.code_to(&to);
        let verify = format!("{path}/verify");
        if matches!(fate, Fate::MistypedOnce) {
            let mistyped = json!({"code": mistyped(&code)});
            // Refused, as it should be.
            let _ = stage.call("verify", "POST", &verify, &mistyped).await;
            stage.wait(12).await;
        }
        if matches!(fate, Fate::Verified | Fate::MistypedOnce | Fate::Unreported) {
            stage.call("verify", "POST", &verify, &json!({"code": code})).await?;
        }
        Ok(())
    }
}

const DOMAINS: [&str; 3] = ["example.com", "example.org", "example.net"];

/// A code with another last digit.
fn mistyped(code: &str) -> String {
    let (most, last) = code.split_at(code.len().saturating_sub(1));
    format!("{most}{}", if last == "7" { "1" } else { "7" })
}
