//! What a page is made of beside its HTML: our sheets and scripts, a firm's colours, its logo. Each is named after its content
//! and never changes.

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

use super::{assets, headers};
use crate::http::problem::Problem;
use crate::http::{Answer, Call, Content};
use crate::tenants::look::Palette;
use crate::tenants::model::Settings;

/// A firm's colours, as a sheet of their own.
pub struct Look {
    css: String,
}

impl Look {
    /// The look of a firm.
    #[must_use]
    pub fn of(settings: &Settings) -> Self {
        let palette = Palette::of(settings.accent_color.as_deref());
        let tones = |tones: &crate::tenants::look::Tones| {
            format!(
                ":root{{--accent:{};--accent-strong:{};--on-accent:{}}}",
                tones.accent, tones.accent_strong, tones.on_accent
            )
        };
        let (light, dark) = (tones(&palette.light), tones(&palette.dark));
        Self { css: format!("{light}@media (prefers-color-scheme:dark){{{dark}}}") }
    }

    /// What the sheet is called.
    #[must_use]
    pub fn name(&self) -> String {
        let hash = HEXLOWER.encode(&Sha256::digest(&self.css));
        format!("{}.css", &hash[..16])
    }
}

/// A firm's colours.
///
/// # Errors
/// 404 for any but its present ones.
pub fn theme(call: &Call) -> Result<Answer, Problem> {
    let look = Look::of(&call.tenant()?.settings);
    if look.name() != call.parameter(1) {
        return Err(Problem::NotFound);
    }
    Ok(lasting(Answer::with_body(200, "text/css; charset=utf-8", look.css)))
}

/// A firm's logo: always a PNG, never a document (R64).
///
/// # Errors
/// 404 for any but its present one.
pub async fn logo(call: &Call) -> Result<Answer, Problem> {
    let tenant = call.tenant()?;
    let is_present = tenant.logo.as_ref().is_some_and(|hash| format!("{hash}.png") == call.parameter(1));
    if !is_present {
        return Err(Problem::NotFound);
    }
    let bytes = crate::tenants::logo::load(&call.app, &tenant.id).await?.ok_or(Problem::NotFound)?;
    Ok(lasting(Answer::with_body(200, "image/png", Content::Bytes(bytes.into()))))
}

/// One of our sheets and scripts.
///
/// # Errors
/// 404.
pub fn asset(call: &Call) -> Result<Answer, Problem> {
    let asset = assets::find(call.parameter(0)).ok_or(Problem::NotFound)?;
    Ok(lasting(unpacked_for(call, asset)?))
}

/// An asset in the coding that the browser takes.
///
/// # Errors
/// 500 when it cannot be unpacked, which a test excludes.
pub fn unpacked_for(call: &Call, asset: &assets::Asset) -> Result<Answer, Problem> {
    let answer = if call.head.takes_gzip() {
        let body = Content::Bytes(asset.gzipped.into());
        Answer::with_body(200, asset.content_type, body).with_header("content-encoding", "gzip".to_owned())
    } else {
        Answer::with_body(200, asset.content_type, Content::Bytes(plain(asset.gzipped)?.into()))
    };
    Ok(answer.with_header("vary", "accept-encoding".to_owned()))
}

/// For who does not take gzip: what stands between its ten bytes of header and its eight of trailer.
fn plain(gzipped: &[u8]) -> Result<Vec<u8>, Problem> {
    let defect = || Problem::Internal("an asset cannot be unpacked".to_owned());
    let deflated = gzipped.get(10..gzipped.len().saturating_sub(8)).ok_or_else(defect)?;
    miniz_oxide::inflate::decompress_to_vec(deflated).map_err(|_| defect())
}

fn lasting(answer: Answer) -> Answer {
    answer
        .with_header("cache-control", headers::IMMUTABLE.to_owned())
        // A worker is held to what its own script's answer says: no `sandbox`, which would leave it without cryptography.
        .with_header("content-security-policy", "default-src 'none'".to_owned())
        .with_header("cross-origin-resource-policy", "same-origin".to_owned())
}
