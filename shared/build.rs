//! Writes the served OpenAPI document, `openapi.json`, from the YAML in `openapi/`.
//! A mistake in the YAML fails the build with the sentence that says where it is.

#[path = "openapi/bundle/mod.rs"]
mod bundle;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=openapi");
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("openapi");
    let target = PathBuf::from(env::var("OUT_DIR")?).join("openapi.json");
    match bundle::read(&folder).and_then(|files| bundle::bundle(&files)) {
        Ok(document) => fs::write(target, document)?,
        Err(mistake) => println!("cargo::error=shared/openapi: {mistake}"),
    }
    Ok(())
}
