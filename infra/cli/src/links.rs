//! Guarded links of the firm of a key with the scope `links`.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::api::{self, Api, ApiError};
use crate::{Cli, done, show, table};

#[derive(Subcommand)]
pub(crate) enum Links {
    /// Mail somebody a link to items of your application
    Create(Order),
    /// The links, newest first
    List {
        /// Only those to this address
        #[arg(long)]
        email: Option<String>,
        /// sent, bounced, opened, verified, active, expired or revoked
        #[arg(long)]
        status: Option<String>,
    },
    /// One link
    Show {
        /// Its id
        link: String,
    },
    /// Mail it again
    Resend {
        /// Its id
        link: String,
    },
    /// Take it back: it leads nowhere any more
    Revoke {
        /// Its id
        link: String,
    },
}

#[derive(Args)]
pub(crate) struct Order {
    /// Where it is mailed
    #[arg(long)]
    email: String,
    /// The recipient's name
    #[arg(long)]
    name: Option<String>,
    /// Where a code may go instead: E.164, or national digits
    #[arg(long)]
    phone: Option<String>,
    /// The country of national digits (ISO 3166, such as FR)
    #[arg(long)]
    country: Option<String>,
    /// The account that is meant
    #[arg(long)]
    login_id: Option<String>,
    /// An item: reference, title and URL with a `|` between them; may come several times
    #[arg(long = "item", required = true, value_name = "REFERENCE|TITLE|URL")]
    items: Vec<String>,
    /// The mail's subject in your own words
    #[arg(long)]
    subject: Option<String>,
    /// The mail's text in your own words
    #[arg(long)]
    text: Option<String>,
    /// When it ends, such as 2026-12-24T00:00:00Z; in 90 days when left out
    #[arg(long)]
    expires_at: Option<String>,
    /// The language of its mail and pages (BCP 47)
    #[arg(long)]
    locale: Option<String>,
}

pub(crate) fn run(cli: &Cli, api: &Api, command: &Links) -> Result<(), ApiError> {
    match command {
        Links::Create(order) => show(cli, &api.send("POST", "/v1/links", Some(&order.body()?))?, table::members),
        Links::List { email, status } => {
            let given = [("recipient_email", email), ("status", status)];
            let query: Vec<(&str, &str)> =
                given.into_iter().filter_map(|(name, value)| Some((name, value.as_deref()?))).collect();
            let all = api.all_of("/v1/links", &query, "links")?;
            let columns = ["id", "status", "recipient.name", "recipient.email", "account.login_id", "expires_at"];
            show(cli, &all, |all| table::rows(all, &columns))
        }
        Links::Show { link } => show(cli, &api.get(&api::path(&["v1", "links", link]), &[])?, table::members),
        Links::Resend { link } => {
            let path = api::path(&["v1", "links", link, "resend"]);
            show(cli, &api.send("POST", &path, Some(&json!({})))?, table::members)
        }
        Links::Revoke { link } => {
            api.send("DELETE", &api::path(&["v1", "links", link]), None)?;
            done(cli, &format!("revoked {link}"))
        }
    }
}

impl Order {
    fn body(&self) -> Result<Value, ApiError> {
        let with = |members: &[(&str, &Option<String>)]| {
            let given = members.iter().filter_map(|(name, value)| Some(((*name).to_owned(), json!(value.as_ref()?))));
            Value::Object(given.collect())
        };
        let email = Some(self.email.clone());
        let recipient =
            with(&[("email", &email), ("name", &self.name), ("phone", &self.phone), ("country", &self.country)]);
        let mut body =
            with(&[("login_id", &self.login_id), ("expires_at", &self.expires_at), ("locale", &self.locale)]);
        body["recipient"] = recipient;
        body["items"] = self.items.iter().map(|item| read(item)).collect::<Result<_, _>>()?;
        if self.subject.is_some() || self.text.is_some() {
            body["message"] = with(&[("subject", &self.subject), ("text", &self.text)]);
        }
        Ok(body)
    }
}

fn read(item: &str) -> Result<Value, ApiError> {
    let parts: Vec<&str> = item.splitn(3, '|').collect();
    let [reference, title, url] = parts.as_slice() else {
        return Err(ApiError::Refused(format!("{item}: an item is reference|title|url")));
    };
    Ok(json!({"reference": reference, "title": title, "url": url}))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_given_is_said() {
        let order = Order {
            email: "ana@example.com".into(),
            name: Some("Ana".into()),
            phone: None,
            country: None,
            login_id: None,
            items: vec!["q-3|Questions|https://app.firm.example/q?a=1|2".into()],
            subject: None,
            text: Some("Dear Ana".into()),
            expires_at: None,
            locale: None,
        };
        let expected = json!({
            "recipient": {"email": "ana@example.com", "name": "Ana"},
            "items": [{"reference": "q-3", "title": "Questions", "url": "https://app.firm.example/q?a=1|2"}],
            "message": {"text": "Dear Ana"},
        });
        assert_eq!(order.body().expect("a body"), expected);
        assert!(read("q-3|https://app.firm.example").is_err());
    }
}
