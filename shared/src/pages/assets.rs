//! Stylesheets, scripts and icons of the pages, from `assets/`: hashed and compressed when the crate is built
//! (`assets/bundle.rs`). A name says its content, so an answer with one is kept for ever; a changed file has another name.

/// One file as it is served: `Content-Encoding: gzip`, `Cache-Control: public, max-age=31536000, immutable`.
#[derive(Debug)]
pub struct Asset {
    /// File name with the content's hash: `pages.0123456789abcdef.css`.
    pub name: &'static str,
    /// The value of `Content-Type`.
    pub content_type: &'static str,
    /// The content as gzip (RFC 1952).
    pub gzipped: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The asset of that name; `None` for any other, also for one that an earlier release had.
pub fn find(name: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.name == name)
}

#[cfg(test)]
mod tests {
    use data_encoding::HEXLOWER;
    use miniz_oxide::inflate::decompress_to_vec;
    use sha2::{Digest as _, Sha256};

    use super::*;

    /// Between gzip's ten bytes of header and eight of trailer.
    fn bytes(asset: &Asset) -> Vec<u8> {
        let (_, deflated) = asset.gzipped.split_at(10);
        let (deflated, _) = deflated.split_at(deflated.len() - 8);
        decompress_to_vec(deflated).expect("deflate")
    }

    fn content(asset: &Asset) -> String {
        String::from_utf8(bytes(asset)).expect("text")
    }

    fn asset(name: &str) -> &'static Asset {
        find(name).expect("an asset")
    }

    #[test]
    fn every_name_holds_its_contents_hash() {
        for asset in ASSETS {
            let hash = HEXLOWER.encode(&Sha256::digest(bytes(asset))[..8]);
            assert_eq!(asset.name.split('.').nth(1), Some(hash.as_str()), "{}", asset.name);
        }
        assert!(find("pages.css").is_none());
    }

    #[test]
    fn what_names_another_asset_names_it_as_it_is_served() {
        let captcha = content(asset(CAPTCHA_JS));
        for name in [ALTCHA_JS, ALTCHA_WORKER_JS] {
            assert!(captcha.contains(&format!("\"./{name}\"")), "{name}");
        }
        assert!(content(asset(AUTHENTICATOR_JS)).contains(&format!("\"./{AUTHENTICATOR_DEVICE_JS}\"")));
        let worker = content(asset(AUTHENTICATOR_WORKER_JS));
        // Whatever the page is made of works without a network.
        for name in [
            PAGES_CSS,
            PAGES_JS,
            FAVICON_SVG,
            ICON_192_PNG,
            AUTHENTICATOR_CSS,
            AUTHENTICATOR_DEVICE_JS,
            AUTHENTICATOR_JS,
        ] {
            assert!(worker.contains(&format!("\"./{name}\"")), "{name}");
        }
    }

    #[test]
    fn a_picture_is_served_as_it_was_drawn() {
        for (name, pixels) in
            [(ICON_192_PNG, 192), (ICON_512_PNG, 512), (ICON_MASKABLE_PNG, 512), (ICON_APPLE_PNG, 180)]
        {
            let bytes = bytes(asset(name));
            // PNG, 5.2 and 11.2.2: the signature, then a header with width and height.
            assert_eq!(bytes[..8], *b"\x89PNG\r\n\x1a\n", "{name}");
            for at in [16, 20] {
                assert_eq!(u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes")), pixels, "{name}");
            }
        }
    }

    /// What the Content Security Policy of our pages would refuse is not in them.
    #[test]
    fn nothing_comes_from_elsewhere_or_is_evaluated() {
        let ours = |asset: &&Asset| !asset.name.starts_with("altcha") && asset.content_type != "image/png";
        for asset in ASSETS.iter().filter(ours) {
            let content = content(asset);
            for refused in ["eval(", "new Function", "innerHTML", "http:", "https:", "@import", "url("] {
                let is_the_namespace = asset.name == FAVICON_SVG && refused == "http:";
                assert!(is_the_namespace || !content.contains(refused), "{} has {refused}", asset.name);
            }
        }
    }

    /// The contract: a first page is 40 KB at most, with a CAPTCHA 60. The page itself gets 8 of them.
    #[test]
    fn the_assets_of_a_page_are_light() {
        let sum = |names: &[&str]| -> usize { names.iter().map(|name| asset(name).gzipped.len()).sum() };
        let plain = sum(&[PAGES_CSS, PAGES_JS, FAVICON_SVG]);
        assert!(plain + sum(&[WEBAUTHN_JS]) <= 16 * 1_024, "{plain}");
        let authenticator = plain + sum(&[AUTHENTICATOR_CSS, AUTHENTICATOR_DEVICE_JS, AUTHENTICATOR_JS]);
        assert!(authenticator <= 30 * 1_024, "{authenticator}");
        let console = plain + sum(&[CONSOLE_CSS]);
        assert!(console <= 20 * 1_024, "{console}");
        let captcha = plain + sum(&[ALTCHA_CSS, ALTCHA_JS, ALTCHA_WORKER_JS, CAPTCHA_JS]);
        assert!(captcha <= 52 * 1_024, "{captcha}");
    }
}
