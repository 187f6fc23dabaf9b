//! Where somebody goes who has signed in, and how the pages on the way there keep it: an application's request goes along in their
//! addresses and forms.

use serde::{Deserialize, Serialize};

use super::PAGE;
use crate::ids::PasscodeId;
use crate::pages::authorize::{self, LONGEST_QUERY};
use crate::pages::form::Form;
use crate::pages::{account, link};

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
}

impl Then {
    /// The page.
    #[must_use]
    pub fn page(&self) -> String {
        match self {
            Self::Account => account::PAGE.to_owned(),
            Self::Link { token, .. } => link::page(token),
            Self::Application { query, .. } => format!("{}?{query}", authorize::PAGE),
        }
    }

    /// What tells the request of an application from every other.
    #[must_use]
    pub fn mark(&self) -> Option<String> {
        match self {
            Self::Application { query, .. } => Some(authorize::mark(query)),
            Self::Account | Self::Link { .. } => None,
        }
    }

    /// Further origins at which a form on the way there can end.
    #[must_use]
    pub fn ends_at(&self) -> &[String] {
        match self {
            Self::Application { ends_at, .. } => ends_at,
            Self::Account | Self::Link { .. } => &[],
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
            Self::Application { query, .. } => on_the_way(PAGE, Some(query)),
            Self::Account | Self::Link { .. } => on_the_way(PAGE, None),
        }
    }
}

/// The query of a sign-in page for an application's request.
#[must_use]
pub fn then_query(query: &str) -> String {
    form_urlencoded::Serializer::new(String::new()).append_pair(THEN, query).finish()
}

/// The parameter of the sign-in page that says for which application's request it is.
pub const THEN: &str = "then";

/// A page on the way, for an application's request or for none.
#[must_use]
pub fn on_the_way(page: &str, then: Option<&str>) -> String {
    then.map_or_else(|| page.to_owned(), |then| format!("{page}?{}", then_query(then)))
}

/// The application's request that a form on the way says; none that would be too long for an address.
#[must_use]
pub fn then_said_by(form: &Form) -> Option<&str> {
    form.given(THEN).filter(|then| then.len() <= LONGEST_QUERY)
}
