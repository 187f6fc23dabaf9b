//! Each SMS provider and SES on the wire: what a request says, and what every error that they have comes to. Which provider
//! runs is of no concern to any other test: the whole suite passes with either (`SMS_PROVIDER=end-user-messaging`).

use crate::harness::*;

const WHY: &str = "chooses the provider, and answers in its place";

/// The default's identity, and a country's own.
const SETTINGS: [(&str, &str); 5] = [
    ("SMS_PROVIDER", "end-user-messaging"),
    ("SMS_CONFIGURATION_SET", "codes"),
    ("SMS_PROTECT_CONFIGURATION", "protect-1"),
    ("SMS_ORIGINATION_IDENTITIES", "US=pool-us,*=+33700000000"),
    ("SMS_MAX_PRICE_USD", "0.07"),
];

/// What a case is answered with: a problem, or a send whose status is unknown.
#[derive(Clone, Copy)]
enum Told {
    Problem(u16, &'static str),
    Unknown,
}

const BLOCKED: Told = Told::Problem(403, "destination-not-allowed");
const INVALID: Told = Told::Problem(422, "invalid-recipient");
const OPTED_OUT: Told = Told::Problem(422, "recipient-opted-out");
const UNAVAILABLE: Told = Told::Problem(503, "delivery-unavailable");

/// One error, answered once: a call that was tried again would have gone through. Whatever is certainly not sent is free.
async fn comes_to(firm: &Firm, service: &str, error: &Value, told: Told) {
    let to = if service == "ses" { people::email() } else { people::french_mobile() };
    let channel = if service == "ses" { "email" } else { "phone" };
    let before = firm.parts_used().await;
    firm.service.error(service, error).await;
    let answer = firm.issue(&json!({"recipient": {channel: to}})).send().await;
    let charged = match told {
        Told::Problem(status, code) => {
            assert_eq!((answer.status, &answer.body["code"]), (status, &json!(code)), "{error}\n{answer}");
            0
        }
        Told::Unknown => {
            assert_eq!(answer.expect(201)["sends"][0]["status"], "unknown", "{error}\n{answer}");
            u64::from(service == "sns")
        }
    };
    assert_eq!(firm.parts_used().await - before, charged, "{error}");
    assert!(firm.service.messages_to(&to).await.is_empty(), "{error}: tried again");
}

async fn end_user_messaging() -> Option<Service> {
    Service::new_with_environment(WHY, &SETTINGS).await
}

#[tokio::test]
async fn a_message_by_end_user_messaging_says_route_price_life_and_sender() {
    // R27, R28.
    let Some(service) = end_user_messaging().await else { return };
    let firm = Firm::new(&service).await;
    let sent = async |phone: String, validity: u32| {
        let issued = firm.issued(json!({"recipient": {"phone": phone}, "validity_seconds": validity})).await;
        let message = firm.newest_message(&issued.to).await;
        assert_eq!(message.channel, "sms");
        (message.attributes, issued)
    };
    let (said, issued) = sent(people::french_mobile(), 300).await;
    assert_eq!(issued.document["sends"][0]["parts"], 1);
    let expected = json!({
        "MessageType": "TRANSACTIONAL", "OriginationIdentity": "+33700000000", "ConfigurationSetName": "codes",
        "ProtectConfigurationId": "protect-1", "MaxPrice": "0.07", "TimeToLive": "300",
    });
    assert_eq!(said, expected);
    assert_eq!(sent(people::us_number(), 600).await.0["OriginationIdentity"], "pool-us");
    assert_eq!(sent(people::french_mobile(), 600).await.0["TimeToLive"], "600");
    // The firm's own sender goes where the deployment has set none for the country.
    firm.settings(json!({"sender_id": "ACME"})).await;
    assert_eq!(sent(people::french_mobile(), 300).await.0["OriginationIdentity"], "ACME");
    assert_eq!(sent(people::us_number(), 300).await.0["OriginationIdentity"], "pool-us");
}

#[tokio::test]
async fn r28_a_message_that_is_sent_again_lives_as_long_as_what_is_left_of_its_code() {
    let Some(service) = end_user_messaging().await else { return };
    let firm = Firm::new(&service).await;
    let issued = firm.issued(json!({"recipient": {"phone": people::french_mobile()}, "validity_seconds": 300})).await;
    let life = async || {
        let said = firm.newest_message(&issued.to).await.attributes["TimeToLive"].clone();
        said.as_str().expect("a text").parse::<u32>().expect("seconds")
    };
    service.advance(200).await;
    firm.resend(&issued.id).send().await.expect(200);
    assert!((90..=100).contains(&life().await), "{}", life().await);
    // Too little is left: a new code, with a life of its own.
    service.advance(60).await;
    firm.resend(&issued.id).send().await.expect(200);
    assert_eq!(life().await, 300);
}

#[tokio::test]
async fn a_sender_that_the_account_does_not_have_gives_way_to_the_deployments_own() {
    let Some(service) = end_user_messaging().await else { return };
    let firm = Firm::new(&service).await;
    firm.settings(json!({"sender_id": "ACME"})).await;
    let of_validation = [
        "COUNTRY_CODE_MISMATCH",
        "INVALID_IDENTITY_FOR_DESTINATION_COUNTRY",
        "SENDER_ID_NOT_REGISTERED",
        "SENDER_ID_NOT_SUPPORTED",
        "SENDER_ID_REQUIRES_REGISTRATION",
    ]
    .map(|reason| json!({"code": "ValidationException", "reason": reason}));
    let of_missing =
        ["sender-id", "phone-number", "pool"].map(|kind| json!({"code": "ResourceNotFoundException", "reason": kind}));
    for error in of_validation.iter().chain(&of_missing) {
        service.error("sns", error).await;
        let issued = firm.issued(json!({"recipient": {"phone": people::french_mobile()}})).await;
        let messages = service.messages_to(&issued.to).await;
        assert_eq!(messages.len(), 1, "{error}");
        assert_eq!(messages[0].from, "+33700000000", "{error}");
        assert!(messages[0].text.contains(&firm.name), "E1: the text names the firm all the same");
        // Where the sender is the deployment's own, there is nothing to give way to.
        let phone = people::us_number();
        service.error("sns", error).await;
        let answer = firm.issue(&json!({"recipient": {"phone": phone}})).send().await;
        answer.problem(503, "delivery-unavailable");
        assert!(service.messages_to(&phone).await.is_empty());
    }
}

#[tokio::test]
async fn every_error_of_end_user_messaging_comes_to_what_the_fault_table_says() {
    let Some(service) = end_user_messaging().await else { return };
    let firm = Firm::new(&service).await;
    let with = |code: &str, reason: &str| json!({"code": code, "reason": reason});
    let mut cases = vec![
        (
            json!({"code": "ValidationException", "reason": "INVALID_PARAMETER", "field": "DestinationPhoneNumber"}),
            INVALID,
        ),
        (json!({"code": "ValidationException", "field": "DestinationPhoneNumber"}), INVALID),
        (with("ConflictException", "DESTINATION_PHONE_NUMBER_OPTED_OUT"), OPTED_OUT),
        (with("ConflictException", "DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION"), BLOCKED),
        (with("ConflictException", "DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE"), BLOCKED),
        (json!({"code": "InternalServerException", "status": 500}), Told::Unknown),
        (json!({"code": "ServiceUnavailable", "status": 503}), Told::Unknown),
        (json!({"code": "SomethingNewException"}), Told::Unknown),
        (json!({"code": ""}), Told::Unknown),
    ];
    let blocked = [
        "COUNTRY_NOT_ENABLED",
        "DESTINATION_COUNTRY_BLOCKED",
        "INTERNATIONAL_SENDING_NOT_SUPPORTED",
        "PRICE_OVER_THRESHOLD",
    ];
    cases.extend(blocked.map(|reason| (with("ValidationException", reason), BLOCKED)));
    // Our own request or settings, or the account: nothing that the recipient can help. Also a reason that is new to us.
    let invalid = [
        "CANNOT_PARSE",
        "CHANNEL_NOT_ENABLED",
        "FIELD_VALIDATION_FAILED",
        "INVALID_ARN",
        "INVALID_PARAMETER",
        "INVALID_REQUEST",
        "MAXIMUM_SIZE_EXCEEDED",
        "MISSING_PARAMETER",
        "OTHER",
        "PARAMETERS_CANNOT_BE_USED_TOGETHER",
        "RESOURCE_NOT_ACCESSIBLE",
        "UNKNOWN_OPERATION",
        "UNSPECIFIED_PARAMETER_NOT_SUPPORTED",
        "SOMETHING_NEW",
    ];
    cases.extend(invalid.map(|reason| (with("ValidationException", reason), UNAVAILABLE)));
    let conflicts = [
        "DESTINATION_PHONE_NUMBER_NOT_VERIFIED",
        "KEYWORD_MISMATCH",
        "MESSAGE_TYPE_MISMATCH",
        "NO_ORIGINATION_IDENTITIES_FOUND",
        "NUMBER_CAPABILITIES_MISMATCH",
        "OPT_OUT_LIST_MISMATCH",
        "RESOURCE_NOT_ACTIVE",
        "SOMETHING_NEW",
    ];
    cases.extend(conflicts.map(|reason| (with("ConflictException", reason), UNAVAILABLE)));
    let quotas = [
        "MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT",
        "DAILY_NOTIFY_TIER_MESSAGE_LIMIT",
        "CONFIGURATION_SETS_PER_ACCOUNT",
        "SOMETHING_NEW",
    ];
    cases.extend(quotas.map(|reason| (with("ServiceQuotaExceededException", reason), UNAVAILABLE)));
    let denied = ["ACCOUNT_DISABLED", "INSUFFICIENT_ACCOUNT_REPUTATION"];
    cases.extend(denied.map(|reason| (with("AccessDeniedException", reason), UNAVAILABLE)));
    let missing = ["configuration-set", "protect-configuration", "pool", "phone-number", "sender-id", "something-new"];
    cases.extend(missing.map(|kind| (with("ResourceNotFoundException", kind), UNAVAILABLE)));
    let bare = [
        "ValidationException",
        "ConflictException",
        "ServiceQuotaExceededException",
        "AccessDeniedException",
        "ResourceNotFoundException",
        "ExpiredTokenException",
        "InvalidSignatureException",
        "UnrecognizedClientException",
    ];
    cases.extend(bare.map(|code| (json!({"code": code}), UNAVAILABLE)));
    for (error, told) in &cases {
        comes_to(&firm, "sns", error, *told).await;
    }
    // What the operator has to repair is named in the log.
    service.logged(&[
        "does not send for this account",
        "ServiceQuotaExceededException",
        "MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT",
    ]);
}

#[tokio::test]
async fn r11_an_error_that_holds_the_number_does_not_bring_it_into_the_log() {
    // As much as a deployment may be told to log; the SDK's own lines among it.
    let talkative = [("SMS_PROVIDER", "end-user-messaging"), ("LOG_LEVEL", "debug")];
    let Some(service) = Service::new_with_environment(WHY, &talkative).await else { return };
    let firm = Firm::new(&service).await;
    for code in ["ValidationException", "ConflictException", "ServiceQuotaExceededException", "InternalServerException"]
    {
        let phone = people::french_mobile();
        let error = json!({"code": code, "message": format!("{phone} is not a number"), "field": phone});
        service.error("sns", &error).await;
        firm.issue(&json!({"recipient": {"phone": phone}})).send().await;
        assert!(!service.log().contains(&phone[1..]), "{code}");
    }
}

#[tokio::test]
async fn each_word_for_a_throttle_is_tried_again() {
    for (provider, codes) in [
        (
            "end-user-messaging",
            ["ThrottlingException", "Throttling", "TooManyRequestsException", "RequestLimitExceeded"],
        ),
        ("sns", ["Throttled", "Throttling", "ThrottlingException", "RequestLimitExceeded"]),
    ] {
        let Some(service) = Service::new_with_environment(WHY, &[("SMS_PROVIDER", provider)]).await else { return };
        let firm = Firm::new(&service).await;
        for code in codes {
            service.error("sns", &json!({"code": code})).await;
            let issued = firm.issued_by_sms().await;
            assert_eq!(service.messages_to(&issued.to).await.len(), 1, "{provider} {code}");
        }
    }
}

#[tokio::test]
async fn every_error_of_sns_comes_to_what_the_fault_table_says() {
    let Some(service) = Service::new_with_environment(WHY, &[("SMS_PROVIDER", "sns")]).await else { return };
    let firm = Firm::new(&service).await;
    let said = |code: &str, message: &str| json!({"code": code, "message": message});
    let mut cases = vec![
        (said("InvalidParameter", "Invalid parameter: PhoneNumber Reason: not valid to publish to"), INVALID),
        (said("InvalidParameterValue", "Invalid value for parameter: PhoneNumber"), INVALID),
        (said("ParameterValueInvalid", "The phone number is not valid"), INVALID),
        (said("ValidationException", "Value at 'phoneNumber' failed to satisfy constraint"), INVALID),
        (said("InvalidParameter", "Invalid parameter: AWS.SNS.SMS.SenderID"), UNAVAILABLE),
        (said("ValidationException", ""), UNAVAILABLE),
        (said("OptedOut", ""), OPTED_OUT),
        (said("InvalidParameter", "The phone number is opted out"), OPTED_OUT),
        (said("KMSOptInRequired", "No quota left for this account"), UNAVAILABLE),
        (said("InvalidParameter", "The account's spending limit is reached"), UNAVAILABLE),
        (json!({"code": "InternalError", "status": 500}), Told::Unknown),
        (json!({"code": "InternalFailure", "status": 503}), Told::Unknown),
        (said("SomethingNew", ""), Told::Unknown),
    ];
    let denied = [
        "AuthorizationError",
        "AccessDenied",
        "AccessDeniedException",
        "InvalidClientTokenId",
        "SignatureDoesNotMatch",
        "ExpiredToken",
    ];
    cases.extend(denied.map(|code| (said(code, ""), UNAVAILABLE)));
    for (error, told) in &cases {
        comes_to(&firm, "sns", error, *told).await;
    }
}

#[tokio::test]
async fn every_error_of_ses_comes_to_what_the_fault_table_says() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let said = |code: &str, message: &str| json!({"code": code, "message": message});
    let mut cases = vec![
        (said("MessageRejected", "Email address is suppressed"), INVALID),
        (said("BadRequestException", "Illegal address"), INVALID),
        (said("MessageRejected", "Email address is not verified: codes@countersign.example"), UNAVAILABLE),
        (json!({"code": "InternalServiceErrorException", "status": 500}), Told::Unknown),
        (said("SomethingNewException", ""), Told::Unknown),
    ];
    let suspended = [
        "AccountSuspendedException",
        "SendingPausedException",
        "MailFromDomainNotVerifiedException",
        "NotFoundException",
        "AccessDeniedException",
    ];
    cases.extend(suspended.map(|code| (said(code, ""), UNAVAILABLE)));
    for (error, told) in &cases {
        comes_to(&firm, "ses", error, *told).await;
    }
    for code in ["TooManyRequestsException", "ThrottlingException", "LimitExceededException"] {
        service.error("ses", &json!({"code": code, "status": 429})).await;
        let issued = firm.issued_by_email().await;
        assert_eq!(service.messages_to(&issued.to).await.len(), 1, "{code}");
    }
}

#[tokio::test]
async fn a_suspended_account_sends_an_email_instead_with_either_provider() {
    for (provider, code) in [("end-user-messaging", "AccessDeniedException"), ("sns", "AuthorizationError")] {
        let Some(service) = Service::new_with_environment(WHY, &[("SMS_PROVIDER", provider)]).await else { return };
        let firm = Firm::new(&service).await;
        firm.settings(json!({"when_plan_exhausted": "email"})).await;
        let (phone, email) = (people::french_mobile(), people::email());
        service.error("sns", &json!({"code": code})).await;
        let answer = firm.issue(&json!({"recipient": {"phone": phone, "email": email}})).send().await;
        assert_eq!(answer.expect(201)["channel"], "email", "{provider}\n{answer}");
        assert_eq!(service.messages_to(&email).await.len(), 1);
        assert_eq!(firm.parts_used().await, 0);
    }
}
