//! What a recipient does with a guarded link, over the table of the emulator: the way in, once and again; and what whoever holds a
//! link, a code or an account of their own cannot do with it.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod emulator;

use std::sync::Arc;

use countersign::accounts::login_id::LoginId;
use countersign::accounts::manage;
use countersign::accounts::model::{Account, Changes};
use countersign::accounts::password::{ChosenPassword, TypedPassword};
use countersign::audit::AuditTrail;
use countersign::code::Code;
use countersign::events::EventType;
use countersign::ids::{KeyId, LinkId, PasscodeId, TenantId, TestRecipientId, WebhookId};
use countersign::jobs::Recorded;
use countersign::links::LinkError;
use countersign::links::model::{Link, Status};
use countersign::links::order::{LinkChange, LinkOrder};
use countersign::links::people::{Known, who};
use countersign::links::register::{RegisterError, register};
use countersign::links::send_code::{SendCodeError, send_code};
use countersign::links::verify::{Verified, VerifyCodeError, verified, verify_code};
use countersign::links::visits::{Authentication, OpenError, VisitError, consume, open_item};
use countersign::links::{activate, change, create, find, revoke, store};
use countersign::mfa_policy::KeptPolicy;
use countersign::operation::Operation;
use countersign::passcodes::model::Over;
use countersign::passcodes::resend::ResendError;
use countersign::passcodes::verify::VerifyError;
use countersign::principal::Principal;
use countersign::public_url::PublicUrl;
use countersign::recipients::{Channel, Email, Recipient};
use countersign::tenants;
use countersign::tenants::model::{Settings, Subscription, Tenant, TestRecipient};
use countersign::{App, table};
use emulator::Mails;
use serde_json::{Value, json};
use tokio::task::JoinSet;
use zeroize::Zeroizing;

const PASSWORD: &str = "correct horse battery staple";
const ORIGIN: &str = "https://app.firm.example";

/// A firm with a table of its own.
#[derive(Clone)]
struct Firm {
    app: Arc<App>,
    tenant: Arc<Tenant>,
    mails: Mails,
}

impl Firm {
    async fn new() -> Self {
        let (app, mails) = emulator::app().await;
        app.public_address.tell(|| PublicUrl::parse("https://id.example/live"));
        let mut settings = Settings::new("Acme".into());
        settings.allowed_countries = vec!["FR".into()];
        settings.web_origins = vec![ORIGIN.into()];
        let tenant = Tenant {
            id: TenantId::new(&app.random),
            slug: "acme".into(),
            settings,
            logo: None,
            sms_limit: 2_500,
            licences: 0,
            created_at: app.clock.now(),
            version: 1,
            test_recipients: Vec::new(),
            webhooks: vec![Subscription {
                id: WebhookId::new(&app.random),
                events: vec![EventType::LinkOpened, EventType::LinkActive],
                is_active: true,
            }],
            templates: Vec::new(),
            mfa: KeptPolicy::default(),
        };
        app.table.write_all(tenants::store::create(&tenant).into()).await.unwrap();
        Self { app: Arc::new(app), tenant: Arc::new(tenant), mails }
    }

    /// Does something as somebody at the firm's pages.
    async fn visit<T>(&self, work: impl AsyncFnOnce(&Operation<'_>) -> T) -> T {
        self.act(Principal::Visitor { tenant: self.tenant.clone(), client_ip: None }, work).await
    }

    /// Does something with the firm's key.
    async fn call<T>(&self, work: impl AsyncFnOnce(&Operation<'_>) -> T) -> T {
        let (tenant, key_id) = (self.tenant.clone(), KeyId::new(&self.app.random));
        self.act(Principal::Firm { tenant, key_id, scopes: Vec::new() }, work).await
    }

    async fn act<T>(&self, principal: Principal, work: impl AsyncFnOnce(&Operation<'_>) -> T) -> T {
        let (app, now) = (&self.app, self.app.clock.now());
        let audit = AuditTrail::new("test", true, now, "test".into(), &principal);
        let jobs = Recorded::default();
        let op = Operation {
            app,
            principal: &principal,
            tenant: &self.tenant,
            ring: app.keys.ring().await.unwrap(),
            now,
            audit: &audit,
            jobs: &jobs,
            idempotency: None,
        };
        work(&op).await
    }

    /// The token of a new link to `email`, with members of its recipient and of the order.
    async fn link(&self, email: &str, recipient: Value, members: Value) -> String {
        let items = ["q-3", "q-4"].map(
            |name| json!({"reference": name, "title": "Questions", "url": format!("{ORIGIN}/{name}?case=12#top")}),
        );
        let mut body = json!({"recipient": recipient, "items": items});
        body["recipient"]["email"] = json!(email);
        for (name, value) in members.as_object().unwrap() {
            body[name] = value.clone();
        }
        let order: LinkOrder = serde_json::from_value(body).unwrap();
        let made = self.call(async |op| create::create(op, &order).await.unwrap()).await;
        let made = serde_json::to_value(made).unwrap();
        made["url"].as_str().unwrap().strip_prefix("https://id.example/live/p/acme/l/").unwrap().to_owned()
    }

    async fn find(&self, token: &str) -> Link {
        self.visit(async |op| find::find(op, token).await.unwrap()).await
    }

    async fn send(
        &self,
        link: &Link,
        channel: Channel,
        before: Option<&PasscodeId>,
    ) -> Result<PasscodeId, SendCodeError> {
        let sent = self.visit(async |op| send_code(op, link, channel, before, None).await).await?;
        Ok(sent.passcode_id().unwrap())
    }

    async fn verify(&self, link: &Link, passcode: &PasscodeId, code: &str) -> Result<Verified, VerifyCodeError> {
        let code = Code::parse(code).unwrap();
        self.visit(async |op| verify_code(op, link, passcode, code).await).await
    }

    /// Sends a code by email and types it.
    async fn verified(&self, link: &Link) -> Verified {
        let passcode = self.send(link, Channel::Email, None).await.unwrap();
        self.verify(link, &passcode, &self.code()).await.unwrap()
    }

    async fn register(&self, link: &Link, verified: &Verified, login_id: &str) -> Result<Account, RegisterError> {
        let typed = || TypedPassword::new(Zeroizing::new(PASSWORD.to_owned()));
        let chosen = ChosenPassword { password: typed(), confirm: typed() };
        self.visit(async |op| register(op, link, verified, &login(login_id), chosen).await).await
    }

    async fn account(&self, login_id: &str, changes: Value) -> Account {
        let changes: Changes = serde_json::from_value(changes).unwrap();
        self.call(async |op| manage::put(op, &login(login_id), &changes).await.unwrap().account).await
    }

    /// The code in the newest mail that holds one, whose last line binds it to our pages.
    fn code(&self) -> String {
        let mails = self.mails.0.lock().unwrap();
        let texts = mails.iter().rev().map(|mail| mail["Content"]["Simple"]["Body"]["Text"]["Data"].as_str().unwrap());
        let bound = texts.filter_map(|text| text.trim_end().lines().last()?.strip_prefix("@id.example #"));
        bound.into_iter().next().expect("a code that is bound to our pages").to_owned()
    }

    async fn events(&self) -> Vec<String> {
        let range = table::Range::all(format!("T#{}#WH#{}", self.tenant.id, self.tenant.webhooks[0].id), "", 100);
        let items = self.app.table.query(&range).await.unwrap().items;
        items.iter().map(|item| table::Read::opt_text(item, "type").unwrap_or("?").to_owned()).collect()
    }

    fn status(&self, link: &Link) -> Status {
        link.status(self.app.clock.now())
    }
}

fn login(text: &str) -> LoginId {
    LoginId::parse(text).unwrap()
}

fn signed_in(firm: &Firm) -> Authentication {
    Authentication { at: firm.app.clock.now(), amr: vec!["pwd".into()], acr: "aal1".into() }
}

#[tokio::test]
async fn a_new_recipient_proves_registers_and_comes_back_to_the_same_items() {
    let firm = Firm::new().await;
    let recipient = json!({"name": "Ana Silva", "phone": "+33612345678"});
    let token = firm.link("ana@example.com", recipient, json!({"role": "client", "organization": "Acme"})).await;
    let link = firm.find(&token).await;
    assert_eq!((firm.status(&link), firm.events().await.len()), (Status::Sent, 0), "R40: looking changes nothing");
    let channels: Vec<_> = link.channels(&firm.tenant.settings).into_iter().map(|(channel, _)| channel).collect();
    assert_eq!(channels, [Channel::Sms, Channel::Email]);

    let passcode = firm.send(&link, Channel::Email, None).await.unwrap();
    let link = firm.find(&token).await;
    assert_eq!(firm.status(&link), Status::Opened);
    // Again by the same way: after the pause. By the other: at once, the same passcode.
    let soon = firm.send(&link, Channel::Email, Some(&passcode)).await.unwrap_err();
    assert!(matches!(&soon, SendCodeError::Send(why) if matches!(**why, ResendError::TooSoon(_))), "{soon:?}");
    let other = firm.send(&link, Channel::Sms, Some(&passcode)).await;
    assert!(other.as_ref().is_ok_and(|id| *id == passcode), "{other:?}");
    let back = firm.send(&link, Channel::Email, Some(&passcode)).await.unwrap_err();
    assert!(matches!(&back, SendCodeError::Send(why) if matches!(**why, ResendError::TooSoon(_))), "once: {back:?}");

    let code = firm.code();
    let wrong = if code == "000000" { "000001" } else { "000000" };
    let refused = firm.verify(&link, &passcode, wrong).await.unwrap_err();
    let left = |error: &VerifyCodeError| match error {
        VerifyCodeError::Code(VerifyError::Incorrect { attempts_remaining }) => Some(*attempts_remaining),
        _ => None,
    };
    assert_eq!(left(&refused), Some(4));
    let proof = firm.verify(&link, &passcode, &code).await.unwrap();
    assert_eq!(firm.visit(async |op| verified(op, &link, &passcode).await.unwrap()).await.as_ref(), Some(&proof));
    let link = firm.find(&token).await;
    assert_eq!(firm.status(&link), Status::Verified);
    let known = firm.visit(async |op| who(op, &link).await.unwrap()).await;
    assert_eq!(known, Known::New { login_id: None, has_account_without_password: false });

    let account = firm.register(&link, &proof, "ana").await.unwrap();
    let profile = &account.profile;
    assert_eq!(profile.email.as_ref().map(Email::as_str), Some("ana@example.com"));
    assert_eq!((profile.name.as_deref(), profile.phone.as_deref()), (Some("Ana Silva"), Some("+33612345678")));
    assert_eq!((profile.country.as_deref(), profile.organization.as_deref()), (Some("FR"), Some("Acme")));
    let link = firm.find(&token).await;
    assert_eq!(firm.status(&link), Status::Active);
    assert_eq!(firm.visit(async |op| who(op, &link).await.unwrap()).await, Known::Account(login("ana")));
    // Signing in again is enough, without a code.
    firm.visit(async |op| activate::activate(op, &link, &account, None).await.unwrap()).await;
    let mut events = firm.events().await;
    events.sort();
    assert_eq!(events.len(), 2, "{events:?}");
}

#[tokio::test]
async fn r66_a_visit_is_read_once_and_says_who_came() {
    let firm = Firm::new().await;
    let token = firm.link("ana@example.com", json!({}), json!({})).await;
    let link = firm.find(&token).await;
    let proof = firm.verified(&link).await;
    let account = firm.register(&firm.find(&token).await, &proof, "ana").await.unwrap();
    let link = firm.find(&token).await;
    let open = async || {
        let url = firm.visit(async |op| open_item(op, &link, &account, "q-3", &signed_in(&firm)).await.unwrap()).await;
        let code = url.strip_prefix("https://app.firm.example/q-3?case=12&code=").unwrap();
        code.strip_suffix("#top").unwrap().to_owned()
    };
    let code = open().await;
    let mut running = JoinSet::new();
    for _ in 0..200 {
        let (firm, code) = (firm.clone(), code.clone());
        running.spawn(async move { firm.call(async |op| consume(op, &code).await).await });
    }
    let (mut read, mut used) = (Vec::new(), 0);
    while let Some(answer) = running.join_next().await {
        match answer.unwrap() {
            Ok(document) => read.push(document),
            Err(VisitError::Over(Over::AlreadyUsed)) => used += 1,
            Err(other) => panic!("{other:?}"),
        }
    }
    assert_eq!((read.len(), used), (1, 199));
    let document = serde_json::to_value(&read[0]).unwrap();
    assert_eq!((&document["item"]["reference"], &document["account"]["login_id"]), (&json!("q-3"), &json!("ana")));
    let opened = firm.find(&token).await.opened_items;
    assert!(opened[0].is_some() && opened[1].is_none());
    // A second visit leaves the first one's time.
    firm.app.clock.advance(5);
    let again = open().await;
    firm.call(async |op| consume(op, &again).await.unwrap()).await;
    assert_eq!(firm.find(&token).await.opened_items, opened);
    // Late, of another firm, of an item or a link that is gone.
    let late = open().await;
    firm.app.clock.advance(60);
    let refused = firm.call(async |op| consume(op, &late).await.unwrap_err()).await;
    assert!(matches!(refused, VisitError::Over(Over::Expired)), "{refused:?}");
    let code = open().await;
    let change: LinkChange =
        serde_json::from_value(json!({"items": [{"reference": "q-4", "title": "a", "url": ORIGIN}]})).unwrap();
    firm.call(async |op| change::change(op, &link.id, &change).await.unwrap()).await;
    assert!(matches!(firm.call(async |op| consume(op, &code).await).await, Err(VisitError::NotFound)));
    firm.call(async |op| revoke::revoke(op, &link.id).await.unwrap()).await;
    assert!(matches!(firm.call(async |op| consume(op, &again).await).await, Err(VisitError::NotFound)));
    let shut = firm.visit(async |op| open_item(op, &link, &account, "q-4", &signed_in(&firm)).await).await;
    assert!(shut.is_ok(), "the page finds the link anew; what it read before is as it was");
    let found = firm.visit(async |op| find::find(op, &token).await.unwrap_err()).await;
    assert!(matches!(found, LinkError::Over(Over::Canceled)), "{found:?}");
}

#[tokio::test]
async fn a_code_is_dead_when_the_firm_replaces_the_number_and_opens_no_other_link() {
    let firm = Firm::new().await;
    let phone = json!({"phone": "+33612345678"});
    let (token, other) = (
        firm.link("ana@example.com", phone.clone(), json!({})).await,
        firm.link("ana@example.com", phone, json!({})).await,
    );
    let link = firm.find(&token).await;
    let passcode = firm.send(&link, Channel::Email, None).await.unwrap();
    let code = firm.code();
    let stranger = firm.find(&other).await;
    let refused = firm.verify(&stranger, &passcode, &code).await.unwrap_err();
    assert!(matches!(refused, VerifyCodeError::Code(VerifyError::NotFound)), "{refused:?}");
    let named: LinkChange = serde_json::from_value(json!({"recipient": {"name": "Ana"}})).unwrap();
    let replaced: LinkChange = serde_json::from_value(json!({"recipient": {"phone": "+33612345699"}})).unwrap();
    firm.call(async |op| change::change(op, &link.id, &named).await.unwrap()).await;
    firm.call(async |op| change::change(op, &link.id, &replaced).await.unwrap()).await;
    // As the page sees it now, and as it was read before the change.
    for link in [&firm.find(&token).await, &link] {
        let refused = firm.verify(link, &passcode, &code).await.unwrap_err();
        assert!(matches!(refused, VerifyCodeError::Code(VerifyError::Over(Over::Superseded))), "{refused:?}");
    }
    assert_eq!(firm.status(&firm.find(&token).await), Status::Opened);
}

#[tokio::test]
async fn a_link_becomes_nobody_elses() {
    let firm = Firm::new().await;
    let token = firm.link("ana@example.com", json!({}), json!({})).await;
    let link = firm.find(&token).await;
    let ana = firm.account("ana", json!({"email": "Ana@example.com"})).await;
    let eve = firm.account("eve", json!({"email": "eve@example.com"})).await;
    let twin = firm.account("ana2", json!({"email": "ana@example.com"})).await;
    let try_it = async |link: &Link, account: &Account, proof: Option<&Verified>| {
        firm.visit(async |op| activate::activate(op, link, account, proof).await).await
    };
    assert!(matches!(try_it(&link, &ana, None).await, Err(LinkError::NotVerified)), "the address alone is no proof");
    let proof = firm.verified(&link).await;
    let link = firm.find(&token).await;
    assert!(matches!(try_it(&link, &eve, Some(&proof)).await, Err(LinkError::NotYours)), "a code is no account");
    assert!(matches!(try_it(&link, &ana, None).await, Err(LinkError::NotVerified)), "verified in another browser");
    let other = firm.find(&firm.link("ana@example.com", json!({}), json!({})).await).await;
    assert!(matches!(try_it(&other, &ana, Some(&proof)).await, Err(LinkError::NotVerified)), "of another link");
    // Both at once: one has it.
    let (one, two) = tokio::join!(try_it(&link, &ana, Some(&proof)), try_it(&link, &twin, Some(&proof)));
    assert_eq!(u32::from(one.is_ok()) + u32::from(two.is_ok()), 1, "{one:?} {two:?}");
    let holder = firm.find(&token).await.holder.unwrap();
    let (has, has_not) = if holder.account == ana.id { (&ana, &twin) } else { (&twin, &ana) };
    let link = firm.find(&token).await;
    try_it(&link, has, None).await.unwrap();
    assert!(matches!(try_it(&link, has_not, Some(&proof)).await, Err(LinkError::NotYours)));
    let shut = firm.visit(async |op| open_item(op, &link, has_not, "q-3", &signed_in(&firm)).await.unwrap_err()).await;
    assert!(matches!(shut, OpenError::Link(LinkError::NotYours)), "{shut:?}");
    let made = firm.register(&link, &proof, "new").await.unwrap_err();
    assert!(matches!(made, RegisterError::Link(LinkError::NotYours)), "{made:?}");
    assert_eq!(firm.events().await.len(), 2, "opened and active, once each");
}

#[tokio::test]
async fn whoever_has_an_account_with_a_password_signs_in_and_makes_no_other() {
    let firm = Firm::new().await;
    let ana = firm.account("ana", json!({"email": "ana@example.com"})).await;
    let token = firm.link("ana@example.com", json!({}), json!({})).await;
    let proof = firm.verified(&firm.find(&token).await).await;
    let link = firm.find(&token).await;
    let known = firm.visit(async |op| who(op, &link).await.unwrap()).await;
    assert_eq!(known, Known::New { login_id: Some(login("ana")), has_account_without_password: true });
    let taken = firm.account("bo", json!({"email": "bo@example.com"})).await;
    let refused = firm.register(&link, &proof, "bo").await.unwrap_err();
    assert!(matches!(refused, RegisterError::Chosen(_)), "another's account without a password: {refused:?}");
    // Two at once, of two names: one account, one link.
    let (one, two) = tokio::join!(firm.register(&link, &proof, "ana"), firm.register(&link, &proof, "ana.two"));
    assert_eq!(u32::from(one.is_ok()) + u32::from(two.is_ok()), 1, "{one:?} {two:?}");
    let account = one.or(two).unwrap();
    assert!(account.password.is_some() && account.id != taken.id);
    if account.id == ana.id {
        let second = firm.find(&firm.link("ana@example.com", json!({}), json!({})).await).await;
        assert_eq!(firm.visit(async |op| who(op, &second).await.unwrap()).await, Known::Account(login("ana")));
        let proof = firm.verified(&second).await;
        let refused = firm.register(&second, &proof, "ana.three").await.unwrap_err();
        assert!(matches!(refused, RegisterError::HasAccount(_)), "{refused:?}");
    }
}

#[tokio::test]
async fn r60_a_test_recipients_code_opens_nothing() {
    let mut firm = Firm::new().await;
    let ring = firm.app.keys.ring().await.unwrap();
    let recipient = Recipient::new(None, Email::parse("tests@example.com").ok()).unwrap();
    let hash = recipient.address_hashes(&ring, &firm.tenant.id)[0].as_str().to_owned();
    let until_ms = firm.app.clock.now().as_millisecond() + 3_600_000;
    let (id, to, code) = (TestRecipientId::new(&firm.app.random), "t••@e••.com".into(), "123456".into());
    let test = TestRecipient { id, is_phone: false, hash, to, code, until_ms };
    firm.tenant = Arc::new(Tenant { test_recipients: vec![test], ..Tenant::clone(&firm.tenant) });
    let token = firm.link("tests@example.com", json!({}), json!({})).await;
    let link = firm.find(&token).await;
    let passcode = firm.send(&link, Channel::Email, None).await.unwrap();
    let refused = firm.verify(&link, &passcode, "123456").await.unwrap_err();
    assert!(matches!(refused, VerifyCodeError::Code(VerifyError::Incorrect { .. })), "{refused:?}");
    assert_eq!(firm.visit(async |op| verified(op, &link, &passcode).await.unwrap()).await, None);
    assert!(firm.mails.0.lock().unwrap().is_empty());
}

#[tokio::test]
async fn what_was_proven_is_good_for_half_an_hour_and_a_token_is_what_it_is() {
    let firm = Firm::new().await;
    let token = firm.link("ana@example.com", json!({}), json!({})).await;
    let link = firm.find(&token).await;
    let proof = firm.verified(&link).await;
    let ask = async || firm.visit(async |op| verified(op, &link, proof.passcode()).await.unwrap()).await;
    firm.app.clock.advance(29 * 60);
    assert!(ask().await.is_some());
    firm.app.clock.advance(60);
    assert!(ask().await.is_none());
    let mut other = token.clone();
    other.replace_range(63..64, if token.ends_with('a') { "b" } else { "a" });
    let unknown = LinkId::new(&firm.app.random).as_str()[3..].to_owned() + &token[32..];
    for bad in [other.as_str(), &unknown, "", "x", &token[..63], &token.to_uppercase()] {
        let found = firm.visit(async |op| find::find(op, bad).await.unwrap_err()).await;
        assert!(matches!(found, LinkError::NotFound), "{bad}: {found:?}");
    }
    let loaded = store::load(&firm.app, &firm.tenant.id, &link.id, firm.app.clock.now()).await.unwrap();
    assert!(loaded.is_some());
    firm.app.clock.advance(90 * 24 * 3600);
    let found = firm.visit(async |op| find::find(op, &token).await.unwrap_err()).await;
    assert!(matches!(found, LinkError::Over(Over::Expired)), "{found:?}");
}
