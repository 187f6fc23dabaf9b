//! `countersign-cli`: what an operator does every day, over the same HTTP API that everybody uses. It holds no state and
//! no secret of its own; an API error comes out as one readable line, and the exit code says whether it worked.

mod api;
mod links;
mod mfa;
mod sessions;
mod table;
mod totp;

use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use serde_json::{Value, json};

use crate::api::{Api, ApiError};
use crate::links::Links;
use crate::mfa::Mfa;
use crate::sessions::Sessions;

/// The operator's command line for Countersign.
#[derive(Parser)]
#[command(
    version,
    about,
    after_help = "Examples:
  countersign-cli tenants create --name Acme --country FR --allow FR,BE --admin-email admin@acme.example
  countersign-cli operators add olga --email olga@operator.example
  countersign-cli keys create tn_… --name 'back end' --scope passcodes --scope firm
  countersign-cli plans sms tn_… 5000
  countersign-cli requests list
  COUNTERSIGN_KEY=<a key with the scope firm> countersign-cli usage --month 2026-11
  COUNTERSIGN_KEY=<a key with the scope firm> countersign-cli mfa enrollments --status enabled --role client
  countersign-cli totp GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
)]
struct Cli {
    /// Where Countersign answers, such as https://….execute-api.eu-west-1.amazonaws.com/live
    #[arg(long, env = "COUNTERSIGN_URL", default_value = "http://localhost:8787", global = true)]
    url: String,
    /// The API key: the operator's, or for `usage`, `audit` and `mfa` one of the firm's own with the scope `firm`, for `links` and `sessions` one with that scope
    #[arg(long, env = "COUNTERSIGN_KEY", hide_env_values = true, global = true, default_value = "")]
    key: String,
    /// Print the API's JSON instead of a table
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Tenants (firms)
    #[command(subcommand)]
    Tenants(Tenants),
    /// People who run the deployment, in a browser at `/operator`
    #[command(subcommand)]
    Operators(Operators),
    /// A tenant's API keys
    #[command(subcommand)]
    Keys(Keys),
    /// A tenant's plans
    #[command(subcommand)]
    Plans(Plans),
    /// What firms ask for and waits for the operator
    #[command(subcommand)]
    Requests(Requests),
    /// What the firm of this key used in a month
    Usage {
        /// The month (UTC), such as 2026-11; the present one when left out
        #[arg(long)]
        month: Option<String>,
    },
    /// Multi-factor authentication of the firm of this key
    #[command(subcommand)]
    Mfa(Mfa),
    /// Guarded links of the firm of this key
    #[command(subcommand)]
    Links(Links),
    /// Sessions with participants, of the firm of this key
    #[command(subcommand)]
    Sessions(Sessions),
    /// The code that an authenticator app shows now for a Base32 secret; needs no key
    Totp {
        /// The secret, as an enrolment shows it
        secret: String,
    },
    /// The audit log of the firm of this key, newest first
    Audit {
        /// Only records since this time, such as 2026-11-01T00:00:00Z
        #[arg(long)]
        since: Option<String>,
        /// How many records
        #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u16).range(1..=100))]
        limit: u16,
    },
}

#[derive(Subcommand)]
enum Operators {
    /// Make somebody an operator; a mail tells them how to come in
    Add {
        /// What they sign in with
        login_id: String,
        /// Where they are told
        #[arg(long)]
        email: String,
        /// Their name
        #[arg(long)]
        name: Option<String>,
    },
}

#[derive(Subcommand)]
enum Tenants {
    /// Make a tenant
    Create {
        /// The firm's name, as its recipients read it
        #[arg(long)]
        name: String,
        /// Its name in the addresses of its pages: 3 to 40 lower-case letters, digits or hyphens, never to be changed. Made
        /// from the name when left out
        #[arg(long)]
        slug: Option<String>,
        #[command(flatten)]
        settings: TenantSettings,
    },
    /// Every tenant, oldest first
    List,
    /// One tenant
    Show {
        /// Its id
        tenant: String,
    },
    /// Change what is given, and nothing else
    Change {
        /// Its id
        tenant: String,
        /// The firm's name
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        settings: TenantSettings,
    },
    /// Delete a tenant: its keys stop, its data goes
    Delete {
        /// Its id
        tenant: String,
        /// Needed, because nothing brings it back
        #[arg(long)]
        yes: bool,
    },
}

#[derive(Args)]
struct TenantSettings {
    /// The country of national phone numbers (ISO 3166, such as FR)
    #[arg(long)]
    country: Option<String>,
    /// Where SMS may go; several with commas. The default country alone when left out
    #[arg(long, value_delimiter = ',')]
    allow: Option<Vec<String>>,
    /// Who gets alerts; may come several times
    #[arg(long = "admin-email")]
    admin_emails: Option<Vec<String>>,
    /// The language of messages (BCP 47)
    #[arg(long)]
    locale: Option<String>,
    /// The zone in which messages tell times (IANA)
    #[arg(long)]
    time_zone: Option<String>,
}

#[derive(Subcommand)]
enum Keys {
    /// Make a key; it is shown once
    Create {
        /// The tenant's id
        tenant: String,
        /// What the key is for
        #[arg(long)]
        name: String,
        /// passcodes, accounts, links, sessions or firm; may come several times
        #[arg(long = "scope", required = true)]
        scopes: Vec<String>,
    },
    /// Every key, without secrets
    List {
        /// The tenant's id
        tenant: String,
    },
    /// Revoke a key: it stops within 60 seconds everywhere
    Revoke {
        /// The tenant's id
        tenant: String,
        /// The key's id
        key: String,
    },
}

#[derive(Subcommand)]
enum Plans {
    /// Activate an SMS plan: 0, or 2,500 to 25,000 message parts a month in steps of 2,500
    Sms {
        /// The tenant's id
        tenant: String,
        /// Message parts a month
        monthly_limit: u32,
    },
    /// Set the MFA licences
    Mfa {
        /// The tenant's id
        tenant: String,
        /// Licences
        licences: u32,
    },
}

#[derive(Subcommand)]
enum Requests {
    /// What is open at all firms, oldest first
    List,
    /// Activate the plan that a firm asks for
    Activate {
        /// The tenant's id
        tenant: String,
        /// The request's id
        request: String,
    },
    /// Say no
    Decline {
        /// The tenant's id
        tenant: String,
        /// The request's id
        request: String,
        /// Why: the firm reads it
        #[arg(long)]
        note: String,
    },
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(&cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error.to_string());
            ExitCode::FAILURE
        }
    }
}

fn run(cli: &Cli) -> Result<(), ApiError> {
    if let Command::Totp { secret } = &cli.command {
        let (code, seconds) = totp::now(secret)?;
        return show(cli, &json!({"code": code, "valid_seconds": seconds}), |_| format!("{code}\n"));
    }
    let api = Api::new(&cli.url, &cli.key)?;
    match &cli.command {
        // Done above, without an API.
        Command::Totp { .. } => Ok(()),
        Command::Links(command) => links::run(cli, &api, command),
        Command::Sessions(command) => sessions::run(cli, &api, command),
        Command::Mfa(command) => mfa::run(cli, &api, command),
        Command::Tenants(command) => tenants(cli, &api, command),
        Command::Operators(command) => operators(cli, &api, command),
        Command::Keys(command) => keys(cli, &api, command),
        Command::Plans(command) => plans(cli, &api, command),
        Command::Requests(command) => requests(cli, &api, command),
        Command::Usage { month } => {
            let query = month.as_ref().map(|month| ("month", month.as_str()));
            let usage = api.get("/v1/usage", query.as_slice())?;
            show(cli, &usage, table::usage)
        }
        Command::Audit { since, limit } => {
            let limit = limit.to_string();
            let mut query = vec![("limit", limit.as_str())];
            query.extend(since.as_ref().map(|since| ("since", since.as_str())));
            show(cli, &api.get("/v1/audit", &query)?, |page| {
                table::rows(&page["records"], &["at", "operation", "outcome", "to", "id"])
            })
        }
    }
}

fn tenants(cli: &Cli, api: &Api, command: &Tenants) -> Result<(), ApiError> {
    match command {
        Tenants::Create { name, slug, settings } => {
            let mut body = settings.body(Some(name));
            if let Some(slug) = slug {
                body["slug"] = json!(slug);
            }
            show(cli, &api.send("POST", "/v1/tenants", Some(&body))?, table::members)
        }
        Tenants::List => {
            let all = api.all("/v1/tenants", "tenants")?;
            show(cli, &all, |all| {
                table::rows(all, &["id", "slug", "name", "plans.sms.monthly_limit", "plans.mfa.licences", "created_at"])
            })
        }
        Tenants::Show { tenant } => show(cli, &api.get(&api::path(&["v1", "tenants", tenant]), &[])?, table::members),
        Tenants::Change { tenant, name, settings } => {
            let body = settings.body(name.as_ref());
            show(cli, &api.send("PATCH", &api::path(&["v1", "tenants", tenant]), Some(&body))?, table::members)
        }
        Tenants::Delete { tenant, yes } => {
            if !yes {
                return Err(ApiError::Refused("nothing brings a deleted tenant back; say --yes to delete it".into()));
            }
            api.send("DELETE", &api::path(&["v1", "tenants", tenant]), None)?;
            done(cli, &format!("deleted {tenant}"))
        }
    }
}

fn operators(cli: &Cli, api: &Api, command: &Operators) -> Result<(), ApiError> {
    let Operators::Add { login_id, email, name } = command;
    let mut body = json!({"login_id": login_id, "email": email});
    if let Some(name) = name {
        body["name"] = json!(name);
    }
    show(cli, &api.send("POST", "/v1/operators", Some(&body))?, table::members)
}

fn keys(cli: &Cli, api: &Api, command: &Keys) -> Result<(), ApiError> {
    match command {
        Keys::Create { tenant, name, scopes } => {
            let body = json!({"name": name, "scopes": scopes});
            let made = api.send("POST", &api::path(&["v1", "tenants", tenant, "api-keys"]), Some(&body))?;
            show(cli, &made, table::members)?;
            if !cli.json {
                complain("Keep the key now: it is not shown again.");
            }
            Ok(())
        }
        Keys::List { tenant } => {
            let all = api.all(&api::path(&["v1", "tenants", tenant, "api-keys"]), "api_keys")?;
            show(cli, &all, |all| table::rows(all, &["id", "name", "scopes", "created_at"]))
        }
        Keys::Revoke { tenant, key } => {
            api.send("DELETE", &api::path(&["v1", "tenants", tenant, "api-keys", key]), None)?;
            done(cli, &format!("revoked {key}"))
        }
    }
}

fn plans(cli: &Cli, api: &Api, command: &Plans) -> Result<(), ApiError> {
    let (tenant, plan, body) = match command {
        Plans::Sms { tenant, monthly_limit } => (tenant, "sms", json!({"monthly_limit": monthly_limit})),
        Plans::Mfa { tenant, licences } => (tenant, "mfa", json!({"licences": licences})),
    };
    show(cli, &api.send("PUT", &api::path(&["v1", "tenants", tenant, "plans", plan]), Some(&body))?, table::members)
}

fn requests(cli: &Cli, api: &Api, command: &Requests) -> Result<(), ApiError> {
    let (tenant, request, verb, body) = match command {
        Requests::List => {
            let all = api.all("/v1/plan-requests", "plan_requests")?;
            let columns = ["tenant_id", "tenant_name", "id", "kind", "wanted", "present", "requested_at"];
            return show(cli, &all, |all| table::rows(all, &columns));
        }
        Requests::Activate { tenant, request } => (tenant, request, "activate", None),
        Requests::Decline { tenant, request, note } => (tenant, request, "decline", Some(json!({"note": note}))),
    };
    let path = api::path(&["v1", "tenants", tenant, "plan-requests", request, verb]);
    show(cli, &api.send("POST", &path, body.as_ref())?, table::members)
}

impl TenantSettings {
    fn body(&self, name: Option<&String>) -> Value {
        let mut body = serde_json::Map::new();
        let members = [
            ("name", name.map(|name| json!(name))),
            ("default_country", self.country.as_ref().map(|country| json!(country))),
            ("allowed_countries", self.allow.as_ref().map(|allow| json!(allow))),
            ("admin_emails", self.admin_emails.as_ref().map(|emails| json!(emails))),
            ("locale", self.locale.as_ref().map(|locale| json!(locale))),
            ("time_zone", self.time_zone.as_ref().map(|zone| json!(zone))),
        ];
        for (member, value) in members {
            if let Some(value) = value {
                body.insert(member.to_owned(), value);
            }
        }
        Value::Object(body)
    }
}

fn show(cli: &Cli, answer: &Value, as_table: impl Fn(&Value) -> String) -> Result<(), ApiError> {
    let text = if cli.json { format!("{answer:#}\n") } else { as_table(answer) };
    say(&text)
}

fn done(cli: &Cli, sentence: &str) -> Result<(), ApiError> {
    if cli.json { Ok(()) } else { say(&format!("{sentence}\n")) }
}

fn say(text: &str) -> Result<(), ApiError> {
    use std::io::Write;
    // A reader that stops early (`| head`) is no error.
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(ApiError::Refused(error.to_string())),
        _ => Ok(()),
    }
}

#[expect(clippy::print_stderr, reason = "a command line speaks to people there")]
fn complain(text: &str) {
    eprintln!("{text}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_commands_are_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn only_what_is_given_is_changed() {
        let cli = Cli::parse_from(["x", "tenants", "change", "tn_1", "--country", "FR", "--allow", "FR,BE"]);
        let Command::Tenants(Tenants::Change { name, settings, .. }) = cli.command else { panic!() };
        assert_eq!(settings.body(name.as_ref()), json!({"default_country": "FR", "allowed_countries": ["FR", "BE"]}));
    }
}
