//! What a person who is signed in sees and changes: devices, recent sign-ins, grants, the password.

use std::sync::Arc;

use countersign::accounts::consequences::Writing;
use countersign::accounts::login_id::fold_text;
use countersign::accounts::manage;
use countersign::accounts::model::Account;
use countersign::code::Code;
use countersign::factors::model::{Factor, Proof};
use countersign::factors::totp::{Algorithm, Totp, passcode, step_at};
use countersign::failure::Failure;
use countersign::ids::{FactorId, SignInId};
use countersign::mfa_policy::{FactorKind, KeptPolicy, Policy, Rule};
use countersign::sign_ins::change_password::{ChangeError, change_password};
use countersign::sign_ins::devices::{self, DeviceDocument, Remember};
use countersign::sign_ins::document::{Complete, Outcome, SignInDocument};
use countersign::sign_ins::grants::{self, PresentedGrant};
use countersign::sign_ins::model::{FirstFactor, Mfa};
use countersign::sign_ins::password::{SignInError, Typed, sign_in};
use countersign::sign_ins::recent::{self, RecentDocument};
use countersign::sign_ins::token::Assurance;
use countersign::sign_ins::verify::{Submitted, verify};
use countersign::sign_ins::{StepError, external};
use countersign::table::{Key, Known, Transaction};
use countersign::tenants::model::Tenant;
use tokio::task::JoinSet;

use crate::firm::*;

const OTHER: &str = "a whole other battery of staples";

impl Firm {
    /// Everybody is to prove a factor; a device is remembered for 30 days.
    fn with_mfa(&self) -> Self {
        let policy = Policy {
            enabled_for: vec![Rule { role: "client".into(), organizations: None }],
            methods: vec![FactorKind::Totp],
            remember_device_days: 30,
            grace_days: 0,
        };
        let mfa = KeptPolicy::default().changed(policy, self.app.clock.now(), fold_text);
        let tenant = Tenant { mfa, ..(*self.tenant).clone() };
        Self { tenant: Arc::new(tenant), ..self.clone() }
    }

    async fn read(&self, login_id: &str) -> Account {
        self.act(async |op| manage::get(op, &login(login_id)).await.unwrap()).await
    }

    /// Gives somebody an authenticator app.
    async fn enrol(&self, before: &Account) -> (FactorId, Totp) {
        let totp = Totp::new(&self.app.random);
        let id = FactorId::new(&self.app.random);
        let proof = Proof::Totp(totp.clone());
        let factor = Factor { id: id.clone(), name: "App".into(), created_ms: 1, last_used_ms: None, proof };
        let mut after = Account { version: before.version + 1, ..before.clone() };
        after.enrollment.factors.push(factor);
        self.act(async |op| {
            let writing = Writing { licences: Some(5), ..Writing::of(op) };
            let transaction = writing.put(Some(before), &mut after, Transaction::<Failure>::new()).unwrap();
            assert!(op.commit(transaction, &mut Known::default()).await.unwrap().is_done());
        })
        .await;
        (id, totp)
    }

    async fn signs_in(&self, password: &str, device: Option<&str>) -> Result<SignInDocument, SignInError> {
        let (login_id, client_ip) = (login("ana"), "203.0.113.9".parse().ok());
        self.act(async |op| {
            sign_in(op, Typed { login_id: &login_id, password: typed(password), client_ip, device }).await
        })
        .await
    }

    /// What the app shows, once.
    async fn proves(&self, id: &SignInId, (factor, totp): &(FactorId, Totp), remember: Remember) -> SignInDocument {
        self.app.clock.advance(90);
        let key = data_encoding::BASE32_NOPAD.decode(totp.secret().as_bytes()).unwrap();
        let shown = passcode(&key, step_at(self.app.clock.now()), 6, Algorithm::Sha1);
        let submitted = Submitted::Code(factor.clone(), Code::parse(&shown).unwrap());
        self.act(async |op| verify(op, id, submitted, remember).await.unwrap()).await
    }

    async fn devices(&self) -> Vec<DeviceDocument> {
        let ana = self.read("ana").await;
        self.act(async |op| devices::list(op, &ana).await.unwrap()).await
    }

    async fn recent(&self, most: u8) -> Vec<RecentDocument> {
        let ana = self.read("ana").await;
        self.act(async |op| recent::list(op, &ana, most).await.unwrap()).await
    }

    async fn renews(&self, id: &SignInId, account: &Account) -> Option<String> {
        self.act(async |op| grants::renew(op, id, account).await.unwrap()).await
    }

    /// Whether a grant is good for a change of somebody's.
    async fn is_good(&self, grant: &str, account: &Account) -> bool {
        let presented = PresentedGrant::parse(grant);
        self.act(async |op| grants::find(op, presented.as_ref(), account).await.unwrap().is_some()).await
    }

    async fn changes(&self, account: &Account, current: &str, new: &str) -> Result<Account, ChangeError> {
        let client_ip = "203.0.113.9".parse().ok();
        self.act(async |op| change_password(op, account, typed(current), typed(new), typed(new), client_ip).await).await
    }
}

fn complete(document: SignInDocument) -> Complete {
    let Outcome::Complete(complete) = document.outcome else { panic!("not complete") };
    *complete
}

#[tokio::test]
async fn a_remembered_device_is_listed_counts_and_is_forgotten() {
    let firm = Firm::new().await.with_mfa();
    let ana = firm.create("ana", PASSWORD, PASSWORD).await.unwrap();
    let app = firm.enrol(&ana).await;
    let begun = firm.signs_in(PASSWORD, None).await.unwrap();
    let done = complete(firm.proves(&begun.id, &app, Remember::called("Chromium on Linux")).await);
    let secret = done.device.unwrap();
    let listed = firm.devices().await;
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].label.as_deref(), Some("Chromium on Linux"));
    assert!(!secret.contains(&listed[0].id) && !listed[0].id.contains(&secret[3..]));
    let remembered = complete(firm.signs_in(PASSWORD, Some(&secret)).await.unwrap());
    assert_eq!(remembered.mfa, Mfa::Remembered);
    // Nobody else's.
    let bo = firm.create("bo", PASSWORD, PASSWORD).await.unwrap();
    let id = listed[0].id.clone();
    for (account, id) in [(&bo, id.as_str()), (&ana, "0"), (&ana, &"0".repeat(64)), (&ana, "../ACCT")] {
        let forgotten = firm.act(async |op| devices::forget(op, account, id).await).await;
        assert!(matches!(forgotten, Err(StepError::NotFound)), "{id}");
    }
    firm.act(async |op| devices::forget(op, &ana, &id).await.unwrap()).await;
    assert_eq!(firm.devices().await.len(), 0);
    assert!(matches!(firm.signs_in(PASSWORD, Some(&secret)).await.unwrap().outcome, Outcome::FactorRequired { .. }));
    // What ends sign-ins ends devices, and the list says so.
    let begun = firm.signs_in(PASSWORD, None).await.unwrap();
    firm.proves(&begun.id, &app, true.into()).await;
    assert_eq!(firm.devices().await.len(), 1);
    let present = firm.read("ana").await;
    firm.act(async |op| manage::end_sign_ins(op, &present).await.unwrap()).await;
    assert_eq!(firm.devices().await.len(), 0);
}

#[tokio::test]
async fn recent_sign_ins_are_those_that_were_completed_newest_first() {
    let firm = Firm::new().await;
    let ana = firm.create("ana", PASSWORD, PASSWORD).await.unwrap();
    complete(firm.signs_in(PASSWORD, None).await.unwrap());
    firm.signs_in("not the password at all", None).await.map(drop).unwrap_err();
    let firm = firm.with_mfa();
    let app = firm.enrol(&ana).await;
    let begun = firm.signs_in(PASSWORD, None).await.unwrap();
    assert_eq!(firm.recent(10).await.len(), 1, "what is open is none yet");
    complete(firm.proves(&begun.id, &app, Remember::No).await);
    let begun = firm
        .act(async |op| external::sign_in(op, &login("ana"), FirstFactor::External, None, None).await.unwrap())
        .await;
    complete(firm.proves(&begun.id, &app, Remember::No).await);
    let recent = firm.recent(10).await;
    let told: Vec<_> = recent.iter().map(|one| (one.amr.join("+"), one.acr, one.mfa, one.network.as_deref())).collect();
    assert_eq!(
        told,
        [
            ("external+otp".to_owned(), Assurance::Aal2, Mfa::Satisfied, None),
            ("pwd+otp".to_owned(), Assurance::Aal2, Mfa::Satisfied, Some("203.0.113.0/24")),
            ("pwd".to_owned(), Assurance::Aal1, Mfa::NotEnabled, Some("203.0.113.0/24")),
        ]
    );
    assert_eq!(firm.recent(1).await.len(), 1);
    firm.app.clock.advance(90 * 24 * 3_600 + 1);
    assert_eq!(firm.recent(10).await.len(), 0, "whenever the TTL comes");
}

#[tokio::test]
async fn r8_a_fresh_sign_in_renews_its_grant_and_the_one_of_before_is_dead() {
    let firm = Firm::new().await;
    let ana = firm.create("ana", PASSWORD, PASSWORD).await.unwrap();
    let bo = firm.create("bo", PASSWORD, PASSWORD).await.unwrap();
    let begun = firm.signs_in(PASSWORD, None).await.unwrap();
    let id = begun.id.clone();
    let first = complete(begun).grant.unwrap();
    let second = firm.renews(&id, &ana).await.unwrap();
    assert!(!firm.is_good(&first, &ana).await && firm.is_good(&second, &ana).await);
    assert!(firm.renews(&id, &bo).await.is_none(), "somebody else");
    assert!(firm.another().await.renews(&id, &ana).await.is_none(), "another firm");
    // It ends when the first one would have, however often it is renewed.
    firm.app.clock.advance(599);
    let last = firm.renews(&id, &ana).await.unwrap();
    assert!(firm.is_good(&last, &ana).await);
    firm.app.clock.advance(2);
    assert!(!firm.is_good(&last, &ana).await && firm.renews(&id, &ana).await.is_none());
    // A password alone gives nothing once there is a factor, and a factor does.
    let firm = firm.with_mfa();
    let alone = firm.signs_in(PASSWORD, None).await.unwrap();
    let app = firm.enrol(&ana).await;
    let enrolled = firm.read("ana").await;
    assert!(firm.renews(&alone.id, &enrolled).await.is_none());
    let begun = firm.signs_in(PASSWORD, None).await.unwrap();
    assert!(firm.renews(&begun.id, &enrolled).await.is_none(), "not complete");
    let strong = complete(firm.proves(&begun.id, &app, Remember::No).await).grant.unwrap();
    let renewed = firm.renews(&begun.id, &enrolled).await.unwrap();
    assert!(!firm.is_good(&strong, &enrolled).await && firm.is_good(&renewed, &enrolled).await);
    let ended = firm.act(async |op| manage::end_sign_ins(op, &enrolled).await.unwrap()).await;
    assert!(firm.renews(&begun.id, &ended).await.is_none());
}

#[tokio::test]
async fn a_password_is_changed_with_the_one_of_before_and_that_is_told() {
    let firm = Firm::new().await;
    let ana = firm.create("ana", PASSWORD, PASSWORD).await.unwrap();
    let grant = complete(firm.signs_in(PASSWORD, None).await.unwrap()).grant.unwrap();
    assert!(matches!(firm.changes(&ana, "not the password", OTHER).await, Err(ChangeError::Incorrect)));
    assert!(matches!(firm.changes(&ana, PASSWORD, "password").await, Err(ChangeError::Weak(_))));
    let differ =
        firm.act(async |op| change_password(op, &ana, typed(PASSWORD), typed(OTHER), typed("x"), None).await).await;
    assert!(matches!(differ, Err(ChangeError::PasswordsDiffer)));
    assert_eq!(firm.mailed().len(), 0);
    let after = firm.changes(&ana, PASSWORD, OTHER).await.unwrap();
    let read = firm.read("ana").await;
    assert_eq!((after.sign_in_epoch, after.reset_epoch), (2, 2));
    assert_eq!((read.sign_in_epoch, read.reset_epoch, read.version), (2, 2, after.version));
    assert!(!firm.is_good(&grant, &read).await);
    assert!(matches!(firm.signs_in(PASSWORD, None).await, Err(SignInError::InvalidCredentials)));
    assert!(firm.signs_in(OTHER, None).await.is_ok());
    assert!(matches!(firm.changes(&ana, OTHER, PASSWORD).await, Err(ChangeError::Gone)), "a sign-in that was ended");
    assert_eq!(firm.do_jobs().await, 1);
    let mailed = firm.mailed();
    assert!(mailed.len() == 1 && mailed[0].1.contains("was changed") && !mailed[0].1.contains("code"), "{mailed:?}");
}

#[tokio::test]
async fn r9_guesses_at_a_password_to_be_changed_count_as_guesses_at_sign_in() {
    let firm = Firm::new().await;
    let ana = firm.create("ana", PASSWORD, PASSWORD).await.unwrap();
    for index in 0..10 {
        let guess = format!("guess number {index} of many");
        if index % 2 == 0 {
            assert!(matches!(firm.changes(&ana, &guess, OTHER).await, Err(ChangeError::Incorrect)), "{index}");
        } else {
            assert!(matches!(firm.signs_in(&guess, None).await, Err(SignInError::InvalidCredentials)), "{index}");
        }
    }
    assert!(matches!(firm.changes(&ana, PASSWORD, OTHER).await, Err(ChangeError::Waiting(_))));
    assert!(matches!(firm.signs_in(PASSWORD, None).await, Err(SignInError::Waiting(_))));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_eight_changes_at_once_one_is_made() {
    let firm = Firm::new().await;
    let ana = firm.create("ana", PASSWORD, PASSWORD).await.unwrap();
    let mut running = JoinSet::new();
    for index in 0..8 {
        let (firm, ana) = (firm.clone(), ana.clone());
        running.spawn(async move { firm.changes(&ana, PASSWORD, &format!("{OTHER} {index}")).await.is_ok() });
    }
    let changed = running.join_all().await.into_iter().filter(|is_changed| *is_changed).count();
    assert_eq!((changed, firm.read("ana").await.sign_in_epoch), (1, 2));
    assert_eq!(firm.do_jobs().await, 1);
}

#[tokio::test]
async fn no_device_and_no_network_is_written_plainly() {
    let firm = Firm::new().await.with_mfa();
    let ana = firm.create("ana", PASSWORD, PASSWORD).await.unwrap();
    let app = firm.enrol(&ana).await;
    let begun = firm.signs_in(PASSWORD, None).await.unwrap();
    let secret = complete(firm.proves(&begun.id, &app, true.into()).await).device.unwrap();
    let (items, _) = firm.app.table.scan_for_tenant(&firm.tenant.id, None).await.unwrap();
    let mut all = Vec::new();
    for key in items {
        let Key { pk, sk } = key.clone();
        all.push(format!("{pk} {sk} {:?}", firm.app.table.get(&key).await.unwrap()));
    }
    assert!(all.iter().any(|item| item.contains("#SIGNINS#")) && all.iter().any(|item| item.contains("#DEVICES#")));
    for item in all {
        assert!(!item.contains(&secret) && !item.contains("203.0.113"), "{item}");
    }
}
