"""What only a deployment can show. Each check returns what it found, for the report, or raises AssertionError."""

import concurrent.futures
import gzip
import itertools
import json
import pathlib
import re
import secrets
import string
import threading
import time

import console
import devices
import oidc
import pages
import permissions
import sessions
import yaml
from deployment import Deployment
from service import phone, scattered

POLL_SECONDS = 0.5
# Metrics that a good run never prints: their names are looked for in the code.
PRINTED_WHEN_ALL_IS_LOST = {"JobsFailed"}


def all_checks(deployment: Deployment) -> list[tuple[str, object]]:
    """In an order that lets the slow ones (rotation, TTL, schedule) wait at the same time."""
    slow = [
        ("schedule runs usage-alert", lambda: a_schedule_runs_it(deployment, "usage-alert", "REPORT")),
        ("schedule runs the sweep", lambda: a_schedule_runs_it(deployment, "worker", "sweep")),
        ("alert mailed by the schedule", lambda: the_schedule_mails_an_alert_once(deployment)),
        ("TTL removes what is over", lambda: ttl_removes_finished_records(deployment)),
        ("keys rotate while codes live", lambda: keys_rotate_while_codes_are_live(deployment)),
    ]
    quick = [
        ("gateway errors", lambda: the_gateway_answers_problems(deployment)),
        ("operator key", lambda: the_operator_key_works(deployment)),
        ("a defect is counted", lambda: a_defect_is_a_500_and_counted(deployment)),
        ("SES events", lambda: ses_events_become_receipts(deployment)),
        ("SNS delivery logs", lambda: sns_logs_become_receipts(deployment)),
        ("End User Messaging events", lambda: notifications_become_receipts(deployment)),
        ("queues", lambda: the_queues_of_jobs_drain(deployment)),
    ]
    modules = (pages, sessions, devices, oidc, console, permissions)
    return [("slow", slow), ("quick", quick + [check for module in modules for check in module.checks_of(deployment)])]


def a_schedule_runs_it(deployment: Deployment, function: str, sign: str) -> str:
    """The schedules of the template, both once a minute in this deployment; `sign` is in the log of each run of it."""

    def lines(sign: str) -> list[str]:
        return [line for line in log_of(deployment, function) if sign in line]

    before = len(lines(sign))
    wait_for(lambda: len(lines(sign)) > before, 150, f"the schedule has not run {function}")
    assert not lines('"errorMessage"'), lines('"errorMessage"')[0]
    return f"{len(lines(sign))} runs in its log, none failed"


def log_of(deployment: Deployment, function: str) -> list[str]:
    pages = deployment.client("logs").get_paginator("filter_log_events").paginate(logGroupName=f"/aws/lambda/countersign-{function}")
    return [event["message"] for page in pages for event in page["events"]]


def the_schedule_mails_an_alert_once(deployment: Deployment) -> str:
    """2,000 of 2,500 parts used is 80 %: one mail to the administrator, by the schedule alone."""
    firm = deployment.service.firm()
    deployment.service.operator("PUT", f"/v1/tenants/{firm.id}/plans/sms", {"monthly_limit": 2500}).expect(200)

    def issue(number: int) -> int:
        # The emulated AWS stands still now and then. To somebody else then: whether the one before was sent is not known.
        for attempt in range(6):
            recipient = {"phone": f"+3367{scattered((number + attempt * 1_500_000) % 10_000_000):07d}"}
            status = firm.call("POST", "/v1/passcodes", {"recipient": recipient, "channel": "sms"}).status
            if status < 500:
                break
            time.sleep(2)
        return status

    start = secrets.randbelow(9_000_000)
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(issue, range(start, start + 2000)))
    assert set(statuses) == {201}, sorted(set(statuses))
    used = firm.call("GET", f"/v1/usage?month={time.strftime('%Y-%m', time.gmtime())}").expect(200)["sms"]["used"]
    assert used >= 2000, used
    wait_for(lambda: deployment.service.messages(firm.admin), 150, "no alert was mailed")
    # Another run of the schedule must not mail it again.
    time.sleep(70)
    mails = deployment.service.messages(firm.admin)
    assert len(mails) == 1, f"{len(mails)} alerts"
    assert "80" in mails[0]["text"], mails[0]["text"]
    return f"one mail at {used} of 2,500 parts, none at the next run"


def ttl_removes_finished_records(deployment: Deployment) -> str:
    firm = deployment.service.firm()
    passcode = firm.issue()
    firm.verify(passcode).expect(200)
    key = deployment.passcode_key(passcode["id"])
    item = deployment.client("dynamodb").get_item(TableName=deployment.table, Key=key)["Item"]
    left = int(item["ttl"]["N"]) - time.time()
    assert 23 * 3600 < left < 26 * 3600, f"a finished passcode is kept {left / 3600:.1f} hours"
    deployment.client("dynamodb").update_item(
        TableName=deployment.table,
        Key=key,
        UpdateExpression="SET #ttl = :past",
        ExpressionAttributeNames={"#ttl": "ttl"},
        ExpressionAttributeValues={":past": {"N": str(int(time.time()) - 60)}},
    )
    wait_for(lambda: "Item" not in deployment.client("dynamodb").get_item(TableName=deployment.table, Key=key), 150, "TTL removed nothing")
    firm.call("GET", f"/v1/passcodes/{passcode['id']}").expect(404)
    return "a finished passcode is kept a day, then removed; after it, 404"


def keys_rotate_while_codes_are_live(deployment: Deployment) -> str:
    """R54: as the runbook does it. Codes made before and after the rotation verify; none is lost."""
    firm = deployment.service.firm()
    live = [firm.issue(validity_seconds=600) for _ in range(5)]
    vault = deployment.client("secretsmanager")
    ring = json.loads(vault.get_secret_value(SecretId=deployment.key_ring)["SecretString"])
    old, name = ring["current"], f"k{max(int(kid[1:]) for kid in ring if re.fullmatch('k[0-9]+', kid)) + 1}"
    change = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 7200))
    ring.setdefault("signing", {old: {"from": "1970-01-01T00:00:00Z"}})[old]["until"] = change
    ring["signing"][name] = {"from": change}
    ring |= {name: "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(64)), "current": name}
    vault.put_secret_value(SecretId=deployment.key_ring, SecretString=json.dumps(ring))
    assert firm.verify(live[0]).status == 200, "a code of the old key is refused right after the rotation"

    def made_by_new_key() -> dict | None:
        passcode = firm.issue()
        item = deployment.client("dynamodb").get_item(TableName=deployment.table, Key=deployment.passcode_key(passcode["id"]))["Item"]
        return passcode if {"S": name} in item.values() else None

    def published() -> bool:
        keys = firm.call("GET", "/.well-known/jwks.json").expect(200)["keys"]
        return {key["kid"] for key in keys} == {old, name}

    new = wait_for(made_by_new_key, 90, "no code is made by the new key after 90 seconds", every=5)
    statuses = [firm.verify(passcode).status for passcode in [*live[1:], new]]
    assert statuses == [200] * len(statuses), statuses
    # R70: published two hours before it signs.
    wait_for(published, 90, f"{name} is not published beside {old}", every=5)
    return f"5 codes of the old key and one of {name} verified after the rotation; both are published"


def the_gateway_answers_problems(deployment: Deployment) -> str:
    service = deployment.service
    cases = [
        ("GET", "/nothing/here", 404, "not-found"),
        ("GET", "/v1", 404, "not-found"),
        ("GET", "/", 404, "not-found"),
        ("POST", "/v1/passcodes/pc_x/nothing", 404, "not-found"),
        ("DELETE", "/v1/tenants/tn_x/plans", 404, "not-found"),
        ("PUT", "/v1/passcodes", 405, "method-not-allowed"),
        ("POST", "/v1/passcodes/pc_x", 405, "method-not-allowed"),
        ("DELETE", "/v1/sign-ins", 405, "method-not-allowed"),
        ("PATCH", "/v1/accounts/import", 405, "method-not-allowed"),
        ("GET", "/v1/tenants/tn_x/plans/sms", 405, "method-not-allowed"),
        ("POST", "/openapi.json", 405, "method-not-allowed"),
    ]
    for (method, path, status, code), key in itertools.product(cases, (None, service.operator_key)):
        answer = service.call(method, path, {} if method != "GET" else None, key)
        body = answer.expect(status)
        where = f"{method} {path}"
        assert answer.headers["content-type"].startswith("application/problem+json"), f"{where}: {answer.headers}"
        assert answer.headers["cache-control"] == "no-store", where
        assert body["code"] == code and body["status"] == status, where
        assert body["type"] == f"urn:countersign:problem:{code}", where
        assert body["request_id"] == answer.headers["x-request-id"], where
        if status == 405:
            assert answer.headers.get("allow"), where
    return f"{len(cases)} unknown paths and methods: problem+json with request id, 405 with Allow"


def the_operator_key_works(deployment: Deployment) -> str:
    service = deployment.service
    service.operator("GET", "/v1/tenants").expect(200)
    key = service.operator_key
    for wrong in (key[:-1], key + "x", key[::-1], ""):
        service.call("GET", "/v1/tenants", key=wrong).expect(401)
    firm = service.firm()
    firm.call("GET", "/v1/tenants").expect(403)
    return f"{len(key)} characters that nobody typed open the operator's API; others do not"


def a_defect_is_a_500_and_counted(deployment: Deployment) -> str:
    """An item that lost everything but its key is a defect, not a fault that passes."""
    firm = deployment.service.firm()
    passcode = firm.issue()
    deployment.client("dynamodb").put_item(TableName=deployment.table, Item=deployment.passcode_key(passcode["id"]))
    body = firm.call("GET", f"/v1/passcodes/{passcode['id']}").expect(500)
    assert body["code"] == "internal-error", body
    printed = [json.loads(line) for line in log_of(deployment, "passcode") if '"_aws"' in line and '"Defects"' in line]
    assert printed and all(line["Defects"] == 1 for line in printed), "no `Defects` in the log"
    by = [dimensions for line in printed for entry in line["_aws"]["CloudWatchMetrics"] for dimensions in entry["Dimensions"]]
    assert [] in by and ["Operation"] in by, by
    return "a spoiled item answers 500 and counts one defect, by operation and for all"


def ses_events_become_receipts(deployment: Deployment) -> str:
    firm = deployment.service.firm()
    events, rule = deployment.client("events"), None
    for candidate in events.list_rules()["Rules"]:
        if "EmailEventRule" in candidate["Name"]:
            rule = events.describe_rule(Name=candidate["Name"])
    assert rule, "no rule"
    expected = {"Delivery": "delivered", "Bounce": "failed"}
    for kind, status in expected.items():
        passcode = firm.issue(to=f"{secrets.token_hex(6)}@example.com")
        event = ses_event(kind, deployment.service.messages(passcode["recipient"])[-1]["id"], passcode["recipient"], deployment.configuration_set)
        assert events.test_event_pattern(EventPattern=rule["EventPattern"], Event=json.dumps(event))["Result"] is True
        foreign = json.loads(json.dumps(event))
        foreign["detail"]["mail"]["tags"]["ses:configuration-set"] = ["another-stack"]
        assert events.test_event_pattern(EventPattern=rule["EventPattern"], Event=json.dumps(foreign))["Result"] is False
        deployment.invoke("delivery-receipt", event)
        # Late, doubled, out of order: the state only moves forward.
        deployment.invoke("delivery-receipt", event)
        sends = firm.call("GET", f"/v1/passcodes/{passcode['id']}").expect(200)["sends"]
        assert sends[-1]["status"] == status, sends
    return "delivered and bounced mails are marked; the rule takes this stack's events only"


def ses_event(kind: str, message_id: str, to: str, configuration_set: str) -> dict:
    now = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime())
    detail = {
        "eventType": kind,
        "mail": {"timestamp": now, "source": "codes@countersign.example", "messageId": message_id, "destination": [to], "tags": {"ses:configuration-set": [configuration_set]}},
    }
    if kind == "Delivery":
        detail["delivery"] = {"timestamp": now, "processingTimeMillis": 800, "recipients": [to], "smtpResponse": "250 ok"}
    else:
        bounced = [{"emailAddress": to, "action": "failed", "status": "5.1.1", "diagnosticCode": "smtp; 550 5.1.1"}]
        detail["bounce"] = {"bounceType": "Permanent", "bounceSubType": "General", "bouncedRecipients": bounced, "timestamp": now, "feedbackId": "f"}
    names = {"Delivery": "Email Delivered", "Bounce": "Email Bounced"}
    return {
        "version": "0", "id": secrets.token_hex(8), "detail-type": names[kind], "source": "aws.ses", "account": "000000000000",
        "time": now, "region": "eu-west-1", "resources": [], "detail": detail,
    }  # fmt: skip


def notifications_become_receipts(deployment: Deployment) -> str:
    """As the topic would bring them, were there End User Messaging here: the function is the same with either provider."""
    firm = deployment.service.firm()
    for kind, status in (("TEXT_DELIVERED", "delivered"), ("TEXT_INVALID", "failed")):
        passcode = firm.issue(channel="sms")
        event = {
            "eventType": kind, "eventVersion": "1.0", "eventTimestamp": int(time.time() * 1000), "isFinal": True,
            "destinationPhoneNumber": passcode["recipient"], "messageId": deployment.service.messages(passcode["recipient"])[-1]["id"],
            "messageStatus": kind.removeprefix("TEXT_"), "messageStatusDescription": "",
        }  # fmt: skip
        garbled = {"EventSource": "aws:sns", "Sns": {"Message": "no receipt"}}
        told = deployment.invoke("delivery-receipt", {"Records": [garbled, {"EventSource": "aws:sns", "Sns": {"Message": json.dumps(event)}}]})
        assert told == {"receipts": 1, "applied": 1, "malformed": 1}, told
        sends = firm.call("GET", f"/v1/passcodes/{passcode['id']}").expect(200)["sends"]
        assert sends[-1]["status"] == status, sends
    return "delivered and invalid text messages are marked; what is garbled beside them is dropped"


def sns_logs_become_receipts(deployment: Deployment) -> str:
    firm, logs = deployment.service.firm(), deployment.client("logs")
    group = f"sns/eu-west-1/{deployment.account}/DirectPublishToPhoneNumber"
    for suffix, word, status in (("", "SUCCESS", "delivered"), ("/Failure", "FAILURE", "failed")):
        passcode = firm.issue(channel="sms")
        entry = {
            "notification": {"messageId": deployment.service.messages(passcode["recipient"])[-1]["id"], "timestamp": time.strftime("%Y-%m-%d %H:%M:%S.000", time.gmtime())},
            "delivery": {"phoneCarrier": "carrier", "destination": passcode["recipient"], "priceInUSD": 0.06, "smsType": "Transactional", "providerResponse": "Message has been accepted by phone carrier", "dwellTimeMs": 500, "dwellTimeMsUntilDeviceAck": 900},
            "status": word,
        }
        stream = secrets.token_hex(6)
        logs.create_log_stream(logGroupName=group + suffix, logStreamName=stream)
        logs.put_log_events(logGroupName=group + suffix, logStreamName=stream, logEvents=[{"timestamp": int(time.time() * 1000), "message": json.dumps(entry)}])

        def arrived() -> bool:
            sends = firm.call("GET", f"/v1/passcodes/{passcode['id']}").expect(200)["sends"]
            return sends[-1]["status"] == status

        wait_for(arrived, 30, f"an SMS did not become {status}")
    return "entries of SNS's two log groups reach the function through the subscriptions"


def the_queues_of_jobs_drain(deployment: Deployment) -> str:
    """A message that is none of ours, or names a job that is gone, is dropped and holds up nobody; the jobs are the HTTP tests'."""
    mappings = deployment.client("lambda").list_event_source_mappings()["EventSourceMappings"]
    assert all(mapping["FunctionResponseTypes"] == ["ReportBatchItemFailures"] for mapping in mappings)
    assert sorted(mapping["EventSourceArn"] for mapping in mappings) == sorted(deployment.queue_arn(name) for name in ("JobsQueue", "WebhooksQueue", "PushQueue"))
    queues, urls = deployment.client("sqs"), [deployment.outputs[f"{name}QueueUrl"] for name in ("Jobs", "Webhooks", "Push")]
    for url in urls:
        for body in ("not one of ours", '{"job": "job_of_nobody"}'):
            queues.send_message(QueueUrl=url, MessageBody=body)
    waiting = ("ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible")

    def are_empty() -> bool:
        found = [queues.get_queue_attributes(QueueUrl=url, AttributeNames=list(waiting))["Attributes"] for url in urls]
        return all(one[name] == "0" for one in found for name in waiting)

    # A job for which the emulated table stood still stays on its queue, and is there again after six minutes.
    wait_for(are_empty, 450, "a queue of jobs is not empty")
    for name in ("JobsDeadLetters", "WebhooksDeadLetters", "PushDeadLetters", "UsageAlertDeadLetters", "DeliveryReceiptDeadLetters"):
        dead = next(queue for queue in queues.list_queues()["QueueUrls"] if name in queue)
        found = queues.get_queue_attributes(QueueUrl=dead, AttributeNames=list(waiting))["Attributes"]
        assert found[waiting[0]] == "0", f"{found[waiting[0]]} dead letters in {name}"
    return "the three queues drain, failed items are reported one by one; no dead letters in any queue"


def an_update_loses_nothing(deployment: Deployment, update) -> str:
    """Requests all through an update of the stack; codes from before it verify after it."""
    firm = deployment.service.firm()
    before = [firm.issue(validity_seconds=600) for _ in range(5)]
    ring, versions = deployment.secrets(), deployment.versions()
    answers, stop = [], threading.Event()

    def keep_calling() -> None:
        while not stop.is_set():
            made = firm.call("POST", "/v1/passcodes", {"recipient": {"phone": phone()}})
            answers.append(made.status)
            if made.status == 201:
                answers.append(firm.call("GET", f"/v1/passcodes/{made.body['id']}").status)

    caller = threading.Thread(target=keep_calling)
    caller.start()
    try:
        update()
    finally:
        stop.set()
        caller.join()
    assert set(answers) == {200, 201}, f"answers during the update: { {s: answers.count(s) for s in set(answers)} }"
    assert deployment.secrets() == ring, "a secret changed"
    assert all(new > old for new, old in zip(deployment.versions(), versions)), "not every function has a new version"
    statuses = [firm.verify(passcode).status for passcode in before]
    assert statuses == [200] * len(statuses), statuses
    return f"{len(answers)} requests while it ran, none failed; 5 codes from before verified after"


def alarms_and_dashboard_are_there(deployment: Deployment) -> str:
    watch = deployment.client("cloudwatch")
    alarms = watch.describe_alarms()["MetricAlarms"]
    assert alarms and all(alarm["AlarmActions"] for alarm in alarms)
    body = json.loads(watch.get_dashboard(DashboardName="countersign")["DashboardBody"])
    return f"{len(alarms)} alarms with actions, a dashboard of {len(body['widgets'])} widgets"


def alarms_watch_what_is_printed(deployment: Deployment) -> str:
    """Every alarm on a metric of our own finds it in the functions' logs, in the namespace and by the dimensions it watches."""
    printed = set()
    for function in deployment.roles():
        for line in (json.loads(line) for line in log_of(deployment, function) if '"_aws"' in line):
            for entry in line["_aws"]["CloudWatchMetrics"]:
                for metric in entry["Metrics"]:
                    for by in entry["Dimensions"]:
                        printed.add((entry["Namespace"], metric["Name"], tuple(sorted((name, line[name]) for name in by))))
    filtered = {
        (made["metricNamespace"], made["metricName"], ())
        for filter_ in deployment.client("logs").describe_metric_filters()["metricFilters"]
        for made in filter_["metricTransformations"]
    }
    watched = set()
    for alarm in deployment.client("cloudwatch").describe_alarms()["MetricAlarms"]:
        if alarm["Namespace"].startswith("Countersign"):
            # No provider fails in this run: `Failed` is printed by the line that prints `Sent`.
            name = {"Failed": "Sent"}.get(alarm["MetricName"], alarm["MetricName"])
            if name in PRINTED_WHEN_ALL_IS_LOST:
                assert is_named_in_the_code(name), f"no code prints {name}"
                continue
            by = tuple(sorted((one["Name"], one["Value"]) for one in alarm.get("Dimensions", [])))
            watched.add((alarm["Namespace"], name, by))
    assert watched, "no alarm watches a metric of our own"
    assert watched <= printed | filtered, f"nobody prints {sorted(watched - printed - filtered)}"
    return f"{len(watched)} metrics that alarms watch, all printed; {len({name for _, name, _ in printed})} metrics in all"


def is_named_in_the_code(metric: str) -> bool:
    return any(f'"{metric}"' in path.read_text() for path in pathlib.Path("shared/src").rglob("*.rs"))


def logs_hold_no_secrets(deployment: Deployment) -> str:
    """R11 on everything that the functions wrote in this run, the HTTP tests' requests included."""
    logs, lines, issued = deployment.client("logs"), 0, deployment.everything_sent()
    secret_words = [*deployment.secrets(), *issued.addresses, "Bearer "]
    pattern = re.compile("|".join(re.escape(word) for word in sorted(secret_words)))
    codes = re.compile(r"(?<![\w.-])(" + "|".join(sorted(issued.codes)) + r")(?![\w.-])") if issued.codes else None
    for group in logs.describe_log_groups(logGroupNamePrefix="/aws/lambda/countersign-")["logGroups"]:
        for page in logs.get_paginator("filter_log_events").paginate(logGroupName=group["logGroupName"]):
            for event in page["events"]:
                lines += 1
                message = event["message"]
                assert not pattern.search(message), f"{group['logGroupName']} holds a secret or an address"
                # Metric lines are numbers: a count may happen to have a code's digits.
                if codes and '"_aws"' not in message and not message.startswith(("START", "END", "REPORT")):
                    found = codes.search(re.sub(r'"(duration_ms|timestamp)":"?[^,}]*', "", message))
                    assert not found, f"{group['logGroupName']} holds a code"
    return f"{lines} lines searched for {len(issued.codes)} codes, {len(issued.addresses)} addresses and the keys: none"


def code_is_small(build: pathlib.Path) -> str:
    sizes = {}
    for bootstrap in sorted(build.glob("*Function/bootstrap")):
        sizes[bootstrap.parent.name.removesuffix("Function")] = len(gzip.compress(bootstrap.read_bytes(), 6)) / 1e6
    assert sizes, "nothing was built"
    return f"{len(sizes)} functions, {min(sizes.values()):.1f} to {max(sizes.values()):.1f} MB compressed"


def yaml_is_written_out(build: pathlib.Path) -> str:
    """CloudFormation takes no aliases: what `sam build` leaves has none."""
    for name in ("template.yaml", "Observability/template.yaml"):
        events = list(yaml.parse((build / name).read_text(), Loader=yaml.SafeLoader))
        assert not any(isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) for event in events), f"{name} has aliases"
        assert not any(isinstance(event, yaml.ScalarEvent) and event.value == "<<" for event in events), f"{name} has merges"
    return "no alias left in either template"


def wait_for(condition, seconds: float, failure: str, every: float = POLL_SECONDS):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        result = condition()
        if result:
            return result
        time.sleep(every)
    raise AssertionError(failure)
