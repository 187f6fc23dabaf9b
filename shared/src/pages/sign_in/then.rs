//! Where somebody goes who has signed in, and how the pages on the way there keep it: an application's request goes along in their
//! addresses and forms, and so does a page of the console.

use serde::{Deserialize, Serialize};

use super::PAGE;
use crate::ids::PasscodeId;
use crate::pages::authorize::{self, LONGEST_QUERY};
use crate::pages::form::Form;
use crate::pages::{account, link};

/// The console's pages.
pub const CONSOLE: &str = "console";

/// Where somebody goes who has signed in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Then {
    /// Their own account.
    #[default]
    Account,
    /// A link's items.
    Link {
        /// Its token.
        token: String,
        /// The passcode by which this browser proved whose it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        proof: Option<PasscodeId>,
    },
    /// An application that asked for it.
    Application {
        /// What it asked, as the query of its address.
        query: String,
        /// Where it is answered, as a page's `form-action` names it.
        ends_at: Vec<String>,
        /// Whether it has checked the first factor by itself: then it says who the person is, too.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        is_external: bool,
    },
    /// The console.
    Console {
        /// Which page of it.
        page: String,
    },
}

impl Then {
    /// The console, where a text names a page of it: `console`, or what lies below. Nothing else leads out of a sign-in by its name alone.
    #[must_use]
    pub fn console(text: &str) -> Option<Self> {
        let below = text.strip_prefix(CONSOLE)?;
        let (path, query) = below.split_once('?').unwrap_or((below, ""));
        let is_page = path.is_empty() || (path.starts_with('/') && !path.contains("//"));
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "/-_".contains(c);
        let is_of_query = |c: char| c.is_ascii_alphanumeric() || "-_.~&=+%*".contains(c);
        let is_whole = is_page && path.chars().all(is_plain) && query.chars().all(is_of_query);
        is_whole.then(|| Self::Console { page: text.to_owned() })
    }

    /// The page.
    #[must_use]
    pub fn page(&self) -> String {
        match self {
            Self::Account => account::PAGE.to_owned(),
            Self::Link { token, .. } => link::page(token),
            Self::Application { query, .. } => format!("{}?{query}", authorize::PAGE),
            Self::Console { page } => page.clone(),
        }
    }

    /// What tells the request of an application from every other.
    #[must_use]
    pub fn mark(&self) -> Option<String> {
        match self {
            Self::Application { query, .. } => Some(authorize::mark(query)),
            Self::Account | Self::Link { .. } | Self::Console { .. } => None,
        }
    }

    /// Further origins at which a form on the way there can end.
    #[must_use]
    pub fn ends_at(&self) -> &[String] {
        match self {
            Self::Application { ends_at, .. } => ends_at,
            Self::Account | Self::Link { .. } | Self::Console { .. } => &[],
        }
    }

    /// Whether somebody else may sign in for it.
    #[must_use]
    pub fn is_for_anybody(&self) -> bool {
        !matches!(self, Self::Application { is_external: true, .. })
    }

    /// The sign-in page for whoever goes there; of a link its own page has the form.
    #[must_use]
    pub fn sign_in_page(&self) -> String {
        match self {
            Self::Application { query, .. } | Self::Console { page: query } => on_the_way(PAGE, Some(query)),
            Self::Account | Self::Link { .. } => on_the_way(PAGE, None),
        }
    }
}

/// The query of a sign-in page for what it is for.
#[must_use]
pub fn then_query(query: &str) -> String {
    form_urlencoded::Serializer::new(String::new()).append_pair(THEN, query).finish()
}

/// The parameter of the sign-in page that says what it is for: an application's request, or a page of the console.
pub const THEN: &str = "then";

/// A page on the way to an application or a page of the console, or to neither.
#[must_use]
pub fn on_the_way(page: &str, then: Option<&str>) -> String {
    then.map_or_else(|| page.to_owned(), |then| format!("{page}?{}", then_query(then)))
}

/// The application's request that a form on the way says; none that would be too long for an address.
#[must_use]
pub fn then_said_by(form: &Form) -> Option<&str> {
    form.given(THEN).filter(|then| then.len() <= LONGEST_QUERY)
}
