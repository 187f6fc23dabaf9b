//! API Gateway's part: an HTTP request becomes the request that a function gets from a REST API with proxy
//! integration, and its answer goes back. The caller's address is the connection's; forwarded headers pass
//! through unread (R16). It must never look into a body.

use std::cmp::Reverse;
use std::net::IpAddr;

use http_body_util::Full;
use hyper::body::Bytes;
use lambda_http::aws_lambda_events::apigw::ApiGatewayProxyRequestContext;
use lambda_http::http::Uri;
use lambda_http::http::request::Parts;
use lambda_http::request::RequestContext;
use lambda_http::{Body, Request, RequestExt, Response};

use crate::wire::Answer;

/// The function's view of a request.
pub(crate) fn event(mut head: Parts, body: &Bytes, source_ip: IpAddr, request_id: &str) -> Request {
    let mut context = ApiGatewayProxyRequestContext::default();
    context.request_id = Some(request_id.to_owned());
    context.stage = Some("local".to_owned());
    context.protocol = Some("HTTP/1.1".to_owned());
    context.http_method = head.method.clone();
    context.path = Some(head.uri.path().to_owned());
    context.identity.source_ip = Some(source_ip.to_string());
    context.identity.user_agent =
        head.headers.get("user-agent").and_then(|value| value.to_str().ok()).map(str::to_owned);

    let path = head.uri.path().to_owned();
    let query: Vec<(String, String)> =
        form_urlencoded::parse(head.uri.query().unwrap_or_default().as_bytes()).into_owned().collect();
    let mut values = std::collections::HashMap::<String, Vec<String>>::new();
    for (name, value) in query {
        values.entry(name).or_default().push(value);
    }
    if let Some(reordered) = reordered(&head.uri) {
        head.uri = reordered;
    }
    Request::from_parts(head, function_body(body))
        .with_raw_http_path(path)
        .with_query_string_parameters(values)
        .with_request_context(RequestContext::ApiGatewayV1(context))
}

/// The address with its parameters in another order, those of one name in theirs: API Gateway hands them over as a map, so that
/// nothing may go by the order in which they were written.
fn reordered(uri: &Uri) -> Option<Uri> {
    let mut parameters: Vec<&str> = uri.query()?.split('&').collect();
    let name = |parameter: &str| parameter.split('=').next().unwrap_or_default().to_owned();
    parameters.sort_by_key(|parameter| Reverse(name(parameter)));
    format!("{}?{}", uri.path(), parameters.join("&")).parse().ok()
}

/// The function's answer on the wire.
pub(crate) fn answer(response: Response<Body>) -> Answer {
    response.map(|body| {
        Full::new(match body {
            Body::Text(text) => Bytes::from(text),
            Body::Binary(bytes) => Bytes::from(bytes),
            _ => Bytes::new(),
        })
    })
}

/// Text where it is UTF-8; the rest travels in Base64 between API Gateway and Lambda, and arrives as bytes.
fn function_body(body: &Bytes) -> Body {
    match std::str::from_utf8(body) {
        Ok("") => Body::Empty,
        Ok(text) => Body::Text(text.to_owned()),
        Err(_) => Body::Binary(body.to_vec()),
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use lambda_http::http;

    use super::*;

    fn event_of(uri: &str, body: &'static [u8]) -> Request {
        let request = http::Request::post(uri).header("x-forwarded-for", "198.51.100.7").body(()).unwrap();
        event(request.into_parts().0, &Bytes::from_static(body), Ipv4Addr::LOCALHOST.into(), "r-1")
    }

    #[test]
    fn a_function_sees_path_query_address_and_request_id() {
        let event = event_of("/v1/accounts/ana%40example.com?cursor=a%2Bb&cursor=c", b"{}");
        assert_eq!(event.raw_http_path(), "/v1/accounts/ana%40example.com");
        let query = event.query_string_parameters();
        assert_eq!(query.all("cursor").unwrap(), ["a+b", "c"]);
        assert_eq!(event_of("/p/demo?a=1&b=2&a=3", b"").uri().query(), Some("b=2&a=1&a=3"), "a map has no order");
        let RequestContext::ApiGatewayV1(context) = event.request_context() else { panic!("REST API") };
        assert_eq!(context.request_id.as_deref(), Some("r-1"));
        assert_eq!(context.identity.source_ip.as_deref(), Some("127.0.0.1"));
    }

    #[test]
    fn bytes_that_are_no_text_arrive_as_they_are() {
        assert_eq!(event_of("/", b"").into_body(), Body::Empty);
        assert_eq!(event_of("/", b"{}").into_body(), Body::Text("{}".into()));
        assert_eq!(event_of("/", &[0xff, 0xfe]).into_body(), Body::Binary(vec![0xff, 0xfe]));
    }
}
