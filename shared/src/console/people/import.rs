//! Several people at once, in two steps: first what would become of each line is said and nothing is done, then it is done and
//! what became of each line is said.

use super::lines::{self, Column, LineFault, ListFault, TypedPerson};
use crate::accounts::AccountError;
use crate::accounts::import::{self, Line, LineError};
use crate::accounts::model::{Account, Changes, Profile};
use crate::accounts::store as accounts;
use crate::console::gate::Entered;
use crate::failure::Failure;
use crate::faults::Faults;
use crate::pages::words::Words;
use crate::table::Known;

/// What becomes of a line, or became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Became {
    /// Somebody new.
    New,
    /// Somebody who is here, with other details.
    Changed,
    /// Somebody who is here, just so.
    Same,
    /// Nothing.
    Refused(LineFault),
}

/// A line and what becomes of it.
pub(super) struct Outcome {
    pub(super) number: usize,
    pub(super) login_id: String,
    pub(super) became: Became,
}

/// A list, and what becomes of its lines.
pub(super) struct Outcomes {
    pub(super) lines: Vec<Outcome>,
    pub(super) unknown: Vec<String>,
    pub(super) has_head: bool,
    /// Whether somebody who is here would be reached elsewhere than now (R68).
    pub(super) reaches_elsewhere: bool,
    /// Lines that are to be done, each with its place among the outcomes.
    todo: Vec<(usize, Line)>,
}

/// Why a list is not looked at.
pub(super) enum Unread {
    List(ListFault),
    Failed(Failure),
}

impl From<Failure> for Unread {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

/// What would become of a list; nothing is done.
///
/// # Errors
/// That it is no list, or that who is here cannot be read.
pub(super) async fn check(entered: &Entered<'_>, text: &str, called: &[(Column, String)]) -> Result<Outcomes, Unread> {
    let op = entered.op();
    let typed = lines::read(text, called, &op.tenant.settings).map_err(Unread::List)?;
    let readable = typed.people.iter().filter_map(|person| person.line.as_ref().ok());
    let keys = readable.map(|line| accounts::key(&op.tenant.id, &line.login_id));
    let known = op.app.table.read(keys).await.map_err(Failure::from)?;
    let mut outcomes = Outcomes {
        lines: Vec::new(),
        unknown: typed.unknown,
        has_head: typed.has_head,
        reaches_elsewhere: false,
        todo: Vec::new(),
    };
    for TypedPerson { number, login_id, line } in typed.people {
        let became = match line {
            Err(fault) => Became::Refused(fault),
            Ok(line) => {
                let (became, reaches_elsewhere) = judge(entered, &line, &known).await?;
                outcomes.reaches_elsewhere |= reaches_elsewhere;
                if matches!(became, Became::New | Became::Changed) {
                    outcomes.todo.push((outcomes.lines.len(), line));
                }
                became
            }
        };
        outcomes.lines.push(Outcome { number, login_id, became });
    }
    Ok(outcomes)
}

/// Does what [`check`] found that can be done.
pub(super) async fn carry_out(entered: &Entered<'_>, mut outcomes: Outcomes) -> Outcomes {
    let op = entered.op();
    let (places, todo): (Vec<usize>, Vec<Line>) = std::mem::take(&mut outcomes.todo).into_iter().unzip();
    let app = &entered.visit.call.app;
    let done = import::import(app, op.tenant, op.principal, todo, op.audit, op.now).await;
    for (place, done) in places.into_iter().zip(done) {
        if let Some(outcome) = outcomes.lines.get_mut(place) {
            outcome.became = match done {
                Ok(kept) if kept.is_new => Became::New,
                Ok(_) => Became::Changed,
                Err(error) => Became::Refused(error.into()),
            };
        }
    }
    outcomes
}

/// What becomes of a line that can be read, as things stand; and whether who is here would be reached elsewhere.
async fn judge(entered: &Entered<'_>, line: &Line, known: &Known) -> Result<(Became, bool), Failure> {
    let op = entered.op();
    let before = match known.get(&accounts::key(&op.tenant.id, &line.login_id)) {
        Some(item) => Some(accounts::open(op.app, item).await?),
        None => None,
    };
    let blank = Profile::blank(&op.tenant.settings);
    let from = before.as_ref().map_or(&blank, |before| &before.profile);
    let after = changed(from, &line.changes, entered);
    let mut reaches_elsewhere = false;
    let became = match (before, after) {
        (Some(before), _) if !line.login_id.is_same_spelling(&before.login_id) => Became::Refused(LineFault::LookAlike),
        (Some(before), _) if !entered.may_act_on(&before) => Became::Refused(of_administrator(entered, &before)),
        (_, Err(faults)) => Became::Refused(LineFault::of(&faults)),
        (None, Ok(_)) => Became::New,
        (Some(before), Ok(after)) if before.profile == after => Became::Same,
        (Some(before), Ok(after)) => {
            reaches_elsewhere = after.reaches_elsewhere_than(&before.profile);
            Became::Changed
        }
    };
    Ok((became, reaches_elsewhere))
}

fn changed(from: &Profile, changes: &Changes, entered: &Entered<'_>) -> Result<Profile, Faults> {
    from.changed(changes, &entered.visit.tenant().settings)
}

fn of_administrator(entered: &Entered<'_>, account: &Account) -> LineFault {
    if entered.is_self(account) { LineFault::Oneself } else { LineFault::Administrator }
}

/// How whoever reads calls the columns: as our own list has them.
pub(super) fn called(words: &Words) -> Vec<(Column, String)> {
    [
        (Column::LoginId, "login-id"),
        (Column::Name, "name"),
        (Column::Email, "email"),
        (Column::Role, "role"),
        (Column::Organization, "organization"),
        (Column::Phone, "phone"),
    ]
    .map(|(column, text)| (column, words.t(text)))
    .into()
}

impl LineFault {
    fn of(faults: &Faults) -> Self {
        let members = faults.list().iter().map(|fault| fault.pointer.trim_start_matches('/').to_owned());
        Self::Members(members.collect())
    }
}

impl From<LineError> for LineFault {
    fn from(error: LineError) -> Self {
        match error {
            LineError::Repeated => Self::Repeated,
            LineError::Account(AccountError::Invalid(faults)) => Self::of(&faults),
            LineError::Account(AccountError::LookAlike | AccountError::Taken) => Self::LookAlike,
            LineError::Account(AccountError::NotYours) => Self::Administrator,
            LineError::Account(AccountError::NotFound | AccountError::Weak(_) | AccountError::Failed(_)) => {
                Self::Failed
            }
        }
    }
}
