//! Lists whose entries have several parts, as rows of numbered fields: the steps of a strategy, the roles. A row whose first field is
//! empty is none.

use crate::console::fields::{Field, Maker};
use crate::faults::Faults;
use crate::http::problem::Problem;
use crate::pages::form::Form;
use crate::recipients::Channel;
use crate::strategy::Step;
use crate::tenants::model::{Role, Settings};

/// The most rows of any list.
const MOST: usize = 20;

/// The steps: as many as a passcode may be sent.
pub(super) fn steps(make: &Maker<'_>, of: &Settings) -> Vec<Field> {
    let sends = usize::try_from(of.policies.sends_per_passcode).unwrap_or(MOST);
    let row = |row: usize| {
        let step = of.strategy.get(row - 1);
        let channel = step.map_or("", |step| step.channel.as_str());
        let wait = step.and_then(|step| step.wait_seconds);
        let seconds = make.words.t("unit-seconds");
        let wait_text = wait.map(|wait| wait.to_string());
        let field = make.optional(&format!("step_wait_{row}"), wait_text.as_deref());
        let shown = wait_text.map(|wait| format!("{wait} {seconds}")).unwrap_or_default();
        [
            make.named(&format!("step_channel_{row}"), &["", "sms", "email"], channel),
            Field { inputmode: "numeric", unit: seconds, shown, ..field },
        ]
    };
    (1..=of.strategy.len().max(sends)).flat_map(row).collect()
}

/// The roles, and a row for another one.
pub(super) fn roles(make: &Maker<'_>, of: &Settings) -> Vec<Field> {
    let row = |row: usize| {
        let role = of.roles.get(row - 1);
        [
            make.optional(&format!("role_name_{row}"), role.map(|role| role.name.as_str())),
            make.toggle(&format!("role_staff_{row}"), role.is_some_and(|role| role.staff)),
            make.toggle(&format!("role_organizations_{row}"), role.is_some_and(|role| role.has_organizations)),
        ]
    };
    (1..=(of.roles.len() + 1).min(MOST)).flat_map(row).collect()
}

/// The steps that were typed.
///
/// # Errors
/// A wait that is no number.
pub(super) fn read_steps(form: &Form, faults: &mut Faults) -> Vec<Step> {
    let mut steps = Vec::new();
    for row in rows(form, "step_channel") {
        let typed = form.given(&format!("step_wait_{row}")).map(str::parse);
        let wait_seconds = typed.and_then(|wait| {
            wait.map_err(|_| faults.add(&format!("/step_wait_{row}"), "A whole number of seconds.")).ok()
        });
        match Channel::parse(form.text(&format!("step_channel_{row}"))) {
            Some(channel) => steps.push(Step { channel, wait_seconds }),
            None => faults.add(&format!("/step_channel_{row}"), "expected sms or email"),
        }
    }
    steps
}

/// The roles that were typed.
pub(super) fn read_roles(form: &Form) -> Vec<Role> {
    let role = |row: usize| Role {
        name: form.text(&format!("role_name_{row}")).to_owned(),
        staff: form.is_ticked(&format!("role_staff_{row}")),
        has_organizations: form.is_ticked(&format!("role_organizations_{row}")),
    };
    rows(form, "role_name").map(role).collect()
}

/// A part's problem, with each fault of a list at the field of the row that was meant.
pub(super) fn placed(part: &str, form: &Form, problem: Problem) -> Problem {
    let (list, first) = match part {
        "strategy" => ("/strategy", "step_channel"),
        "roles" => ("/roles", "role_name"),
        _ => return problem,
    };
    let Problem::InvalidRequest(faults) = problem else { return problem };
    let rows: Vec<usize> = rows(form, first).collect();
    let place = |pointer: &str| {
        let within = pointer.strip_prefix(list)?;
        let mut parts = within.split('/').skip(1);
        let row = parts.next().and_then(|index| index.parse::<usize>().ok()).and_then(|index| rows.get(index));
        let field = if parts.next() == Some("wait_seconds") { "step_wait" } else { first };
        Some(format!("/{field}_{}", row.unwrap_or(&1)))
    };
    let mut placed = Faults::default();
    for fault in faults.list() {
        let pointer = place(&fault.pointer).unwrap_or_else(|| fault.pointer.clone());
        placed.add(&pointer, fault.detail.clone());
    }
    placed.into()
}

/// The rows whose first field is not empty.
fn rows<'f>(form: &'f Form, first: &'f str) -> impl Iterator<Item = usize> + 'f {
    (1..=MOST).filter(move |row| form.given(&format!("{first}_{row}")).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_of_a_list_is_at_the_row_that_was_meant() {
        // The second row is empty, so that the third is the list's second.
        let form = Form::of_fields(&[("step_channel_1", "sms"), ("step_channel_2", ""), ("step_channel_3", "email")]);
        for (pointer, field) in [
            ("/strategy/1/wait_seconds", "/step_wait_3"),
            ("/strategy/0/wait_seconds", "/step_wait_1"),
            ("/strategy", "/step_channel_1"),
            ("/step_wait_4", "/step_wait_4"),
        ] {
            let problem = placed("strategy", &form, Problem::invalid(pointer, "x"));
            let Problem::InvalidRequest(faults) = problem else { panic!("{pointer}") };
            assert_eq!(faults.list()[0].pointer, field, "{pointer}");
        }
    }
}
