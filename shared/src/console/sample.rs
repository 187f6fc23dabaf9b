//! What the console's parts look like, without a service: pages of invented content, in a language from left to right and one from
//! right to left. Written as files where `CONSOLE_SAMPLES` names a folder, for whoever changes how they look; in every run of the
//! tests it is looked at as text.

use std::fs;
use std::path::Path;

use askama::Template;
use jiff::Timestamp;

use super::chart::{self, Day, DayChart};
use super::nav::{Nav, NavItem};
use super::parts::{Bar, BarLine, Chart, ChartWords, Chip, Choice, Pager, Tab, TimeText};
use crate::delivery::messages::Language;
use crate::pages::assets;
use crate::pages::frame::{Frame, FrameOf};
use crate::pages::words::Words;

/// The texts of the samples.
#[derive(Clone, Copy)]
struct Texts {
    is_arabic: bool,
}

impl Texts {
    fn of(self, english: &'static str, arabic: &'static str) -> &'static str {
        if self.is_arabic { arabic } else { english }
    }

    fn s(self, english: &'static str, arabic: &'static str) -> String {
        self.of(english, arabic).to_owned()
    }
}

struct SaidError {
    field: &'static str,
    text: &'static str,
}

/// What `pages/said.html` reads.
#[derive(Default)]
struct Said {
    errors: Vec<SaidError>,
    done: &'static str,
}

struct Person {
    name: &'static str,
    login: &'static str,
    role: String,
    organization: String,
    status: String,
    tone: &'static str,
    factors: String,
    last: TimeText,
}

macro_rules! sample {
    ($name:ident, $path:literal, $($field:ident: $kind:ty),*) => {
        #[derive(Template)]
        #[template(path = $path)]
        struct $name { page: Frame, nav: Nav, t: Texts, said: Said, $($field: $kind),* }
    };
}
sample!(Overview, "console/sample/overview.html", sms: Bar, licences: Bar, exceeded: Bar, days: Chart, nothing: Chart, countries: Vec<BarLine>, moments: Vec<TimeText>);
sample!(People, "console/sample/people.html", chips: Vec<Chip>, people: Vec<Person>, pager: Pager);
sample!(PersonDetail, "console/sample/person.html", tabs: Vec<Tab>, moment: TimeText);
sample!(Danger, "console/sample/danger.html", happens: Vec<String>);
sample!(Empty, "console/sample/empty.html", chips: Vec<Chip>);
sample!(Settings, "console/sample/settings.html", tabs: Vec<Tab>, countries: Vec<Choice>);

struct Made {
    t: Texts,
    words: Words,
}

impl Made {
    fn page(&self, title: &str) -> Frame {
        let of = FrameOf {
            tenant: None,
            public: None,
            path: "/p/northwind/console",
            words: &self.words,
            now: self.words.now(),
        };
        let mut page = Frame::new(&of, title.to_owned());
        self.t.of("Northwind Legal", "نورث ويند للمحاماة").clone_into(&mut page.firm);
        page.home_url = Some("#".to_owned());
        page.once = "once".to_owned();
        page
    }

    fn nav(&self, current: usize) -> Nav {
        let t = self.t;
        let titles = [
            (t.of("Overview", "نظرة عامة"), "overview"),
            (t.of("Subscriptions", "الاشتراكات"), "plan"),
            (t.of("Second step", "الخطوة الثانية"), "shield"),
            (t.of("People", "الأشخاص"), "people"),
            (t.of("Messages", "الرسائل"), "phone"),
            (t.of("Links", "الروابط"), "link"),
            (t.of("Sessions", "الجلسات"), "sessions"),
            (t.of("Events", "الأحداث"), "events"),
            (t.of("Settings", "الإعدادات"), "settings"),
        ];
        let item = |(at, (title, icon)): (usize, (&str, &'static str))| NavItem {
            title: title.to_owned(),
            url: "#".to_owned(),
            icon,
            is_current: at == current,
            badge: (at == 7).then(|| "2".to_owned()),
        };
        Nav {
            items: titles.into_iter().enumerate().map(item).collect(),
            menu_label: t.s("Screens", "الشاشات"),
            who: "Margarethe Obermüller-Lindqvist".to_owned(),
            role: t.s("Owner", "مالكة"),
            account_url: "#".to_owned(),
            account_label: t.s("Your account", "حسابك"),
            zone_url: "#".to_owned(),
            zone_label: t.s("Times: Europe/Paris", "الأوقات: Europe/Paris"),
        }
    }

    fn moment(&self, english: &'static str, arabic: &'static str) -> TimeText {
        TimeText {
            text: self.t.s(english, arabic),
            exact: self.t.s("18 November 2026 at 16:05 UTC", "18 نوفمبر 2026 في 16:05 بالتوقيت العالمي"),
            iso: "2026-11-18T16:05:00Z".to_owned(),
        }
    }

    fn overview(&self) -> Overview {
        let t = self.t;
        let number = |number: u64| {
            let digits = number.to_string();
            if digits.len() > 3 {
                format!("{},{}", &digits[..digits.len() - 3], &digits[digits.len() - 3..])
            } else {
                digits
            }
        };
        let mut sms = Bar::new(t.s("SMS in November", "الرسائل القصيرة في نوفمبر"), 2_105, 2_500, Some((18, 30)));
        sms.value = t.s("2,105 of 2,500", "2,105 من 2,500");
        sms.state = t.s("84 % used, 395 left", "استُخدم 84 %، وبقي 395");
        sms.pace = t.s(
            "Day 18 of 30. At this pace the plan lasts until 21 November.",
            "اليوم 18 من 30. بهذه الوتيرة تكفي الباقة حتى 21 نوفمبر.",
        );
        let mut licences = Bar::new(t.s("Licences for the second step", "تراخيص الخطوة الثانية"), 61, 150, None);
        licences.value = t.s("61 of 150", "61 من 150");
        licences.state = t.s("41 % taken, 89 left", "أُخذ 41 %، وبقي 89");
        let mut exceeded = Bar::new(t.s("Licences at Lindqvist", "تراخيص ليندكفيست"), 24, 20, None);
        exceeded.value = t.s("24 of 20", "24 من 20");
        exceeded.state =
            t.s("4 more than there are. Nobody new can enrol.", "أكثر من المتاح بمقدار 4. لا يمكن تسجيل أحد جديد.");
        let days: Vec<Day> = (1..=30_u64)
            .map(|day| {
                let first = if day > 18 { 0 } else { 60 + day * 37 % 83 + if day % 7 < 2 { 0 } else { 45 } };
                Day {
                    label: day.to_string(),
                    said: format!("{day} November: {first} sent, {} verified", first * 9 / 10),
                    first,
                    second: Some(first * 9 / 10),
                }
            })
            .collect();
        let words = || ChartWords {
            day: t.s("Day", "اليوم"),
            series: vec![t.s("Sent", "أُرسل"), t.s("Verified", "تم التحقق")],
            empty: t.s("Nothing was sent yet.", "لم يُرسل شيء بعد."),
            as_table: t.s("As a table", "كجدول"),
        };
        let chart = |id: &str, days: &[Day]| {
            let title = t.of("Sent and verified per day", "المرسل والمتحقق منه يوميًا");
            let description = t.of("Most on 17 November.", "الأكثر في 17 نوفمبر.");
            Chart::of_days(&DayChart { id, title, description, days, number: &number }, words())
        };
        let line = |(label, value, verified): (&str, u64, u64)| BarLine {
            label: label.to_owned(),
            url: "#".to_owned(),
            value: number(value),
            detail: format!("{} % {}", verified * 100 / value, t.of("verified", "تم التحقق")),
            svg: chart::lying_bar(value, Some(verified), 1_204),
        };
        let countries = [
            (t.of("France", "فرنسا"), 1_204, 1_133),
            (t.of("Germany", "ألمانيا"), 611, 566),
            (t.of("Bosnia & Herzegovina", "البوسنة والهرسك"), 254, 61),
            (t.of("Japan", "اليابان"), 36, 34),
        ];
        Overview {
            page: self.page(t.of("Overview", "نظرة عامة")),
            nav: self.nav(0),
            t,
            said: Said::default(),
            sms,
            licences,
            exceeded,
            days: chart("days", &days),
            nothing: chart("nothing", &[]),
            countries: countries.into_iter().map(line).collect(),
            moments: vec![
                self.moment("12 minutes ago", "قبل 12 دقيقة"),
                self.moment("yesterday", "أمس"),
                self.moment("3 days ago", "قبل 3 أيام"),
            ],
        }
    }

    fn people(&self) -> People {
        let t = self.t;
        let roles = [
            t.of("Case manager", "مدير قضايا"),
            t.of("Vendor case manager", "مدير قضايا المورد"),
            t.of("Client", "عميل"),
        ];
        let statuses = [
            (t.of("Active", "نشط"), ""),
            (t.of("Enrolled", "مسجل"), "good"),
            (t.of("Password alone", "بكلمة المرور وحدها"), "warn"),
            (t.of("Locked", "مقفل"), "over"),
        ];
        let factors = [
            t.of("App, security key", "تطبيق، مفتاح أمان"),
            t.of("Device", "جهاز"),
            "",
            t.of("Recovery codes", "رموز الاسترداد"),
        ];
        let names = [
            ("Ana Silva", "ana.silva"),
            (
                "Bartholomäus Ötztaler-Kirchschläger",
                "bartholomaeus.oetztaler-kirchschlaeger@lindqvist-partners.example",
            ),
            ("Chiara Esposito", "chiara.esposito"),
            ("Dae-jung Kim", "dae.jung.kim"),
            ("ليلى حداد", "layla.haddad"),
            ("Émile Durand", "emile.durand"),
            ("Fatou N’Diaye", "fatou.ndiaye"),
            ("Grzegorz Brzęczyszczykiewicz", "g.brzeczyszczykiewicz"),
        ];
        let person = |(at, (name, login)): (usize, (&'static str, &'static str))| {
            let (status, tone) = statuses[at % 4];
            Person {
                name,
                login,
                role: roles[at % 3].to_owned(),
                organization: if at % 5 == 4 {
                    String::new()
                } else {
                    t.s("Lindqvist & Partners", "ليندكفيست وشركاؤه")
                },
                status: status.to_owned(),
                tone,
                factors: factors[at % 4].to_owned(),
                last: match at % 4 {
                    2 => TimeText { text: t.s("never", "أبدًا"), ..TimeText::default() },
                    1 => self.moment("2 hours ago", "قبل ساعتين"),
                    _ => self.moment("3 weeks ago", "قبل 3 أسابيع"),
                },
            }
        };
        People {
            page: self.page(t.of("People", "الأشخاص")),
            nav: self.nav(3),
            t,
            said: Said {
                done: t.of("Chiara Esposito was invited.", "تمت دعوة Chiara Esposito."), ..Said::default()
            },
            chips: self.chips(),
            people: names.into_iter().enumerate().map(person).collect(),
            pager: Pager {
                shown: t.s("8 of 1,204 people", "8 من 1,204 شخصًا"),
                next_url: Some("#".to_owned()),
                next: t.s("Next page", "الصفحة التالية"),
                first_url: Some("#".to_owned()),
                first: t.s("First page", "الصفحة الأولى"),
            },
        }
    }

    fn chips(&self) -> Vec<Chip> {
        let t = self.t;
        let chip = |(at, (label, count)): (usize, (&str, &str))| Chip {
            label: label.to_owned(),
            count: Some(count.to_owned()),
            url: "#".to_owned(),
            is_current: at == 0,
        };
        let all = [
            (t.of("Everybody", "الجميع"), "1,204"),
            (t.of("Enabled, not enrolled", "مُفعّل وغير مسجل"), "38"),
            (t.of("Password alone", "بكلمة المرور وحدها"), "7"),
            (t.of("Locked", "مقفل"), "2"),
            (t.of("Inactive 30 days", "غير نشط منذ 30 يومًا"), "311"),
        ];
        all.into_iter().enumerate().map(chip).collect()
    }

    fn person(&self) -> PersonDetail {
        let t = self.t;
        PersonDetail {
            page: self.page("Ana Silva"),
            nav: self.nav(3),
            t,
            said: Said::default(),
            tabs: self.tabs(&[
                (t.of("Profile", "الملف"), ""),
                (t.of("Sign-ins", "عمليات الدخول"), "14"),
                (t.of("Events", "الأحداث"), ""),
            ]),
            moment: self.moment("2 hours ago", "قبل ساعتين"),
        }
    }

    fn tabs(&self, labels: &[(&'static str, &'static str)]) -> Vec<Tab> {
        let tab = |(at, (label, count)): (usize, &(&'static str, &'static str))| Tab {
            label: (*label).to_owned(),
            url: "#".to_owned(),
            count: Some((*count).to_owned()).filter(|count| !count.is_empty()),
            is_current: at == 0,
        };
        labels.iter().enumerate().map(tab).collect()
    }

    fn danger(&self) -> Danger {
        let t = self.t;
        let text = t.of("Say in a few words why.", "اذكر السبب في بضع كلمات.");
        Danger {
            page: self.page(t.of("Reset the second step of Ana Silva", "إعادة ضبط الخطوة الثانية لـ Ana Silva")),
            nav: self.nav(3),
            t,
            said: Said { errors: vec![SaidError { field: "reason", text }], done: "" },
            happens: vec![
                t.s("2 factors are removed: an app and a security key.", "يُحذف عاملان: تطبيق ومفتاح أمان."),
                t.s("Ana Silva is signed out everywhere: 3 browsers.", "يُسجل خروج Ana Silva من كل مكان: 3 متصفحات."),
                t.s("1 licence comes back.", "يعود ترخيص واحد."),
            ],
        }
    }

    fn empty(&self) -> Empty {
        Empty {
            page: self.page(self.t.of("Links", "الروابط")),
            nav: self.nav(5),
            t: self.t,
            said: Said::default(),
            chips: self.chips(),
        }
    }

    fn settings(&self) -> Settings {
        let t = self.t;
        let choice = |(value, label): (&str, &str)| Choice {
            value: value.to_owned(),
            label: label.to_owned(),
            is_chosen: value == "FR",
        };
        Settings {
            page: self.page(t.of("Settings", "الإعدادات")),
            nav: self.nav(8),
            t,
            said: Said::default(),
            tabs: self.tabs(&[
                (t.of("Firm", "المكتب"), ""),
                (t.of("Policies", "السياسات"), ""),
                (t.of("API keys", "مفاتيح الواجهة"), "3"),
                (t.of("Applications", "التطبيقات"), ""),
                (t.of("Webhooks", "الإشعارات الآلية"), "1"),
            ]),
            countries: [("DE", t.of("Germany", "ألمانيا")), ("FR", t.of("France", "فرنسا"))]
                .into_iter()
                .map(choice)
                .collect(),
        }
    }
}

#[test]
fn every_part_is_shown_in_both_directions() {
    let folder = std::env::var("CONSOLE_SAMPLES").ok();
    for language in [Language::En, Language::Ar] {
        let words = Words::of(language, "UTC", Timestamp::UNIX_EPOCH).unwrap();
        let made = Made { t: Texts { is_arabic: language == Language::Ar }, words };
        let pages = [
            ("overview", made.overview().render()),
            ("people", made.people().render()),
            ("person", made.person().render()),
            ("danger", made.danger().render()),
            ("empty", made.empty().render()),
            ("settings", made.settings().render()),
        ];
        for (name, html) in pages {
            let html = html.unwrap();
            // What the Content Security Policy of our pages refuses.
            for refused in [" style=", "javascript:", " onclick", "<style", "<script>"] {
                assert!(!html.contains(refused), "{name} has {refused}");
            }
            assert_eq!(html.matches("<h1").count(), 1, "{name}");
            assert_eq!(html.matches(" id=\"main\"").count(), 1, "{name}");
            if let Some(folder) = &folder {
                let file = Path::new(folder).join(format!("{}-{name}.html", language.tag()));
                fs::write(file, beside(&html)).unwrap();
            }
        }
    }
}

/// With the sheets as they are written, so that a change is seen by reading again.
fn beside(html: &str) -> String {
    let sources = concat!(env!("CARGO_MANIFEST_DIR"), "/src/pages/assets");
    let names = [(assets::PAGES_CSS, "pages.css"), (assets::CONSOLE_CSS, "console.css")];
    names.iter().fold(html.to_owned(), |html, (name, file)| {
        html.replace(&format!("/assets/{name}"), &format!("{sources}/{file}"))
    })
}
