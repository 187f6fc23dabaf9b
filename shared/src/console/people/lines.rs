//! People as somebody types or pastes them: a line each. Pure: what is here already is looked at elsewhere.

use std::collections::HashSet;

use crate::accounts::import::Line;
use crate::accounts::login_id::{LoginId, fold_text};
use crate::accounts::model::{Change, Changes};
use crate::console::csv::{self, Row};
use crate::http::requests::accounts::MOST_LINES;
use crate::tenants::model::Settings;

/// What a cell says of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    LoginId,
    Name,
    Email,
    Role,
    Organization,
    Phone,
}

/// The cells of a line, where no head line says otherwise.
pub(super) const ORDER: [Column; 5] =
    [Column::LoginId, Column::Name, Column::Email, Column::Role, Column::Organization];

/// How a head line may call the columns, as [`plain`] writes it, besides the language of whoever reads.
const NAMES: [(Column, &[&str]); 6] = [
    (Column::LoginId, &["loginid", "login", "username", "userid"]),
    (Column::Name, &["name", "fullname"]),
    (Column::Email, &["email", "emailaddress", "mail"]),
    (Column::Role, &["role"]),
    (Column::Organization, &["organization", "organisation", "company"]),
    (Column::Phone, &["phone", "phonenumber", "mobile"]),
];

/// What was read.
#[derive(Debug)]
pub(super) struct Typed {
    /// The people, in their order.
    pub(super) people: Vec<TypedPerson>,
    /// Columns of the head line that say nothing of a person here, and are left out.
    pub(super) unknown: Vec<String>,
    /// Whether the first line was a head line.
    pub(super) has_head: bool,
}

/// A line.
#[derive(Debug)]
pub(super) struct TypedPerson {
    /// On which line of the text it begins.
    pub(super) number: usize,
    /// The login ID as it was typed.
    pub(super) login_id: String,
    /// What it asks for, or why it cannot.
    pub(super) line: Result<Line, LineFault>,
}

/// Why a text is no list of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ListFault {
    /// There is nobody on it.
    Empty,
    /// It has more lines than are taken over at once.
    TooLong,
    /// Its head line names no column of login IDs.
    NoLoginIds,
}

/// Why a line is not taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum LineFault {
    /// No login ID, or what can be none.
    LoginId,
    /// A quotation mark that does not end on the line.
    Quotes,
    /// More cells than columns.
    Cells,
    /// An earlier line has the login ID.
    Repeated,
    /// The login ID is another one's in other letters that look alike.
    LookAlike,
    /// It is the person's own who reads.
    Oneself,
    /// Somebody who has the console, too, and only an owner changes.
    Administrator,
    /// Members that are at fault.
    Members(Vec<String>),
    /// It was not done, for no fault of its own.
    Failed,
}

impl ListFault {
    /// The text that says it.
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Empty => "people-list-empty",
            Self::TooLong => "people-list-too-long",
            Self::NoLoginIds => "people-list-no-login-ids",
        }
    }
}

impl LineFault {
    /// The texts that say it.
    pub(super) fn texts(&self) -> Vec<String> {
        let name = match self {
            Self::LoginId => "people-line-login-id",
            Self::Quotes => "people-line-quotes",
            Self::Cells => "people-line-cells",
            Self::Repeated => "people-line-repeated",
            Self::LookAlike => "people-line-look-alike",
            Self::Oneself => "people-line-oneself",
            Self::Administrator => "people-line-administrator",
            Self::Members(members) => return members.iter().map(|member| format!("people-line-{member}")).collect(),
            Self::Failed => "people-line-failed",
        };
        vec![name.to_owned()]
    }
}

/// Reads a list; `called` is how whoever reads calls the columns.
///
/// # Errors
/// Why it is none: nothing is done then.
pub(super) fn read(text: &str, called: &[(Column, String)], settings: &Settings) -> Result<Typed, ListFault> {
    let mut rows = csv::read(text);
    let head = rows.first().and_then(|row| Head::of(row, called));
    if head.is_some() {
        rows.remove(0);
    }
    let has_head = head.is_some();
    let head = head.unwrap_or_else(|| Head { columns: ORDER.map(Some).into(), unknown: Vec::new() });
    if !head.columns.contains(&Some(Column::LoginId)) {
        return Err(ListFault::NoLoginIds);
    }
    if rows.is_empty() {
        return Err(ListFault::Empty);
    }
    if rows.len() > MOST_LINES {
        return Err(ListFault::TooLong);
    }
    let mut seen = HashSet::new();
    let people = rows.into_iter().map(|row| {
        let cell = |column| {
            let at = head.columns.iter().position(|known| *known == Some(column));
            at.and_then(|at| row.cells.get(at)).map(String::as_str).unwrap_or_default()
        };
        let line = line_of(&row, &head.columns, &cell, settings);
        let line = line.and_then(|line| {
            let is_first = seen.insert(line.login_id.folded().to_owned());
            if is_first { Ok(line) } else { Err(LineFault::Repeated) }
        });
        TypedPerson { number: row.line, login_id: shown(cell(Column::LoginId)), line }
    });
    Ok(Typed { people: people.collect(), unknown: head.unknown, has_head })
}

/// A head line.
struct Head {
    columns: Vec<Option<Column>>,
    unknown: Vec<String>,
}

impl Head {
    /// A line that names columns, and at least two of those that we know unless it is the only one: a login ID may be called
    /// like a column.
    fn of(row: &Row, called: &[(Column, String)]) -> Option<Self> {
        let called: Vec<(Column, String)> = called.iter().map(|(column, text)| (*column, plain(text))).collect();
        let mut columns: Vec<Option<Column>> = Vec::with_capacity(row.cells.len());
        let mut found = Vec::new();
        for cell in &row.cells {
            // A second column of a name is one too many.
            let column = column_of(cell, &called).filter(|column| !found.contains(column));
            found.extend(column);
            columns.push(column);
        }
        let known = found.len();
        if known == 0 || (known == 1 && row.cells.len() > 1) {
            return None;
        }
        let unknown = row.cells.iter().zip(&columns).filter(|(cell, column)| column.is_none() && !cell.is_empty());
        let unknown = unknown.map(|(cell, _)| shown(cell)).collect();
        Some(Self { columns, unknown })
    }
}

/// The column that a cell names; `called` as [`plain`] has it.
fn column_of(cell: &str, called: &[(Column, String)]) -> Option<Column> {
    let name = plain(cell);
    let ours = NAMES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(column, _)| *column);
    ours.or_else(|| called.iter().find(|(_, text)| *text == name).map(|(column, _)| *column))
}

/// Letters and digits alone, without regard to case.
fn plain(text: &str) -> String {
    fold_text(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// As much of a cell as is shown of what was not taken over.
fn shown(cell: &str) -> String {
    cell.chars().map(|c| if c.is_control() { ' ' } else { c }).take(128).collect()
}

fn line_of<'a>(
    row: &'a Row,
    columns: &[Option<Column>],
    cell: &impl Fn(Column) -> &'a str,
    settings: &Settings,
) -> Result<Line, LineFault> {
    if row.cells.iter().any(|cell| cell.contains('\n')) {
        return Err(LineFault::Quotes);
    }
    if row.cells.iter().skip(columns.len()).any(|cell| !cell.is_empty()) {
        return Err(LineFault::Cells);
    }
    let login_id = LoginId::parse(cell(Column::LoginId)).map_err(|_| LineFault::LoginId)?;
    let given = |column| match cell(column) {
        "" => Change::Keep,
        text => Change::Set(text.to_owned()),
    };
    let changes = Changes {
        email: given(Column::Email),
        phone: given(Column::Phone),
        name: given(Column::Name),
        role: match cell(Column::Role) {
            "" => Change::Keep,
            role => Change::Set(role_meant(role, settings)),
        },
        organization: given(Column::Organization),
        ..Changes::default()
    };
    Ok(Line { login_id, changes, password: None, is_whole: false })
}

/// A role is meant whatever its case; one that there is not is left for the account's own rules to refuse.
fn role_meant(typed: &str, settings: &Settings) -> String {
    let mut roles = settings.roles.iter().map(|role| role.name.as_str());
    let meant = if settings.has_role(typed) { None } else { roles.find(|role| plain(role) == plain(typed)) };
    meant.unwrap_or(typed).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings() -> Settings {
        Settings::new("Acme".into())
    }

    fn typed(text: &str) -> Typed {
        read(text, &[(Column::LoginId, "Identifiant".into()), (Column::Name, "Nom".into())], &settings()).expect(text)
    }

    fn login_ids(text: &str) -> Vec<String> {
        typed(text).people.into_iter().map(|person| person.login_id).collect()
    }

    #[test]
    fn with_or_without_a_head_line_and_in_its_order() {
        let bare = typed("ana, Ana Silva, ana@example.com, client, Silva & Sons");
        let headed = typed(
            "Organisation;E-Mail;LOGIN_ID;Shoe size;Name;role\nSilva & Sons;ana@example.com;ana;39;Ana Silva;CLIENT",
        );
        assert!(!bare.has_head && headed.has_head);
        assert_eq!(headed.unknown, ["Shoe size"]);
        for typed in [bare, headed] {
            let line = typed.people[0].line.as_ref().expect("a line");
            let set = |text: &str| Change::Set(text.to_owned());
            let Changes { email, name, role, organization, .. } = &line.changes;
            assert_eq!(line.login_id.as_given(), "ana");
            assert_eq!(*name, set("Ana Silva"));
            assert_eq!((email, role), (&set("ana@example.com"), &set("client")));
            assert_eq!((organization, line.is_whole), (&set("Silva & Sons"), false));
        }
        assert_eq!(login_ids("Identifiant,Nom\nana,Ana"), ["ana"]);
        assert_eq!(login_ids("login id\nana\nbo"), ["ana", "bo"]);
        assert_eq!(login_ids("login,Lo Gin\nana,Ana"), ["login", "ana"], "a login ID may be called like a column");
    }

    #[test]
    fn a_list_is_refused_whole_where_nothing_on_it_can_be_meant() {
        let fault = |text: &str| read(text, &[], &settings()).map(|typed| typed.people.len()).expect_err(text);
        assert_eq!(fault(""), ListFault::Empty);
        assert_eq!(fault(" \n,,\n"), ListFault::Empty);
        assert_eq!(fault("login id,name\n"), ListFault::Empty);
        assert_eq!(fault("name,email\nAna,ana@example.com"), ListFault::NoLoginIds);
        let many: Vec<String> = (0..=MOST_LINES).map(|at| format!("ana{at}")).collect();
        assert_eq!(fault(&many.join("\n")), ListFault::TooLong);
        assert_eq!(typed(&many[1..].join("\n")).people.len(), MOST_LINES);
    }

    #[test]
    fn a_line_says_what_is_wrong_with_it() {
        for (text, at, fault) in [
            ("ana,,,,,x", 0, LineFault::Cells),
            (",Ana", 0, LineFault::LoginId),
            ("a\u{0}b,Ana", 0, LineFault::LoginId),
            ("ana\nANA,Ana", 1, LineFault::Repeated),
            ("ana\nａｎａ", 1, LineFault::Repeated),
            ("ana,\"Ana\nbo,Bo\n", 0, LineFault::Quotes),
        ] {
            let person = &typed(text).people[at];
            assert_eq!(person.line.as_ref().err(), Some(&fault), "{text:?}");
        }
        assert!(typed("ana,,,,,,").people[0].line.is_ok(), "empty cells at the end");
    }

    #[test]
    fn what_our_own_list_guards_is_read_as_it_was() {
        let typed = typed("login id,phone,name\n'=ana,'+33612345678,O'Brien");
        let line = typed.people[0].line.as_ref().expect("a line");
        assert_eq!(line.login_id.as_given(), "=ana");
        assert_eq!(line.changes.phone, Change::Set("+33612345678".into()));
        assert_eq!(line.changes.name, Change::Set("O'Brien".into()));
    }
}
