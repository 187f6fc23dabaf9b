//! Part of the build (`build.rs`): gives every asset the name that its content hashes to, and compresses it once, so that
//! it is served as it lies in the binary and kept by browsers for ever.

use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use flate2::{Compression, GzBuilder};
use sha2::{Digest as _, Sha256};

/// The constant's name, the file, its content type. A file that names others (`"./altcha.js"`) stands below them. Pictures go through gzip as all else does: it
/// adds 20 bytes or so to them, and there is one way of serving.
const FILES: [(&str, &str, &str); 17] = [
    ("FAVICON_SVG", "favicon.svg", "image/svg+xml"),
    ("PAGES_CSS", "pages.css", "text/css; charset=utf-8"),
    ("CONSOLE_CSS", "console.css", "text/css; charset=utf-8"),
    ("PAGES_JS", "pages.js", "text/javascript; charset=utf-8"),
    ("WEBAUTHN_JS", "webauthn.js", "text/javascript; charset=utf-8"),
    ("ALTCHA_CSS", "altcha/altcha.css", "text/css; charset=utf-8"),
    ("ALTCHA_JS", "altcha/altcha.js", "text/javascript; charset=utf-8"),
    ("ALTCHA_WORKER_JS", "altcha/altcha-worker.js", "text/javascript; charset=utf-8"),
    ("CAPTCHA_JS", "captcha.js", "text/javascript; charset=utf-8"),
    ("ICON_192_PNG", "authenticator/icon-192.png", "image/png"),
    ("ICON_512_PNG", "authenticator/icon-512.png", "image/png"),
    ("ICON_MASKABLE_PNG", "authenticator/icon-maskable.png", "image/png"),
    ("ICON_APPLE_PNG", "authenticator/icon-apple.png", "image/png"),
    ("AUTHENTICATOR_CSS", "authenticator/authenticator.css", "text/css; charset=utf-8"),
    ("AUTHENTICATOR_DEVICE_JS", "authenticator/authenticator-device.js", "text/javascript; charset=utf-8"),
    ("AUTHENTICATOR_JS", "authenticator/authenticator.js", "text/javascript; charset=utf-8"),
    ("AUTHENTICATOR_WORKER_JS", "authenticator/authenticator-worker.js", "text/javascript; charset=utf-8"),
];

/// Writes a compressed file each and `assets.rs`, the table of them.
pub(crate) fn write(source: &Path, target: &Path) -> io::Result<()> {
    let mut named: Vec<(String, String)> = Vec::new();
    let (mut constants, mut table) = (String::new(), String::new());
    for (constant, path, content_type) in FILES {
        let mut content = fs::read(source.join(path))?;
        if !content_type.starts_with("image/png") {
            content = naming(&named, String::from_utf8(content).map_err(io::Error::other)?).into_bytes();
        }
        let file = path.rsplit('/').next().unwrap_or(path);
        let name = hashed(file, &content);
        fs::write(target.join(&name), compressed(&content)?)?;
        let _ = writeln!(constants, "/// `{path}`.\npub const {constant}: &str = {name:?};");
        let _ = writeln!(
            table,
            "    Asset {{ name: {constant}, content_type: {content_type:?}, gzipped: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\")) }},"
        );
        named.push((file.to_owned(), name));
    }
    let table = format!("/// Every asset there is.\npub static ASSETS: &[Asset] = &[\n{table}];\n");
    fs::write(target.join("assets.rs"), constants + &table)
}

/// A text that names other assets, with the names that they have.
fn naming(named: &[(String, String)], text: String) -> String {
    named.iter().fold(text, |text, (file, name)| text.replace(&format!("\"./{file}\""), &format!("\"./{name}\"")))
}

/// `pages.css` with the first 64 bits of its content's hash: `pages.0123456789abcdef.css`.
fn hashed(file: &str, content: &[u8]) -> String {
    let hash = Sha256::digest(content)[..8].iter().fold(String::new(), |mut hash, byte| {
        let _ = write!(hash, "{byte:02x}");
        hash
    });
    let (stem, end) = file.rsplit_once('.').unwrap_or((file, ""));
    format!("{stem}.{hash}.{end}")
}

/// Without a time or a name, so that the same content is the same bytes.
fn compressed(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut gzip = GzBuilder::new().write(Vec::new(), Compression::best());
    gzip.write_all(content)?;
    gzip.finish()
}
