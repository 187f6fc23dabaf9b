//! Writes what the crate includes from files that people write:
//! `openapi.json` from the YAML in `openapi/`, and the pages' assets, hashed and compressed, from `src/pages/assets/`.
//! A mistake in the YAML fails the build with the sentence that says where it is.

#[path = "src/pages/assets/bundle.rs"]
mod assets;
#[path = "openapi/bundle/mod.rs"]
mod bundle;

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=openapi");
    println!("cargo::rerun-if-changed=src/pages/assets");
    let source = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let target = PathBuf::from(env::var("OUT_DIR")?);
    match bundle::read(&source.join("openapi")).and_then(|files| bundle::bundle(&files)) {
        Ok(document) => fs::write(target.join("openapi.json"), document)?,
        Err(mistake) => println!("cargo::error=shared/openapi: {mistake}"),
    }
    Ok(assets::write(&source.join("src/pages/assets"), &target)?)
}
