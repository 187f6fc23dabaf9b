//! What survives a restart with `--data DIR`: the table's file, the outbox, and `local.json` with the keys
//! and the clock's offset. Files are readable by their owner only. A second process on the same directory is
//! refused: two emulators over one file would each miss what the other wrote.

use std::fs::{self, File, TryLockError};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// A directory that this process alone uses.
#[derive(Debug)]
pub(crate) struct DataDir {
    path: PathBuf,
    /// Locked as long as the process lives; the system unlocks it, however the process ends.
    _lock: File,
}

/// The contents of `local.json`.
#[derive(Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Saved {
    /// The key ring, as Secrets Manager would hold it.
    pub(crate) key_ring: String,
    /// The operator's key.
    pub(crate) operator_key: String,
    /// The demo tenants and their keys.
    pub(crate) tenants: Vec<DemoTenant>,
    /// Whether the first tenant has its demo accounts.
    pub(crate) has_accounts: bool,
    /// The secret of its owner's authenticator app; empty while there is no owner, as in what a version before owners saved.
    #[serde(default)]
    pub(crate) owner_totp: String,
    /// The same of the operator's.
    #[serde(default)]
    pub(crate) operator_totp: String,
    /// Whether the first tenant's history was begun ([`crate::demo::history`]): one that was cut off is not begun again.
    #[serde(default)]
    pub(crate) has_history: bool,
    /// The secret of its help desk's app, which the history makes.
    #[serde(default)]
    pub(crate) help_desk_totp: String,
    /// The same of who may only look.
    #[serde(default)]
    pub(crate) read_only_totp: String,
    /// How far the service's clock was moved.
    pub(crate) clock_offset_seconds: i64,
}

/// A tenant that local mode made, with a key that has all of a tenant's scopes.
#[derive(Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DemoTenant {
    /// Its id.
    pub(crate) id: String,
    /// The firm's name.
    pub(crate) name: String,
    /// Its slug; empty in what a version before slugs saved.
    #[serde(default)]
    pub(crate) slug: String,
    /// The whole key; shown because this is a sandbox.
    pub(crate) api_key: String,
}

/// The directory cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum DataDirError {
    /// Another process has it.
    #[error("{0} is in use by another process: stop that one, or choose another --data directory")]
    InUse(PathBuf),
    /// It cannot be read or written.
    #[error("{0}: {1}")]
    Io(PathBuf, io::Error),
    /// `local.json` is not what this program wrote.
    #[error("{0} is not readable ({1}): restore it, or choose another --data directory")]
    Malformed(PathBuf, serde_json::Error),
}

impl DataDir {
    /// Makes the directory if need be, and locks it.
    ///
    /// # Errors
    /// When it is in use or cannot be written.
    pub(crate) fn open(path: &Path) -> Result<Self, DataDirError> {
        let failed = |error| DataDirError::Io(path.to_owned(), error);
        fs::create_dir_all(path).map_err(failed)?;
        let lock = private().create(true).write(true).truncate(false).open(path.join("lock")).map_err(failed)?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { path: path.to_owned(), _lock: lock }),
            Err(TryLockError::WouldBlock) => Err(DataDirError::InUse(path.to_owned())),
            Err(TryLockError::Error(error)) => Err(failed(error)),
        }
    }

    /// The table's file; made here so that only its owner can read it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn table_file(&self) -> Result<PathBuf, DataDirError> {
        let path = self.path.join("table.sqlite");
        let made = private().create(true).append(true).open(&path);
        made.map_err(|error| DataDirError::Io(path.clone(), error))?;
        Ok(path)
    }

    /// The outbox's file, open for reading and appending.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub(crate) fn outbox_file(&self) -> Result<File, DataDirError> {
        let path = self.path.join("outbox.jsonl");
        private().create(true).read(true).append(true).open(&path).map_err(|error| DataDirError::Io(path, error))
    }

    /// What an earlier run saved.
    ///
    /// # Errors
    /// When the file is there but not readable.
    pub(crate) fn load(&self) -> Result<Option<Saved>, DataDirError> {
        let path = self.path.join("local.json");
        match fs::read(&path) {
            Ok(text) => match serde_json::from_slice(&text) {
                Ok(saved) => Ok(Some(saved)),
                Err(error) => Err(DataDirError::Malformed(path, error)),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(DataDirError::Io(path, error)),
        }
    }

    /// Saves, so that a crash leaves either the old file or the new one. One caller at a time.
    ///
    /// # Errors
    /// When the disk refuses.
    pub(crate) fn save(&self, saved: &Saved) -> Result<(), DataDirError> {
        let (path, next) = (self.path.join("local.json"), self.path.join("local.json.next"));
        let write = || {
            let file = private().create(true).write(true).truncate(true).open(&next)?;
            serde_json::to_writer_pretty(&file, saved)?;
            file.sync_all()?;
            fs::rename(&next, &path)
        };
        write().map_err(|error| DataDirError::Io(path.clone(), error))
    }
}

/// Options for a file that only its owner can read.
fn private() -> fs::OpenOptions {
    let mut options = File::options();
    options.mode(0o600);
    options
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn saved() -> Saved {
        let tenants = vec![DemoTenant {
            id: "tn_1".into(),
            name: "Demo Firm".into(),
            slug: "demo".into(),
            api_key: "cs_1".into(),
        }];
        Saved {
            key_ring: "{}".into(),
            operator_key: "op".into(),
            tenants,
            has_accounts: true,
            owner_totp: String::new(),
            operator_totp: String::new(),
            has_history: false,
            help_desk_totp: String::new(),
            read_only_totp: String::new(),
            clock_offset_seconds: 301,
        }
    }

    #[test]
    fn a_directory_serves_one_process_and_remembers() {
        let path = std::env::temp_dir().join(format!("countersign-data-{}", std::process::id()));
        let first = DataDir::open(&path).unwrap();
        assert!(first.load().unwrap().is_none());
        first.save(&saved()).unwrap();
        let refused = DataDir::open(&path).unwrap_err();
        assert!(matches!(&refused, DataDirError::InUse(_)), "{refused}");
        drop(first);

        let again = DataDir::open(&path).unwrap();
        assert_eq!(again.load().unwrap().unwrap().clock_offset_seconds, 301);
        let mode = fs::metadata(path.join("local.json")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        fs::write(path.join("local.json"), "{").unwrap();
        assert!(matches!(again.load(), Err(DataDirError::Malformed(..))));
        fs::remove_dir_all(path).unwrap();
    }
}
