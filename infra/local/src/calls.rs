//! What the functions ask of the table, noted while somebody wants to know it: which items a call reads and writes, how many it
//! looks at, and what DynamoDB would charge for it. Tests of cost and of hot items stand on this. Nothing is noted before it
//! is asked for, and no item's contents are.

use std::sync::{Mutex, PoisonError};

use hyper::HeaderMap;
use hyper::body::Bytes;
use serde::Serialize;
use serde_json::{Value, json};

/// The notes; `None` while nobody wants any.
#[derive(Debug, Default)]
pub(crate) struct Calls(Mutex<Option<Vec<Call>>>);

/// One call of the table that was answered.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Call {
    /// `TransactWriteItems`, `Query`.
    operation: String,
    /// The HTTP status of the answer: 400 for a condition that did not hold.
    status: u16,
    /// The items that it names and reads, `pk/sk`; of a query the partition.
    reads: Vec<String>,
    /// The items that it writes or checks, or would have.
    writes: Vec<String>,
    /// How many items it found or looked at.
    items: u64,
    /// What it consumed, in read or write units; nothing when it was refused.
    units: f64,
}

/// A call on its way, for which capacity was asked for.
pub(crate) struct Noted {
    operation: String,
    request: Value,
}

impl Calls {
    /// Notes calls from now on.
    pub(crate) fn begin(&self) {
        *self.lock() = Some(Vec::new());
    }

    /// Notes no more, and forgets.
    pub(crate) fn end(&self) {
        *self.lock() = None;
    }

    /// What was noted.
    pub(crate) fn noted(&self) -> Vec<Call> {
        self.lock().clone().unwrap_or_default()
    }

    /// Whether a request is to be noted: then it asks for its capacity, too.
    pub(crate) fn ask(&self, headers: &HeaderMap, body: &Bytes) -> Option<(Noted, Bytes)> {
        if self.lock().is_none() {
            return None;
        }
        let operation = headers.get("x-amz-target")?.to_str().ok()?.rsplit('.').next()?.to_owned();
        let mut request: Value = serde_json::from_slice(body).ok()?;
        request["ReturnConsumedCapacity"] = json!("TOTAL");
        let body = serde_json::to_vec(&request).ok()?;
        Some((Noted { operation, request }, body.into()))
    }

    /// Notes an answered request.
    pub(crate) fn note(&self, noted: Noted, status: u16, answer: &Bytes) {
        let answer = serde_json::from_slice(answer).unwrap_or_default();
        if let Some(calls) = &mut *self.lock() {
            calls.push(noted.call(status, &answer));
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<Vec<Call>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Noted {
    fn call(self, status: u16, answer: &Value) -> Call {
        let Self { operation, request } = self;
        let (mut reads, mut writes) = (Vec::new(), Vec::new());
        let items = match operation.as_str() {
            "GetItem" => {
                reads.extend(name(&request["Key"]));
                u64::from(answer["Item"].is_object())
            }
            "BatchGetItem" => {
                let tables = request["RequestItems"].as_object().into_iter().flatten();
                reads.extend(tables.flat_map(|(_, table)| list(&table["Keys"])).filter_map(name));
                let found = answer["Responses"].as_object().into_iter().flatten();
                found.map(|(_, items)| items.as_array().map_or(0, Vec::len) as u64).sum()
            }
            "TransactWriteItems" => {
                let actions = list(&request["TransactItems"]).filter_map(Value::as_object).flatten();
                let keys = actions.map(|(kind, action)| if kind == "Put" { &action["Item"] } else { &action["Key"] });
                writes.extend(keys.filter_map(name));
                0
            }
            "UpdateItem" | "DeleteItem" => {
                writes.extend(name(&request["Key"]));
                0
            }
            "PutItem" => {
                writes.extend(name(&request["Item"]));
                0
            }
            // A query, or a scan.
            _ => {
                reads.extend(request["ExpressionAttributeValues"][":pk"]["S"].as_str().map(str::to_owned));
                answer["ScannedCount"].as_u64().unwrap_or(0)
            }
        };
        let capacity = &answer["ConsumedCapacity"];
        let consumed = capacity.as_array().map_or(std::slice::from_ref(capacity), Vec::as_slice);
        let units = consumed.iter().filter_map(|table| table["CapacityUnits"].as_f64()).sum();
        Call { operation, status, reads, writes, items, units }
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// `pk/sk` of a key or an item.
fn name(key: &Value) -> Option<String> {
    Some(format!("{}/{}", key["pk"]["S"].as_str()?, key["sk"]["S"].as_str()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(operation: &str) -> HeaderMap {
        let target = format!("DynamoDB_20120810.{operation}");
        HeaderMap::from_iter([("x-amz-target".parse().unwrap(), target.parse().unwrap())])
    }

    #[test]
    fn nothing_is_noted_before_it_is_asked_for_and_contents_never_are() {
        let calls = Calls::default();
        let key = |pk: &str| json!({"pk": {"S": pk}, "sk": {"S": "x"}});
        let put = json!({"Item": {"pk": {"S": "a"}, "sk": {"S": "x"}, "secret": {"S": "s3"}}});
        let request = json!({"TransactItems": [{"Put": put}, {"Update": {"Key": key("b")}}]});
        let body: Bytes = request.to_string().into();
        assert!(calls.ask(&headers("TransactWriteItems"), &body).is_none());
        calls.begin();
        let (noted, asking) = calls.ask(&headers("TransactWriteItems"), &body).unwrap();
        let asking: Value = serde_json::from_slice(&asking).unwrap();
        assert_eq!(
            (&asking["ReturnConsumedCapacity"], &asking["TransactItems"]),
            (&json!("TOTAL"), &request["TransactItems"])
        );
        calls.note(noted, 200, &json!({"ConsumedCapacity": [{"CapacityUnits": 4.0}]}).to_string().into());
        let (noted, _) = calls.ask(&headers("GetItem"), &json!({"Key": key("a")}).to_string().into()).unwrap();
        calls.note(
            noted,
            200,
            &json!({"Item": put["Item"], "ConsumedCapacity": {"CapacityUnits": 1.0}}).to_string().into(),
        );
        let noted = serde_json::to_value(calls.noted()).unwrap();
        assert_eq!(
            noted,
            json!([
                {"operation": "TransactWriteItems", "status": 200, "reads": [], "writes": ["a/x", "b/x"], "items": 0, "units": 4.0},
                {"operation": "GetItem", "status": 200, "reads": ["a/x"], "writes": [], "items": 1, "units": 1.0},
            ])
        );
        calls.end();
        assert!(calls.noted().is_empty());
    }
}
