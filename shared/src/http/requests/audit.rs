//! From a query to which records of the audit are asked for.

use crate::audit::Sieve;
use crate::http::Call;
use crate::http::problem::Problem;
use crate::ids::AccountId;

/// The longest name of an operation or a problem's code.
const LONGEST: usize = 64;

/// Whose records `GET /v1/audit` asks for, and which of them.
///
/// # Errors
/// 400.
pub fn wanted(call: &Call) -> Result<(Option<AccountId>, Sieve), Problem> {
    let account = call.query("account").map(|text| {
        AccountId::parse(text).ok_or_else(|| Problem::invalid("", "`account` is the id of an account: `ac_…`."))
    });
    let sieve = Sieve { operation: name(call, "operation")?, outcome: name(call, "outcome")?, ..Sieve::default() };
    Ok((account.transpose()?, sieve))
}

/// A name as records have them. One that nothing has is none of a wrong shape: names come with versions.
fn name(call: &Call, parameter: &str) -> Result<Option<String>, Problem> {
    let Some(text) = call.query(parameter) else { return Ok(None) };
    let is_name = text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-'))
        && text.len() <= LONGEST;
    let detail = || format!("`{parameter}` is a name in small letters, such as `{}`.", example(parameter));
    if is_name { Ok(Some(text.to_owned())) } else { Err(Problem::invalid("", detail())) }
}

fn example(parameter: &str) -> &'static str {
    if parameter == "operation" { "sign_in" } else { "ok" }
}
