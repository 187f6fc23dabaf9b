//! Multi-factor authentication of the firm of a key with the scope `firm`.

use std::io::Read as _;

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::api::{self, Api, ApiError};
use crate::{Cli, done, show, table};

#[derive(Subcommand)]
pub(crate) enum Mfa {
    /// For whom it is enabled, and how; writes the policy with --set
    Policy {
        /// A file with the whole policy as JSON, or - for standard input
        #[arg(long, value_name = "FILE")]
        set: Option<String>,
        /// Only say what the policy of --set would come to
        #[arg(long, requires = "set")]
        preview: bool,
    },
    /// Licences, and people role by role
    Usage,
    /// Who is enrolled, and who is enabled and not yet
    Enrollments(Search),
    /// End what a person is enrolled with: a new phone, a wiped device
    Reset {
        /// The person's login ID
        login_id: String,
        /// Why, for the audit log
        #[arg(long)]
        reason: String,
    },
    /// Let a person's devices be asked again within the hour after they called a request fraudulent
    LiftPushBlock {
        /// The person's login ID
        login_id: String,
    },
}

#[derive(Args)]
pub(crate) struct Search {
    /// What a word of the name or the login ID begins with
    #[arg(long)]
    q: Option<String>,
    /// The whole name of an organization
    #[arg(long)]
    organization: Option<String>,
    /// A role
    #[arg(long)]
    role: Option<String>,
    /// enabled, enrolled, or both with a comma
    #[arg(long)]
    status: Option<String>,
}

pub(crate) fn run(cli: &Cli, api: &Api, command: &Mfa) -> Result<(), ApiError> {
    match command {
        Mfa::Policy { set: None, .. } => show(cli, &api.get("/v1/mfa/policy", &[])?, policy),
        Mfa::Policy { set: Some(file), preview } => {
            let body = read(file)?;
            if *preview {
                let preview = api.send("POST", "/v1/mfa/policy/preview", Some(&body))?;
                return show(cli, &preview, |preview| {
                    format!("{}\n{}", totals(preview, &["people", "licences"]), roles(preview, &["people", "licences"]))
                });
            }
            show(cli, &api.send("PUT", "/v1/mfa/policy", Some(&body))?, policy)
        }
        Mfa::Usage => show(cli, &api.get("/v1/mfa/usage", &[])?, |usage| {
            let licences = totals(&usage["licences"], &["contracted", "used", "left"]);
            format!("{licences}\n{}", roles(usage, &["accounts", "enabled", "enrolled"]))
        }),
        Mfa::Enrollments(search) => {
            let all = api.all_of("/v1/mfa/enrollments", &search.query(), "enrollments")?;
            let columns = ["login_id", "name", "organization", "role", "status", "since", "kinds", "last_used_at"];
            show(cli, &all, |all| table::rows(all, &columns))
        }
        Mfa::Reset { login_id, reason } => {
            let path = api::path(&["v1", "accounts", login_id, "mfa", "reset"]);
            api.send("POST", &path, Some(&json!({"reason": reason})))?;
            done(cli, &format!("reset {login_id}"))
        }
        Mfa::LiftPushBlock { login_id } => {
            api.send("DELETE", &api::path(&["v1", "accounts", login_id, "push-block"]), None)?;
            done(cli, &format!("lifted {login_id}"))
        }
    }
}

impl Search {
    fn query(&self) -> Vec<(&str, &str)> {
        let given =
            [("q", &self.q), ("organization", &self.organization), ("role", &self.role), ("status", &self.status)];
        given.into_iter().filter_map(|(name, value)| Some((name, value.as_deref()?))).collect()
    }
}

fn read(file: &str) -> Result<Value, ApiError> {
    let mut text = String::new();
    let read = if file == "-" {
        std::io::stdin().read_to_string(&mut text)
    } else {
        std::fs::File::open(file).and_then(|mut file| file.read_to_string(&mut text))
    };
    read.map_err(|error| ApiError::Refused(format!("{file}: {error}")))?;
    serde_json::from_str(&text).map_err(|error| ApiError::Refused(format!("{file}: {error}")))
}

/// The rules as a table, the rest below.
fn policy(policy: &Value) -> String {
    let mut rest = policy.clone();
    rest["enabled_for"] = Value::Null;
    if let Some(members) = rest.as_object_mut() {
        members.remove("enabled_for");
    }
    let mut rules = policy["enabled_for"].clone();
    for rule in rules.as_array_mut().into_iter().flatten() {
        if rule["organizations"].is_null() {
            rule["organizations"] = json!("all");
        }
    }
    format!("{}\n{}", table::rows(&rules, &["role", "organizations"]), table::members(&rest))
}

/// Numbers as a table of one line.
fn totals(numbers: &Value, columns: &[&str]) -> String {
    table::rows(&json!([numbers]), columns)
}

fn roles(document: &Value, columns: &[&str]) -> String {
    let columns: Vec<&str> = std::iter::once("role").chain(columns.iter().copied()).collect();
    table::rows(&document["roles"], &columns)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_is_a_table() {
        let written = json!({
            "enabled_for": [{"role": "case_manager"}, {"role": "client", "organizations": ["Acme", "Other"]}],
            "methods": ["totp"], "remember_device_days": 0, "grace_days": 7,
        });
        let expected = "ROLE          ORGANIZATIONS\ncase_manager  all\nclient        Acme,Other\n\n\
                        grace_days            7\nmethods               totp\nremember_device_days  0\n";
        assert_eq!(policy(&written), expected);
    }

    #[test]
    fn only_what_is_given_is_looked_for() {
        let search = Search { q: Some("ana".into()), organization: None, role: None, status: Some("enrolled".into()) };
        assert_eq!(search.query(), [("q", "ana"), ("status", "enrolled")]);
    }
}
