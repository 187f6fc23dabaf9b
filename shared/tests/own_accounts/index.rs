//! The index of words: people of before there was one are found all the same, and get there by a job, or by their next write.

use countersign::accounts::indexing;
use countersign::accounts::list::{Search, find, list};
use countersign::accounts::store as accounts;
use countersign::ids::TenantId;
use countersign::jobs::Job;
use countersign::jobs::run::Done;
use countersign::mfa::count::recount;
use countersign::table::{Key, Range, Read as _, Write};
use countersign::tenants::store as tenants;
use serde_json::json;

use crate::firm::{Firm, login};

impl Firm {
    async fn search(&self, text: &str) -> Vec<String> {
        let search = Search { text: Some(text), ..Search::default() };
        let (found, next) = self.act(async |op| list(op, &search, None, 100).await.unwrap()).await;
        assert!(next.is_none());
        found.iter().map(|account| account.login_id.folded().to_owned()).collect()
    }

    async fn is_indexed(&self) -> bool {
        let ring = self.app.keys.ring().await.unwrap();
        let mark = self.app.table.get(&tenants::indexed_key(&self.tenant.id)).await.unwrap();
        tenants::indexed_at(mark.as_ref(), &self.tenant.id, &ring).is_some()
    }

    /// The index's items.
    async fn words(&self) -> Vec<Key> {
        let (keys, _) = self.app.table.scan_for_tenant(&self.tenant.id, None).await.unwrap();
        let words = format!("T#{}#WORD#", self.tenant.id);
        keys.into_iter().filter(|key| key.pk.starts_with(&words)).collect()
    }

    /// As it was before there was an index.
    async fn without_index(&self) {
        let mut keys = self.words().await;
        keys.push(tenants::indexed_key(&self.tenant.id));
        for batch in keys.chunks(100) {
            self.app.table.remove(batch).await.unwrap();
        }
        let range = Range::all(accounts::partition(&self.tenant.id), "", 1_000);
        for item in self.app.table.query(&range).await.unwrap().items {
            self.app.table.write(Write::update(Key::of(&item).unwrap(), "REMOVE #words")).await.unwrap();
        }
    }

    /// Does the jobs of the index; how many runs they took.
    async fn do_index(&self) -> usize {
        let mut runs = 0;
        for shard in 0..4 {
            for item in self.app.table.query(&Range::all(format!("JOBS#{shard}"), "", 100)).await.unwrap().items {
                let mut next: Option<Job> = Some(serde_json::from_str(item.text("job").unwrap()).unwrap());
                while let Some(job) = next.take() {
                    let Job::IndexPeople { tenant, after } = job else { panic!("{job:?}") };
                    runs += 1;
                    if let Done::GoesOn(job, _) = indexing::run(&self.app, &tenant, after).await.unwrap() {
                        next = Some(job);
                    }
                }
                self.app.table.remove(&[Key::of(&item).unwrap()]).await.unwrap();
            }
        }
        runs
    }
}

#[tokio::test]
async fn a_firm_of_before_the_index_is_searched_by_a_walk_until_its_job_was_done() {
    let firm = Firm::new().await;
    for index in 10..50 {
        firm.put(&format!("x{index}"), json!({"name": format!("Zoë Müller{index}"), "organization": "Acme"})).await;
    }
    let all = firm.words().await.len();
    assert_eq!(all, 40 * 4);
    firm.without_index().await;
    assert_eq!(firm.search("zoe mull").await.len(), 40);
    assert_eq!((firm.search("muller17").await, firm.search("uller").await.len()), (vec!["x17".to_owned()], 0));
    // A write brings an account there, and nobody else.
    firm.put("x20", json!({"name": "Zoë Costa", "organization": "Acme"})).await;
    assert_eq!(firm.words().await.len(), 4);
    let found = recount(&firm.app, &firm.tenant.id).await.unwrap();
    assert_eq!((found.mended, found.unindexed), (0, 39));
    assert!(!firm.is_indexed().await);
    assert_eq!(firm.do_index().await, 1, "it was asked for once");
    assert!(firm.is_indexed().await);
    assert_eq!(firm.words().await.len(), all);
    assert_eq!((firm.search("zoe mull").await.len(), firm.search("zoe cost").await), (39, vec!["x20".to_owned()]));
    assert_eq!(recount(&firm.app, &firm.tenant.id).await.unwrap().unindexed, 0);
    // Done again, nothing changes.
    firm.act(async |op| indexing::ask(op.app, &op.tenant.id, op.jobs, op.now).await.unwrap()).await;
    assert_eq!((firm.do_index().await, firm.words().await.len()), (1, all));
}

#[tokio::test]
async fn what_an_account_was_called_before_is_gone_from_the_index() {
    let firm = Firm::new().await;
    firm.put("ana", json!({"name": "Ana Silva", "organization": "Acme"})).await;
    let before = firm.words().await;
    assert_eq!(before.len(), 3);
    firm.put("ana", json!({"name": "ANA sílva", "organization": "Acme", "role": "client"})).await;
    assert_eq!(firm.words().await, before);
    firm.put("ana", json!({"name": "Bo Costa"})).await;
    let after = firm.words().await;
    assert_eq!((after.len(), after.iter().filter(|key| before.contains(key)).count()), (3, 1), "ana, bo, costa");
    // Every word another one: far from what a transaction may write.
    let many = |letter: char| (0..60).map(|n| format!("{letter}{n}word")).collect::<Vec<_>>().join(" ");
    for letter in ['a', 'b'] {
        let text: String = many(letter).chars().take(200).collect();
        firm.put("ana", json!({"name": text, "organization": text.replace(letter, "c")})).await;
        assert_eq!(firm.words().await.len(), 1 + 8 + 8);
    }
    firm.act(async |op| countersign::accounts::manage::delete(op, &login("ana")).await.unwrap()).await;
    assert_eq!(firm.words().await, Vec::<Key>::new());
}

#[tokio::test]
async fn an_item_of_nobody_or_of_another_name_misleads_nobody() {
    let firm = Firm::new().await;
    firm.put("ana", json!({"name": "Ana Silva"})).await;
    firm.put("bo", json!({"name": "Bo Silva"})).await;
    let silva = firm.words().await.into_iter().filter(|key| key.sk.ends_with("#ana")).collect::<Vec<_>>();
    // As a function of a version before leaves them: the account is gone, or another by now.
    let item = firm.app.table.get(&accounts::key(&firm.tenant.id, &login("ana"))).await.unwrap().unwrap();
    firm.app.table.remove(&[Key::of(&item).unwrap()]).await.unwrap();
    assert_eq!(firm.search("silva").await, ["bo"]);
    firm.do_index().await;
    assert_eq!((firm.search("silva").await, firm.search("ana").await.len()), (vec!["bo".to_owned()], 0));
    firm.put("ana", json!({"name": "Ana Costa"})).await;
    assert_eq!(firm.words().await.iter().filter(|key| silva.contains(key)).count(), 2, "the stray one, and ana's");
    assert_eq!(
        (firm.search("silva").await, firm.search("cost").await),
        (vec!["bo".to_owned()], vec!["ana".to_owned()])
    );
}

#[tokio::test]
async fn a_page_is_of_those_whom_the_caller_looks_for_and_pages_miss_and_repeat_nobody() {
    let firm = Firm::new().await;
    for index in 0_u32..230 {
        let name = format!("Anabel Anatol Person{index}");
        let organization = if index.is_multiple_of(3) { "Acme" } else { "Other" };
        firm.put(&format!("p-{index}"), json!({"name": name, "organization": organization})).await;
    }
    firm.search("anything").await;
    firm.do_index().await;
    for (text, organization, limit, expected) in
        [("ana", None, 7, 230), ("ana per", Some("ACME"), 100, 77), ("anat", None, 100, 230), ("p", None, 50, 230)]
    {
        let search = Search { text: Some(text), organization };
        let (mut seen, mut cursor) = (Vec::new(), None::<String>);
        loop {
            let is_found = |account: &countersign::accounts::model::Account| account.version == 1;
            let page = firm.act(async |op| find(op, &search, is_found, cursor.as_deref(), limit).await.unwrap()).await;
            assert!(page.0.len() <= limit);
            seen.extend(page.0.into_iter().map(|account| account.login_id.folded().to_owned()));
            cursor = page.1;
            if cursor.is_none() {
                break;
            }
        }
        let found = seen.len();
        seen.sort();
        seen.dedup();
        assert_eq!((found, seen.len()), (expected, expected), "{text}");
    }
}

#[tokio::test]
async fn another_lookup_key_makes_another_index() {
    let firm = Firm::new().await;
    firm.put("ana", json!({"name": "Ana Silva"})).await;
    firm.search("silva").await;
    firm.do_index().await;
    assert!(firm.is_indexed().await);
    let mark = firm.app.table.get(&tenants::indexed_key(&firm.tenant.id)).await.unwrap();
    let ring = countersign::keys::KeyRing::generate(&firm.app.random);
    let ring = countersign::keys::KeyRing::parse(&ring).unwrap();
    assert!(tenants::indexed_at(mark.as_ref(), &firm.tenant.id, &ring).is_none());
    let other = TenantId::new(&firm.app.random);
    assert!(tenants::indexed_at(mark.as_ref(), &other, &firm.app.keys.ring().await.unwrap()).is_none());
}
