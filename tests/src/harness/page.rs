//! A page that a browser shows, as a person uses it: what it says, and pressing its buttons.

use std::fmt;

use reqwest::header::HeaderMap;

use super::browser::{Browser, Hop};
use super::html::Element;

/// A page, or another answer to a browser.
#[derive(Clone)]
pub(crate) struct Page {
    pub(crate) browser: Browser,
    pub(crate) method: String,
    /// Where it is: path and query.
    pub(crate) path: String,
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
    pub(crate) document: Element,
    /// The redirects on the way here.
    pub(crate) chain: Vec<Hop>,
}

/// A form as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Submission {
    pub(crate) action: String,
    pub(crate) fields: Vec<(String, String)>,
}

impl Submission {
    /// With another value of a field, or one that the page does not have.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(known, _)| known != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Without a box that was ticked.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.fields.retain(|(known, _)| known != name);
        self
    }
}

impl Page {
    /// The one `h1`.
    #[track_caller]
    pub(crate) fn heading(&self) -> String {
        let heading = self.document.named("h1").next();
        heading.unwrap_or_else(|| panic!("no heading\n{self}")).text()
    }

    /// What went wrong, as it is said first; nothing where nothing did.
    pub(crate) fn alert(&self) -> String {
        self.said("alert")
    }

    /// What was done, as it is said; nothing where nothing was.
    pub(crate) fn done(&self) -> String {
        self.said("status")
    }

    fn said(&self, role: &str) -> String {
        let all = self.document.all();
        let said = all.iter().filter(|element| element.attribute("role") == Some(role)).map(|element| element.text());
        said.collect::<Vec<_>>().join(" ").trim().to_owned()
    }

    /// Whether a person reads this anywhere on it.
    pub(crate) fn has_text(&self, text: &str) -> bool {
        self.document.text().contains(text)
    }

    /// Asserts the heading, and returns the page.
    #[track_caller]
    pub(crate) fn expect(self, status: u16, heading: &str) -> Self {
        assert_eq!((self.status, self.heading().as_str()), (status, heading), "\n{self}");
        self
    }

    /// A field by its name: the first where there are several (radios).
    #[track_caller]
    pub(crate) fn field(&self, name: &str) -> &Element {
        self.find_field(name).unwrap_or_else(|| panic!("no field {name}\n{self}"))
    }

    pub(crate) fn find_field(&self, name: &str) -> Option<&Element> {
        let all = self.document.all().into_iter();
        all.filter(|element| is_field(element)).find(|element| element.attribute("name") == Some(name))
    }

    /// What a field holds.
    #[track_caller]
    pub(crate) fn value(&self, name: &str) -> String {
        let field = self.field(name);
        match field.name.as_str() {
            "select" => chosen(field),
            "textarea" => field.content(),
            _ => field.attribute("value").unwrap_or_default().to_owned(),
        }
    }

    /// The labels of a group of radios, by their values.
    pub(crate) fn choices(&self, name: &str) -> Vec<(String, String)> {
        let radios = self.document.named("input").filter(|input| input.attribute("name") == Some(name));
        let label_of = |id: &str| {
            let label = self.document.named("label").find(|label| label.attribute("for") == Some(id));
            label.map(Element::text).unwrap_or_default()
        };
        radios
            .map(|radio| {
                let value = radio.attribute("value").unwrap_or_default().to_owned();
                (value, label_of(radio.attribute("id").unwrap_or_default()))
            })
            .collect()
    }

    /// The texts of every button that can be pressed.
    pub(crate) fn buttons(&self) -> Vec<String> {
        self.document.named("button").filter(|button| is_submit(button)).map(Element::text).collect()
    }

    /// Whether there is a button of this name.
    pub(crate) fn has_button(&self, name: &str) -> bool {
        self.buttons().iter().any(|text| is_named(text, name))
    }

    /// Types into fields, presses a button, and goes where that leads.
    #[track_caller]
    pub(crate) fn press(&self, button: &str, typed: &[(&str, &str)]) -> impl Future<Output = Self> + Send + use<> {
        let form = self.submission(button, typed);
        let (browser, policy) = (self.browser.clone(), self.header("content-security-policy").map(str::to_owned));
        async move {
            let page = browser.submit(&form).await;
            if let Some(to) = page.left_to() {
                // Chromium holds the policy of the form's page against every redirect after it.
                let policy = policy.unwrap_or_default();
                let directive = policy.split(';').map(str::trim).find(|one| one.starts_with("form-action "));
                let mut sources = directive.unwrap_or_default().split(' ').skip(1);
                assert!(sources.any(|source| to.starts_with(source)), "{policy} does not let a form end at {to}");
            }
            page
        }
    }

    /// What pressing a button would send: the form around it with all its fields, and the button's own name and value.
    #[track_caller]
    pub(crate) fn submission(&self, button: &str, typed: &[(&str, &str)]) -> Submission {
        let mut found = Vec::new();
        for form in self.document.named("form") {
            let own = form.named("button").filter(|one| is_submit(one) && is_named(&one.text(), button));
            found.extend(own.map(|pressed| (form, pressed)));
        }
        let exact: Vec<_> = found.iter().filter(|(_, pressed)| pressed.text() == button).copied().collect();
        let found = if exact.is_empty() { found } else { exact };
        let [(form, pressed)] = found.as_slice() else {
            panic!("{} buttons {button:?} among {:?}\n{self}", found.len(), self.buttons());
        };
        assert_eq!(form.attribute("method"), Some("post"), "a form that changes something\n{self}");
        let mut fields: Vec<(String, String)> = form.all().into_iter().filter_map(sent).collect();
        for (name, value) in typed {
            let field = form.all().into_iter().find(|one| is_field(one) && one.attribute("name") == Some(name));
            let field = field.unwrap_or_else(|| panic!("no field {name} in the form of {button:?}\n{self}"));
            assert!(field.attribute("type") != Some("hidden"), "nobody types into the hidden {name}\n{self}");
            assert!(!field.has("readonly"), "{name} cannot be changed\n{self}");
            fields.retain(|(known, _)| known != name);
            fields.push(((*name).to_owned(), (*value).to_owned()));
        }
        if let Some(name) = pressed.attribute("name") {
            fields.push((name.to_owned(), pressed.attribute("value").unwrap_or_default().to_owned()));
        }
        let here = self.path.split('#').next().unwrap_or_default();
        let action = form.attribute("action").filter(|action| !action.is_empty()).unwrap_or(here).to_owned();
        Submission { action, fields }
    }

    /// The address of a link by its text.
    #[track_caller]
    pub(crate) fn link(&self, name: &str) -> String {
        let links: Vec<&Element> = self.document.named("a").filter(|link| is_named(&link.text(), name)).collect();
        let [link] = links.as_slice() else {
            panic!("{} links {name:?}\n{self}", links.len());
        };
        link.attribute("href").unwrap_or_default().to_owned()
    }

    /// Follows a link.
    #[track_caller]
    pub(crate) fn follow(&self, link: &str) -> impl Future<Output = Self> + Send + use<> {
        let (browser, address) = (self.browser.clone(), self.link(link));
        async move { browser.go(&address).await }
    }

    /// The same page again.
    pub(crate) async fn reload(&self) -> Self {
        self.browser.go(&self.path).await
    }

    /// Where the last redirect led, when that was elsewhere.
    pub(crate) fn left_to(&self) -> Option<&str> {
        let location = self.chain.last().map(|hop| hop.location.as_str())?;
        self.browser.own_path(location).is_none().then_some(location)
    }

    /// Whether it is this page of the firm.
    pub(crate) fn is_at(&self, page: &str) -> bool {
        self.path.split('?').next() == Some(self.browser.path(page).as_str())
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// All that may not tell two pages apart: everything but the request's id, the date, the values of cookies, a form's own number,
    /// and what `names` say.
    pub(crate) fn anonymous(&self, names: &[&str]) -> String {
        let id = self.header("x-request-id").unwrap_or("no request id").to_owned();
        let mut lines: Vec<String> = self
            .headers
            .iter()
            .filter(|(name, _)| !["date", "content-length"].contains(&name.as_str()))
            // What a gateway adds tells requests apart, too.
            .filter(|(name, _)| !name.as_str().starts_with("x-amz"))
            .map(|(name, value)| {
                let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
                let is_cookie = name.as_str() == "set-cookie";
                let value =
                    if is_cookie { value.split(['=', ';']).next().unwrap_or_default().to_owned() } else { value };
                format!("{name}: {value}")
            })
            .collect();
        lines.sort();
        let all = format!("{}\n{}\n\n{}", self.status, lines.join("\n"), self.text).replace(&id, "<request id>");
        let numbers = self.document.named("input").filter(|input| input.attribute("name") == Some("once"));
        let numbers: Vec<&str> =
            numbers.filter_map(|input| input.attribute("value")).filter(|value| !value.is_empty()).collect();
        let all = names.iter().chain(&numbers).fold(all, |all, name| all.replace(name, "<name>"));
        without_times(&all)
    }
}

/// A page's own clock and the times that it counts down to.
fn without_times(text: &str) -> String {
    let mut rest = text;
    let mut kept = String::new();
    while let Some(at) = ["data-now=\"", "data-countdown=\"", "data-available-at=\""]
        .iter()
        .filter_map(|marker| rest.find(marker).map(|at| at + marker.len()))
        .min()
    {
        kept.push_str(&rest[..at]);
        rest = rest[at..].trim_start_matches(|c: char| c.is_ascii_digit());
    }
    kept + rest
}

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} {} -> {}", self.method, self.path, self.status)?;
        for hop in &self.chain {
            writeln!(f, "  by {} to {}", hop.status, hop.location)?;
        }
        writeln!(f, "cookies: {:?}", self.browser.cookies().all().iter().map(|one| &one.name).collect::<Vec<_>>())?;
        let main = self.document.named("main").next().unwrap_or(&self.document);
        write!(f, "{}\n{}", main.text(), self.document.text())
    }
}

/// Whether a button or a link is called so: whole, or before what tells it apart from its neighbours.
fn is_named(text: &str, name: &str) -> bool {
    text == name || text.strip_prefix(name).is_some_and(|rest| rest.starts_with(':'))
}

fn is_field(element: &Element) -> bool {
    ["input", "select", "textarea"].contains(&element.name.as_str())
}

fn is_submit(button: &Element) -> bool {
    matches!(button.attribute("type"), None | Some("submit")) && !button.has("hidden") && !button.has("disabled")
}

/// What a field of a form sends, untouched.
fn sent(field: &Element) -> Option<(String, String)> {
    let name = field.attribute("name")?.to_owned();
    let value = field.attribute("value");
    match (field.name.as_str(), field.attribute("type").unwrap_or("text")) {
        ("select", _) => Some((name, chosen(field))),
        ("textarea", _) => Some((name, field.content())),
        ("input", "radio" | "checkbox") => field.has("checked").then(|| (name, value.unwrap_or("on").to_owned())),
        ("input", "submit" | "button" | "image" | "reset") => None,
        // What was chosen is sent besides (`Browser::upload`).
        ("input", "file") => None,
        ("input", _) => Some((name, value.unwrap_or_default().to_owned())),
        _ => None,
    }
}

fn chosen(select: &Element) -> String {
    let options: Vec<&Element> = select.named("option").collect();
    let option = options.iter().find(|option| option.has("selected")).or(options.first());
    option.and_then(|option| option.attribute("value")).unwrap_or_default().to_owned()
}
