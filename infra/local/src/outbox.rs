//! Every SMS and email that the functions sent, whole: this is the one place where codes can be read, and it
//! exists in local mode only. With a data directory each message is appended to a file as it arrives, so that
//! a crash loses none. It must never write a message to the log.

use std::fs::File;
use std::io::{self, Write};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use countersign::clock::Clock;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// How a message travelled.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Channel {
    /// Through SNS or End User Messaging.
    Sms,
    /// Through SES.
    Email,
}

/// One captured message, in the form of `GET /_local/outbox`.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Message {
    /// The provider's message id.
    pub(crate) id: String,
    /// How it travelled.
    pub(crate) channel: Channel,
    /// The whole number, or every address with `, ` between them.
    pub(crate) to: String,
    /// The sender ID, or the address.
    pub(crate) from: Option<String>,
    /// Of an email.
    pub(crate) subject: Option<String>,
    /// What a reader sees.
    pub(crate) text: String,
    /// The HTML part of an email.
    pub(crate) html: Option<String>,
    /// Message attributes of SNS; members of End User Messaging's request; headers, tags and configuration set of SES.
    pub(crate) attributes: Map<String, Value>,
    /// By the service's clock, in seconds.
    pub(crate) sent_at: String,
}

/// Which messages are asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filter {
    /// One whole address, letter case aside.
    pub(crate) to: Option<String>,
    /// One channel.
    pub(crate) channel: Option<Channel>,
}

/// The messages, and where they are kept.
#[derive(Debug)]
pub(crate) struct Outbox {
    clock: Clock,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    messages: Vec<Arc<Message>>,
    /// Grows with every change, so that the page knows when to draw.
    revision: u64,
    file: Option<File>,
}

impl Outbox {
    /// An outbox in memory.
    pub(crate) fn in_memory(clock: Clock) -> Self {
        Self { clock, state: Mutex::new(State { messages: Vec::new(), revision: 0, file: None }) }
    }

    /// An outbox that continues `file`, one JSON document a line.
    ///
    /// # Errors
    /// When the file cannot be read, or holds something else.
    pub(crate) fn in_file(clock: Clock, file: File) -> io::Result<Self> {
        let mut messages = Vec::new();
        let text = io::read_to_string(&file)?;
        let lines: Vec<_> = text.lines().collect();
        for (number, line) in lines.iter().enumerate() {
            match serde_json::from_str(line) {
                Ok(message) => messages.push(Arc::new(message)),
                // A process that was killed while it wrote leaves half a line at the end; it was never answered.
                Err(_) if number + 1 == lines.len() => file.set_len((text.len() - line.len()) as u64)?,
                Err(error) => {
                    return Err(io::Error::new(io::ErrorKind::InvalidData, format!("line {}: {error}", number + 1)));
                }
            }
        }
        Ok(Self { clock, state: Mutex::new(State { messages, revision: 0, file: Some(file) }) })
    }

    /// Keeps a message; its time is now.
    pub(crate) fn record(&self, mut message: Message) {
        // Seconds, as everywhere in the API.
        let now = self.clock.now();
        message.sent_at = jiff::Timestamp::from_second(now.as_second()).unwrap_or(now).to_string();
        let mut state = self.lock();
        if let Some(file) = &mut state.file
            && let Err(error) = append(file, &message)
        {
            tracing::error!(error = %error, "a message could not be written to the data directory");
        }
        state.messages.push(Arc::new(message));
        state.revision += 1;
    }

    /// The messages that match, newest first.
    pub(crate) fn list(&self, filter: &Filter) -> Vec<Arc<Message>> {
        let state = self.lock();
        state.messages.iter().rev().filter(|message| filter.matches(message)).cloned().collect()
    }

    /// The message with this provider's id.
    pub(crate) fn find(&self, id: &str) -> Option<Arc<Message>> {
        self.lock().messages.iter().rev().find(|message| message.id == id).cloned()
    }

    /// The message that was sent last.
    pub(crate) fn newest(&self) -> Option<Arc<Message>> {
        self.lock().messages.last().cloned()
    }

    /// The service's time in milliseconds since 1970.
    pub(crate) fn now_ms(&self) -> i64 {
        self.clock.now().as_millisecond()
    }

    /// A number that grows with every change.
    pub(crate) fn revision(&self) -> u64 {
        self.lock().revision
    }

    /// Forgets every message.
    pub(crate) fn clear(&self) {
        let mut state = self.lock();
        state.messages.clear();
        state.revision += 1;
        if let Some(file) = &state.file
            && let Err(error) = file.set_len(0)
        {
            tracing::error!(error = %error, "the outbox in the data directory could not be emptied");
        }
    }

    /// Makes sure that the file is on the disk.
    ///
    /// # Errors
    /// When the disk refuses.
    pub(crate) fn flush(&self) -> io::Result<()> {
        self.lock().file.as_ref().map_or(Ok(()), File::sync_all)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Message {
    /// Every address it went to.
    pub(crate) fn recipients(&self) -> impl Iterator<Item = &str> {
        self.to.split(',').map(str::trim)
    }
}

impl Filter {
    fn matches(&self, message: &Message) -> bool {
        let is_channel = self.channel.is_none_or(|channel| channel == message.channel);
        let is_to = self.to.as_deref().is_none_or(|to| message.recipients().any(|one| one.eq_ignore_ascii_case(to)));
        is_channel && is_to
    }
}

fn append(file: &mut File, message: &Message) -> io::Result<()> {
    let mut line = serde_json::to_vec(message)?;
    line.push(b'\n');
    file.write_all(&line)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A message for tests.
    pub(crate) fn message(id: &str, channel: Channel, to: &str) -> Message {
        Message {
            id: id.into(),
            channel,
            to: to.into(),
            from: None,
            subject: None,
            text: "Demo Firm: 123456 is your code.".into(),
            html: None,
            attributes: Map::new(),
            sent_at: String::new(),
        }
    }

    fn ids(messages: &[Arc<Message>]) -> Vec<&str> {
        messages.iter().map(|message| message.id.as_str()).collect()
    }

    #[test]
    fn the_newest_comes_first_and_filters_narrow() {
        let outbox = Outbox::in_memory(Clock::system());
        outbox.record(message("1", Channel::Sms, "+33612345678"));
        outbox.record(message("2", Channel::Email, "ana@example.com"));
        outbox.record(message("3", Channel::Email, "ana@example.com, Bob@example.com"));
        assert_eq!(ids(&outbox.list(&Filter::default())), ["3", "2", "1"]);
        let to = |to: &str| Filter { to: Some(to.into()), channel: None };
        assert_eq!(ids(&outbox.list(&to("bob@example.com"))), ["3"]);
        assert_eq!(ids(&outbox.list(&to("+33612345678"))), ["1"]);
        assert!(outbox.list(&to("example.com")).is_empty());
        assert_eq!(ids(&outbox.list(&Filter { to: None, channel: Some(Channel::Sms) })), ["1"]);
    }

    #[test]
    fn every_change_moves_the_revision() {
        let outbox = Outbox::in_memory(Clock::system());
        outbox.record(message("1", Channel::Sms, "+33612345678"));
        let before = outbox.revision();
        outbox.clear();
        assert!(outbox.revision() > before && outbox.list(&Filter::default()).is_empty());
    }

    #[test]
    fn a_message_is_stamped_by_the_services_clock_in_whole_seconds() {
        let clock = Clock::system();
        let outbox = Outbox::in_memory(clock.clone());
        clock.advance(400 * 86_400);
        outbox.record(message("1", Channel::Sms, "+33612345678"));
        let sent_at: jiff::Timestamp = outbox.find("1").unwrap().sent_at.parse().unwrap();
        assert_eq!(sent_at.subsec_nanosecond(), 0);
        assert!((clock.now().as_second() - sent_at.as_second()).abs() <= 1);
    }

    #[test]
    fn a_file_brings_the_messages_back_and_forgives_half_a_last_line() {
        let path = std::env::temp_dir().join(format!("countersign-outbox-{}.jsonl", std::process::id()));
        let open = || File::options().read(true).append(true).create(true).open(&path).unwrap();
        let outbox = Outbox::in_file(Clock::system(), open()).unwrap();
        outbox.record(message("1", Channel::Sms, "+33612345678"));
        outbox.record(message("2", Channel::Sms, "+33612345678"));
        outbox.flush().unwrap();
        open().write_all(b"{\"id\":").unwrap();

        let again = Outbox::in_file(Clock::system(), open()).unwrap();
        assert_eq!(ids(&again.list(&Filter::default())), ["2", "1"]);
        again.record(message("3", Channel::Sms, "+33612345678"));
        let third = Outbox::in_file(Clock::system(), open()).unwrap();
        assert_eq!(ids(&third.list(&Filter::default())), ["3", "2", "1"]);
        third.clear();
        assert!(Outbox::in_file(Clock::system(), open()).unwrap().list(&Filter::default()).is_empty());
        std::fs::remove_file(path).unwrap();
    }
}
