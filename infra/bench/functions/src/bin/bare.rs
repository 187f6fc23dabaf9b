//! The AWS calls of another function and nothing else, through the same SDK: `BENCH_CALLS` names a file with the requests
//! that the bench recorded, and each event makes them again, one after the other. They are built before the first event;
//! what an event costs is the runtime, the SDK and its answers.

use aws_config::BehaviorVersion;
use aws_sdk_dynamodb::types::{
    AttributeValue, ConditionCheck, Delete, KeysAndAttributes, Put, ReturnValuesOnConditionCheckFailure,
    TransactWriteItem, Update,
};
use aws_sdk_sesv2::types::{Body, Content, Destination, EmailContent, Message};
use aws_smithy_http_client::tls;
use data_encoding::BASE64;
use lambda_http::{Error, Request, Response, service_fn};
use serde_json::{Map, Value};

type Item = std::collections::HashMap<String, AttributeValue>;

/// A request, ready to be sent again and again.
enum Call {
    Get(String, Item),
    Batch(String, KeysAndAttributes),
    Transact(Option<String>, Vec<TransactWriteItem>),
    Mail { from: String, to: Destination, content: Box<EmailContent> },
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let file = std::env::var("BENCH_CALLS")?;
    let recorded: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(file)?)?;
    let calls = recorded.iter().map(call).collect::<Result<Vec<Call>, Error>>()?;
    let http = aws_smithy_http_client::Builder::new()
        .tls_provider(tls::Provider::Rustls(tls::rustls_provider::CryptoMode::Ring))
        .build_https();
    let sdk = aws_config::defaults(BehaviorVersion::latest()).http_client(http).load().await;
    let clients = (&aws_sdk_dynamodb::Client::new(&sdk), &aws_sdk_sesv2::Client::new(&sdk));
    let calls = &calls;
    lambda_http::run(service_fn(|_: Request| async move {
        for call in calls {
            make(call, clients).await?;
        }
        Ok::<_, Error>(Response::new(lambda_http::Body::from("done")))
    }))
    .await
}

async fn make(call: &Call, (table, mail): (&aws_sdk_dynamodb::Client, &aws_sdk_sesv2::Client)) -> Result<(), Error> {
    match call {
        Call::Get(name, key) => {
            table.get_item().table_name(name).set_key(Some(key.clone())).consistent_read(true).send().await?;
        }
        Call::Batch(name, keys) => {
            table.batch_get_item().request_items(name, keys.clone()).send().await?;
        }
        Call::Transact(token, writes) => {
            let request = table.transact_write_items().set_client_request_token(token.clone());
            request.set_transact_items(Some(writes.clone())).send().await?;
        }
        Call::Mail { from, to, content } => {
            mail.send_email()
                .from_email_address(from)
                .destination(to.clone())
                .content((**content).clone())
                .send()
                .await?;
        }
    }
    Ok(())
}

/// Reads a recorded request. Every member is read or refused: what is left out would make the comparison unfair.
fn call(recorded: &Value) -> Result<Call, Error> {
    let body = object(&recorded["request"])?;
    match recorded["name"].as_str().unwrap_or_default() {
        "GetItem" => {
            only(body, &["TableName", "Key", "ConsistentRead"])?;
            Ok(Call::Get(string(&body["TableName"])?, item(&body["Key"])?))
        }
        "BatchGetItem" => {
            only(body, &["RequestItems"])?;
            let (name, asked) = object(&body["RequestItems"])?.iter().next().ok_or("a batch read without a table")?;
            only(object(asked)?, &["Keys", "ConsistentRead"])?;
            let keys = asked["Keys"].as_array().ok_or("keys")?.iter().map(item).collect::<Result<Vec<_>, _>>()?;
            Ok(Call::Batch(
                name.clone(),
                KeysAndAttributes::builder().set_keys(Some(keys)).consistent_read(true).build()?,
            ))
        }
        "TransactWriteItems" => {
            only(body, &["TransactItems", "ClientRequestToken"])?;
            let writes = body["TransactItems"].as_array().ok_or("writes")?.iter().map(write);
            let token = body.get("ClientRequestToken").map(string).transpose()?;
            Ok(Call::Transact(token, writes.collect::<Result<Vec<_>, _>>()?))
        }
        "SendEmail" => {
            only(body, &["FromEmailAddress", "Destination", "Content"])?;
            let to = body["Destination"]["ToAddresses"].as_array().ok_or("addresses")?;
            let to = to.iter().map(string).collect::<Result<Vec<_>, _>>()?;
            let simple = &body["Content"]["Simple"];
            let text = |value: &Value| -> Result<Content, Error> {
                Ok(Content::builder().data(string(&value["Data"])?).charset(string(&value["Charset"])?).build()?)
            };
            let parts =
                Body::builder().text(text(&simple["Body"]["Text"])?).html(text(&simple["Body"]["Html"])?).build();
            let message = Message::builder().subject(text(&simple["Subject"])?).body(parts).build();
            Ok(Call::Mail {
                from: string(&body["FromEmailAddress"])?,
                to: Destination::builder().set_to_addresses(Some(to)).build(),
                content: Box::new(EmailContent::builder().simple(message).build()),
            })
        }
        other => Err(format!("{other} is not a call that the bare function knows").into()),
    }
}

fn write(recorded: &Value) -> Result<TransactWriteItem, Error> {
    let (kind, body) = object(recorded)?.iter().next().ok_or("a write of no kind")?;
    let members = object(body)?;
    only(
        members,
        &[
            "TableName",
            "Key",
            "Item",
            "UpdateExpression",
            "ConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ReturnValuesOnConditionCheckFailure",
        ],
    )?;
    let text = |name: &str| members.get(name).map(string).transpose();
    let names = members.get("ExpressionAttributeNames").map(object).transpose()?;
    let names = names
        .map(|names| names.iter().map(|(name, value)| Ok((name.clone(), string(value)?))).collect::<Result<_, Error>>())
        .transpose()?;
    let values = members.get("ExpressionAttributeValues").map(item).transpose()?;
    let shown = text("ReturnValuesOnConditionCheckFailure")?
        .map(|shown| ReturnValuesOnConditionCheckFailure::from(shown.as_str()));
    let key = members.get("Key").map(item).transpose()?;
    let write = TransactWriteItem::builder();
    // The four kinds have these members under the same names, and no type in common.
    macro_rules! build {
        ($builder:expr) => {
            $builder
                .set_table_name(text("TableName")?)
                .set_condition_expression(text("ConditionExpression")?)
                .set_expression_attribute_names(names)
                .set_expression_attribute_values(values)
                .set_return_values_on_condition_check_failure(shown)
        };
    }
    Ok(match kind.as_str() {
        "Put" => write.put(build!(Put::builder()).set_item(members.get("Item").map(item).transpose()?).build()?),
        "Update" => write
            .update(build!(Update::builder()).set_key(key).set_update_expression(text("UpdateExpression")?).build()?),
        "Delete" => write.delete(build!(Delete::builder()).set_key(key).build()?),
        "ConditionCheck" => write.condition_check(build!(ConditionCheck::builder()).set_key(key).build()?),
        other => return Err(format!("{other} is not a kind of write").into()),
    }
    .build())
}

fn item(recorded: &Value) -> Result<Item, Error> {
    object(recorded)?.iter().map(|(name, value)| Ok((name.clone(), attribute(value)?))).collect()
}

fn attribute(recorded: &Value) -> Result<AttributeValue, Error> {
    let (kind, value) = object(recorded)?.iter().next().ok_or("an attribute without a type")?;
    let bytes = |value: &Value| -> Result<aws_sdk_dynamodb::primitives::Blob, Error> {
        Ok(aws_sdk_dynamodb::primitives::Blob::new(BASE64.decode(string(value)?.as_bytes())?))
    };
    let array = || value.as_array().ok_or("a list");
    Ok(match kind.as_str() {
        "S" => AttributeValue::S(string(value)?),
        "N" => AttributeValue::N(string(value)?),
        "B" => AttributeValue::B(bytes(value)?),
        "BOOL" => AttributeValue::Bool(value.as_bool().ok_or("a boolean")?),
        "NULL" => AttributeValue::Null(true),
        "L" => AttributeValue::L(array()?.iter().map(attribute).collect::<Result<_, _>>()?),
        "M" => AttributeValue::M(item(value)?),
        "SS" => AttributeValue::Ss(array()?.iter().map(string).collect::<Result<_, _>>()?),
        "NS" => AttributeValue::Ns(array()?.iter().map(string).collect::<Result<_, _>>()?),
        "BS" => AttributeValue::Bs(array()?.iter().map(bytes).collect::<Result<_, _>>()?),
        other => return Err(format!("{other} is not a type of attribute").into()),
    })
}

fn object(value: &Value) -> Result<&Map<String, Value>, Error> {
    Ok(value.as_object().ok_or_else(|| format!("not an object: {value}"))?)
}

fn string(value: &Value) -> Result<String, Error> {
    Ok(value.as_str().ok_or_else(|| format!("not a text: {value}"))?.to_owned())
}

fn only(members: &Map<String, Value>, known: &[&str]) -> Result<(), Error> {
    match members.keys().find(|name| !known.contains(&name.as_str())) {
        Some(unknown) => Err(format!("the bare function leaves `{unknown}` out").into()),
        None => Ok(()),
    }
}
