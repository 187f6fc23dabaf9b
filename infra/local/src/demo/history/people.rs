//! The demo firm's people. Everybody is made up.

use jiff::SignedDuration;
use serde_json::{Value, json};

use super::stage::Stage;
use crate::demo::DemoError;

/// The firm's own staff, of another office.
pub(super) const STAFF: &str = "vendor_case_manager";
const USER: &str = "corporate_user";
const CLIENT: &str = "client";

pub(super) const SILVA: &str = "Silva & Sons";
pub(super) const MUELLER: &str = "Müller Maschinenbau GmbH";
pub(super) const OCEAN: &str = "Crédit Océan";
pub(super) const VALE: &str = "Banco do Vale";
const NORDLICHT: &str = "Nordlicht Versicherung";
const TANAKA: &str = "Tanaka Shipping";

/// Somebody.
pub(super) struct Someone {
    pub(super) login_id: &'static str,
    name: &'static str,
    role: &'static str,
    organization: &'static str,
    /// How many days ago they came.
    pub(super) came: i64,
    /// Whether they may not sign in any more.
    pub(super) is_gone: bool,
}

const fn staff(login_id: &'static str, name: &'static str, came: i64) -> Someone {
    Someone { login_id, name, role: STAFF, organization: "", came, is_gone: false }
}

const fn user(login_id: &'static str, name: &'static str, organization: &'static str, came: i64) -> Someone {
    Someone { login_id, name, role: USER, organization, came, is_gone: false }
}

const fn client(login_id: &'static str, name: &'static str, organization: &'static str, came: i64) -> Someone {
    Someone { login_id, name, role: CLIENT, organization, came, is_gone: false }
}

impl Someone {
    const fn gone(self) -> Self {
        Self { is_gone: true, ..self }
    }
}

/// Everybody, those who came first at first.
pub(super) const PEOPLE: [Someone; 42] = [
    staff("tina.vogel", "Tina Vogel", 33),
    staff("marc.dupont", "Marc Dupont", 33),
    staff("sara.lindqvist", "Sara Lindqvist", 33),
    staff("raj.patel", "Raj Patel", 33),
    user("rui.silva", "Rui Silva", SILVA, 33),
    user("ines.silva", "Inês Silva", SILVA, 33),
    user("zoe.mueller", "Zoë Müller", MUELLER, 33),
    user("juergen.gross", "Jürgen Groß", MUELLER, 33),
    user("bjoern.angstroem", "Björn Ångström", NORDLICHT, 33),
    user("sato.haruka", "佐藤 遥", TANAKA, 33),
    user("yuki.tanaka", "Yuki Tanaka", TANAKA, 33),
    client("francois.lefevre", "François Lefèvre", OCEAN, 33),
    client("leyla.haddad", "ليلى حداد", OCEAN, 33),
    client("chloe.dubois", "Chloé Dubois", OCEAN, 33),
    client("camille.bernard", "Camille Bernard", OCEAN, 33),
    client("mateus.costa", "Mateus Costa", VALE, 33),
    client("lucia.ferreira", "Lúcia Ferreira", VALE, 33),
    client("siobhan.oreilly", "Siobhán O’Reilly", NORDLICHT, 33),
    client("agnieszka.wojcik", "Agnieszka Wójcik", NORDLICHT, 29),
    client("jose.ibanez", "José Ibáñez", VALE, 29),
    user("soeren.kjaer", "Søren Kjær", NORDLICHT, 29),
    client("marek.novak", "Marek Novák", NORDLICHT, 28).gone(),
    user("pieter.devries", "Pieter de Vries", TANAKA, 27),
    client("giulia.conti", "Giulia Conti", OCEAN, 26),
    client("eva.horvath", "Éva Horváth", NORDLICHT, 25),
    user("thomas.keller", "Thomas Keller", MUELLER, 24),
    user("lars.nilsson", "Lars Nilsson", NORDLICHT, 23).gone(),
    client("mehmet.yilmaz", "Mehmet Yılmaz", OCEAN, 22),
    client(
        "maria.albuquerque",
        "Maria da Conceição Albuquerque de Vasconcelos e Sá Nogueira Cavalcanti de Bragança",
        VALE,
        21,
    ),
    user("priya.raman", "Priya Raman", TANAKA, 20),
    client("oluwaseun.adeyemi", "Olúwaṣeun Adéyẹmí", OCEAN, 18),
    client("hannah.schmidt", "Hannah Schmidt", NORDLICHT, 17),
    user("amelia.clarke", "Amelia Clarke", SILVA, 16),
    client("nguyen.an", "Nguyễn Văn An", VALE, 13),
    client("isabella.rossi", "Isabella Rossi", OCEAN, 11),
    user("david.cohen", "David Cohen", SILVA, 9),
    client("noor.elmasri", "Noor El-Masri", OCEAN, 8),
    client("stefan.popescu", "Ștefan Popescu", NORDLICHT, 6).gone(),
    client("kateryna.shevchenko", "Катерина Шевченко", VALE, 5),
    user("emma.virtanen", "Emma Virtanen", MUELLER, 4),
    client("tiago.almeida", "Tiago Almeida", VALE, 2),
    client("wei.chen", "陈伟", OCEAN, 1),
];

impl Someone {
    pub(super) fn path(&self) -> String {
        path_of(self.login_id)
    }

    fn profile(&self, status: &str) -> Value {
        let mut profile = json!({
            "name": self.name,
            "email": format!("{}@example.com", self.login_id),
            "role": self.role,
            "status": status,
        });
        if !self.organization.is_empty() {
            profile["organization"] = json!(self.organization);
        }
        profile
    }
}

pub(super) fn path_of(login_id: &str) -> String {
    format!("/v1/accounts/{login_id}")
}

/// Those who come on a day, so many days ago.
pub(super) async fn come(stage: &Stage, days_ago: i64) -> Result<(), DemoError> {
    for someone in PEOPLE.iter().filter(|someone| someone.came == days_ago) {
        stage.call("accounts", "PUT", &someone.path(), &someone.profile("active")).await?;
    }
    Ok(())
}

/// Those who left, a day after the last of them came.
pub(super) async fn leave(stage: &Stage, days_ago: i64) -> Result<(), DemoError> {
    for someone in PEOPLE.iter().filter(|someone| someone.is_gone && someone.came == days_ago + 3) {
        stage.call("accounts", "PATCH", &someone.path(), &json!({"status": "disabled"})).await?;
    }
    Ok(())
}

/// Where somebody comes from: a network that stands in documents alone.
pub(super) fn address(of: usize) -> String {
    let network = ["192.0.2", "198.51.100", "203.0.113"][of % 3];
    format!("{network}.{}", 10 + of % 200)
}

/// Days as a span.
pub(super) const fn days(count: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * count)
}
