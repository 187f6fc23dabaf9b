"""Reads the templates as SAM transforms them: routes, limits, alarms, what is kept. It deploys and changes nothing.

Roles and what they may do are read by permissions.py.
"""

import json
import logging
import os
import pathlib
import re

import yaml
from samtranslator.translator.transform import transform

OBSERVABILITY = pathlib.Path("infra/observability.yaml")

BEHIND_EVENTS = ("worker", "usage-alert", "delivery-receipt")
HASHING = ("accounts", "sign-in", "pages", "password-reset")
# What is no page of a firm there is a page too, that says so.
EVERY_PAGE = "/p/{slug}/{page+}"
SCREENS = "/p/{slug}/console/"
EVERY_SCREEN = SCREENS + "{screen+}"
# What the gateway may answer by itself, with its status and the problem's code.
GATEWAY = {
    **dict.fromkeys(("DEFAULT_4XX", "RESOURCE_NOT_FOUND", "MISSING_AUTHENTICATION_TOKEN", "INVALID_SIGNATURE", "EXPIRED_TOKEN"), (404, "not-found")),
    **dict.fromkeys(("BAD_REQUEST_BODY", "BAD_REQUEST_PARAMETERS"), (400, "invalid-request")),
    "WAF_FILTERED": (403, "forbidden"),
    "REQUEST_TOO_LARGE": (413, "payload-too-large"),
    "THROTTLED": (429, "too-many-requests"),
    **dict.fromkeys(("DEFAULT_5XX", "INTEGRATION_FAILURE", "INTEGRATION_TIMEOUT", "API_CONFIGURATION_ERROR"), (503, "temporarily-unavailable")),
}
# A resource-based policy of a function may have 20,480 bytes; one permission of API Gateway takes about 420.
POLICY_LIMIT, PERMISSION_BYTES = 20_480, 420
# A stack may hold 500 resources. Each of ours stays well under it, and the main one with half as many functions again.
RESOURCE_LIMIT, RESOURCE_BOUND = 500, 320
# WAF counts an address over five minutes.
FIREWALL_WINDOW = 300


def transformed(path: pathlib.Path, parameters: dict | None = None) -> dict:
    """The template as CloudFormation gets it."""
    template = load(path)
    defaults = {name: str(definition["Default"]) for name, definition in template["Parameters"].items()}
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            resource["Properties"]["CodeUri"] = "s3://bucket/code.zip"
    policies = type("NoManagedPolicies", (), {"load": staticmethod(lambda: {})})
    # The transform asks boto3 for a Region, to know the partition, and warns about metrics of its own.
    os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")
    logging.getLogger("samtranslator").setLevel(logging.ERROR)
    return transform(template, {**defaults, **(parameters or {})}, policies)


def checks(path: pathlib.Path) -> list:
    """Everything there is to check: a name, and a call that returns what it found or raises AssertionError."""
    plain = transformed(path)
    full = transformed(path, {"GradualDeployments": "true"})
    template, nested = load(path), load(OBSERVABILITY)
    return [
        ("parameters", lambda: parameters_are_described(template, nested)),
        ("limits", lambda: limits_fit_each_other(template, plain)),
        ("routes", lambda: routes_are_those_of_the_code(template)),
        ("gateway", lambda: the_gateway_answers_problems(plain)),
        ("jobs", lambda: jobs_outlive_their_worker(plain)),
        ("size", lambda: stacks_are_far_from_their_limits(full, nested)),
        ("retention", lambda: what_cannot_be_made_again_is_kept(plain)),
        ("table", lambda: the_table_is_as_promised(plain)),
        ("logs", lambda: logs_hold_no_secrets(plain)),
        ("alarms", lambda: every_alarm_is_heard(plain, nested)),
        ("dashboard", lambda: the_dashboard_shows_every_function(plain, nested)),
        ("gradual deployment", lambda: gradual_deployments_have_alarms(full)),
    ]


def parameters_are_described(template: dict, nested: dict) -> str:
    for name, definition in template["Parameters"].items():
        assert definition.get("Description"), f"{name} has no description"
        assert "Default" in definition, f"{name} has no default"
        constraint = {"AllowedValues", "AllowedPattern", "MinValue"} & definition.keys()
        assert constraint, f"{name} has no constraint"
    shown = [name for group in template["Metadata"]["AWS::CloudFormation::Interface"]["ParameterGroups"] for name in group["Parameters"]]
    assert sorted(shown) == sorted(template["Parameters"]), f"grouped: {sorted(set(shown) ^ set(template['Parameters']))}"
    given = template["Resources"]["Observability"]["Properties"]["Parameters"]
    assert given.keys() == nested["Parameters"].keys(), f"the nested stack: {sorted(given.keys() ^ nested['Parameters'].keys())}"
    return f"{len(template['Parameters'])} parameters, each with description, default and constraint; {len(given)} passed on"


def limits_fit_each_other(template: dict, plain: dict) -> str:
    default = {name: definition["Default"] for name, definition in template["Parameters"].items()}
    firewall, throttle = int(default["FirewallRateLimit"]), int(default["ThrottleRate"])
    assert 0 < firewall < FIREWALL_WINDOW * throttle, f"one address may use up {throttle} requests a second of a path"
    most = int(template["Parameters"]["Argon2MemoryKib"]["MaxValue"])
    for function in HASHING:
        memory = functions_of(plain)[function]["Properties"]["MemorySize"]
        # A hash, and as much again for everything else.
        assert memory * 1024 >= 2 * most, f"{function} has {memory} MB for a hash of {most} KiB"
    reserved = [name for name, function in functions_of(plain).items() if "ReservedConcurrentExecutions" in function["Properties"]]
    assert reserved == ["verify"], reserved
    return f"an address gets {firewall / FIREWALL_WINDOW:.0f} of {throttle} requests a second of a path; a hash of {most // 1024} MB fits"


def routes_are_those_of_the_code(template: dict) -> str:
    source = pathlib.Path("shared/src/http/routes.rs").read_text()
    # route("POST", "/v1/sign-ins", ACCOUNTS, SignIn(…)): the variant is the function's name.
    pattern = r'route\(\s*"[A-Z]+",\s*"([^"]+)",\s*[\w:]+,\s*(\w+)\('
    # application("GET", "/p/{slug}/health", Oidc(…)): the same, for whoever is known by a client's secret.
    of_applications = r'application\(\s*"[A-Z]+",\s*"([^"]+)",\s*(\w+)\('
    named = re.findall(pattern, source) + re.findall(of_applications, source)
    wanted = {(path, re.sub(r"(?<=[a-z])(?=[A-Z])", "-", variant).lower()) for path, variant in named}
    assert wanted, "no routes found in routes.rs"
    # page("GET", "/p/{slug}/sign-in", …): all pages of a firm are one path here.
    pages = re.findall(r'\bpage\(\s*"[A-Z]+",\s*"([^"]+)"', source)
    wanted |= {(EVERY_PAGE if path.startswith("/p/{slug}/") else path, "pages") for path in pages}
    # console("GET", "/p/{slug}/console/{screen}", …): the same for the screens of a firm's console.
    screens = re.findall(r'\bconsole\(\s*"[A-Z]+",\s*"([^"]+)"', source)
    wanted |= {(EVERY_SCREEN if path.startswith(SCREENS) else path, "console") for path in screens}
    found = set()
    for resource in template["Resources"].values():
        if resource["Type"] != "AWS::Serverless::Function":
            continue
        function = resource["Properties"]["Handler"]
        for event in resource["Properties"].get("Events", {}).values():
            if event["Type"] == "Api":
                path = event["Properties"]["Path"]
                # The function knows its methods, and answers 405 to others.
                assert event["Properties"]["Method"] == "ANY", f"{path}: one event for all methods"
                assert path in (EVERY_PAGE, EVERY_SCREEN) or ("+}" not in path and path != "/"), f"{path} leads unknown paths to {function}"
                found.add((path, function))
    assert found == wanted, f"template and code differ in {sorted(found ^ wanted)}"
    return f"{len(found)} paths as in routes.rs, each at its function with all methods; none but a firm's pages and its console lead further"


def the_gateway_answers_problems(template: dict) -> str:
    responses = template["Resources"]["Api"]["Properties"]["Body"]["x-amazon-apigateway-gateway-responses"]
    assert responses.keys() == GATEWAY.keys(), sorted(responses.keys() ^ GATEWAY.keys())
    for kind, (status, code) in GATEWAY.items():
        answer = responses[kind]
        headers = {name.removeprefix("gatewayresponse.header."): value for name, value in answer["responseParameters"].items()}
        assert headers["Content-Type"] == "'application/problem+json'" and headers["Cache-Control"] == "'no-store'", kind
        assert headers["X-Request-Id"] == "context.requestId", kind
        # A browser may come by one of these.
        assert headers["Content-Security-Policy"] == "'default-src; frame-ancestors'" and headers["X-Content-Type-Options"] == "'nosniff'", kind
        assert headers["Strict-Transport-Security"].startswith("'max-age="), kind
        assert ("Retry-After" in headers) == (status in (429, 503)), kind
        body = json.loads(answer["responseTemplates"]["application/json"])
        assert int(answer["statusCode"]) == body["status"] == status, f"{kind}: {body}"
        assert body["code"] == code and body["type"] == f"urn:countersign:problem:{code}", f"{kind}: {body}"
        assert body["request_id"] == "$context.requestId" and body["title"] and body["detail"], kind
    return f"{len(GATEWAY)} kinds of answer of the gateway's own, all problem+json"


def jobs_outlive_their_worker(template: dict) -> str:
    resources = template["Resources"]
    timeout = functions_of(template)["worker"]["Properties"]["Timeout"]
    mappings = {r["Properties"]["EventSourceArn"]["Fn::GetAtt"][0]: r["Properties"] for r in resources.values() if r["Type"] == "AWS::Lambda::EventSourceMapping"}
    assert set(mappings) == {"JobsQueue", "WebhooksQueue", "PushQueue"}, sorted(mappings)
    for name, mapping in mappings.items():
        dead_letters = name.replace("Queue", "DeadLetters")
        queue, dead = resources[name]["Properties"], resources[dead_letters]["Properties"]
        assert queue["VisibilityTimeout"] >= 6 * timeout, f"{name}: {queue['VisibilityTimeout']} s for a worker of {timeout} s"
        assert queue["RedrivePolicy"]["deadLetterTargetArn"] == {"Fn::GetAtt": [dead_letters, "Arn"]}, name
        # A message keeps its age when it is set aside.
        assert dead["MessageRetentionPeriod"] > queue["MessageRetentionPeriod"], name
        # A share of its own, so that neither queue has all of the worker.
        assert mapping["FunctionResponseTypes"] == ["ReportBatchItemFailures"] and mapping["ScalingConfig"]["MaximumConcurrency"] >= 2, name
    sweep = resources["SweepSchedule"]["Properties"]
    assert json.loads(sweep["Target"]["Input"]) == {"sweep": True} and sweep["ScheduleExpression"] == "rate(1 minute)"
    return f"{queue['VisibilityTimeout']} s for a worker of {timeout} s, by three queues; failed ones are named; a sweep every minute"


def stacks_are_far_from_their_limits(template: dict, nested: dict) -> str:
    count: dict[str, int] = {}
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Lambda::Permission":
            function = json.dumps(resource["Properties"]["FunctionName"])
            count[function] = count.get(function, 0) + 1
    most = max(count.values())
    assert most * PERMISSION_BYTES < POLICY_LIMIT, f"a function has {most} permissions: over 20 KB"
    main, alarms = len(template["Resources"]), len(nested["Resources"])
    assert main <= RESOURCE_BOUND and alarms <= RESOURCE_BOUND, f"{main} and {alarms} resources"
    names = tuple(logical_name(function) for function in functions_of(template))
    of_functions = sum(name.startswith(names) for name in template["Resources"])
    more = main + of_functions // 2
    assert more < RESOURCE_LIMIT, f"{more} resources with half as many functions again"
    return f"{main} resources, {more} with half as many functions again, {alarms} in the nested stack; at most {most} permissions a function"


def what_cannot_be_made_again_is_kept(template: dict) -> str:
    kept = {"Table": "Retain", "KeyRing": "RetainExceptOnCreate", "OperatorKey": "RetainExceptOnCreate"}
    for name, policy in kept.items():
        resource = template["Resources"][name]
        assert resource["DeletionPolicy"] == policy and resource["UpdateReplacePolicy"] == "Retain", f"{name} is not retained"
    return f"{', '.join(kept)} stay when the stack goes"


def the_table_is_as_promised(template: dict) -> str:
    table = template["Resources"]["Table"]["Properties"]
    source = "\n".join(path.read_text() for path in [pathlib.Path("shared/src/table.rs"), *sorted(pathlib.Path("shared/src/table").glob("*.rs"))])
    constants = dict(re.findall(r'pub const (\w+): &str = "(\w+)";', source))
    assert table["TimeToLiveSpecification"] == {"AttributeName": constants["TTL_ATTRIBUTE"], "Enabled": True}
    keys = [key["AttributeName"] for key in table["KeySchema"]]
    assert keys == [constants["PARTITION_KEY"], constants["SORT_KEY"]], keys
    assert "GlobalSecondaryIndexes" not in table
    assert table["BillingMode"] == "PAY_PER_REQUEST"
    assert table["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"] is True
    assert table["SSESpecification"]["SSEEnabled"] is True
    return "keys and TTL as in the code; on-demand, point-in-time recovery, KMS"


def logs_hold_no_secrets(template: dict) -> str:
    stage = next(r for r in template["Resources"].values() if r["Type"] == "AWS::ApiGateway::Stage")["Properties"]
    text = stage["AccessLogSetting"]["Format"]
    for secret in ("$context.path", "requestOverride", "$input", "authorizer", "$context.requestContext"):
        assert secret not in text, f"the access log holds {secret}"
    json.loads(text)
    assert all(not setting["DataTraceEnabled"] for setting in stage["MethodSettings"])
    groups = [r["Properties"] for r in template["Resources"].values() if r["Type"] == "AWS::Logs::LogGroup"]
    assert all("RetentionInDays" in group for group in groups)
    return f"{len(groups)} log groups with retention; no path, query or header in the access log"


def every_alarm_is_heard(template: dict, nested: dict) -> str:
    topic = template["Resources"]["Observability"]["Properties"]["Parameters"]["Topic"]
    assert topic == {"Ref": "Alarms"}, "the nested stack's alarms are published elsewhere"
    runbook = pathlib.Path("infra/runbook.md").read_text()
    alarms = {}
    for stack, heard in ((template, [{"Ref": "Alarms"}]), (nested, [{"Ref": "Topic"}])):
        found = {n: r["Properties"] for n, r in stack["Resources"].items() if r["Type"] == "AWS::CloudWatch::Alarm"}
        for name, alarm in found.items():
            assert alarm["AlarmActions"] == alarm["OKActions"] == heard, f"{name} tells nobody"
            assert "TreatMissingData" in alarm and ("Statistic" in alarm) != ("ExtendedStatistic" in alarm), name
            named = re.search(r"alarm `([a-z-]+)`", alarm["AlarmDescription"])
            assert named and f"`{named.group(1)}`" in runbook, f"{name} is not in the runbook"
        alarms |= found
    names = [json.dumps(alarm["AlarmName"]).replace("AWS::StackName", "Stack") for alarm in alarms.values()]
    assert len(set(names)) == len(names), "two alarms have one name"
    for function in functions_of(template):
        errors = [a for a in alarms.values() if a.get("MetricName") == "Errors" and f"-{function}\"" in json.dumps(a["Dimensions"])]
        assert len(errors) == 1, f"no error alarm for {function}"
    for metric in ("Defects", "JobsFailed"):
        (alarm,) = (a for a in alarms.values() if a["MetricName"] == metric)
        assert alarm["Threshold"] == 1 and "Dimensions" not in alarm, f"{metric} does not ring at one"
    return f"{len(alarms)} alarms, each with an action, and cause and remedy in the runbook"


def the_dashboard_shows_every_function(template: dict, nested: dict) -> str:
    functions = sorted(functions_of(template))
    widgets = json.loads(nested["Resources"]["Dashboard"]["Properties"]["DashboardBody"]["Fn::Sub"])["widgets"]
    charts = 0
    for widget in widgets:
        metrics = widget["properties"]["metrics"]
        if metrics[0][:1] == ["AWS/Lambda"] and "FunctionName" in metrics[0]:
            shown = [next(part for part in reversed(metric) if isinstance(part, str)).removeprefix("${Stack}-") for metric in metrics]
            assert sorted(shown) == functions, f"{widget['properties']['title']}: {sorted(set(shown) ^ set(functions))}"
            charts += 1
    assert charts == 2, f"{charts} charts by function"
    return f"{len(widgets)} charts, {charts} of them by function"


def gradual_deployments_have_alarms(template: dict) -> str:
    groups = [r for r in template["Resources"].values() if r["Type"] == "AWS::CodeDeploy::DeploymentGroup"]
    assert len(groups) == len(functions_of(template)), f"{len(groups)} deployment groups"
    # The functions behind the API answer 503 rather than fail: the API's own errors take them back too.
    for function in functions_of(template):
        name = logical_name(function)
        group = template["Resources"][f"{name}FunctionDeploymentGroup"]
        watched = {alarm["Name"]["Ref"] for alarm in group["Properties"]["AlarmConfiguration"]["Alarms"]}
        wanted = {f"{name}Errors"} if function in BEHIND_EVENTS else {f"{name}Errors", "ServerErrors"}
        assert watched == wanted, f"{function}: {watched}"
        assert group["Properties"]["AutoRollbackConfiguration"]["Enabled"] is True
    return f"{len(groups)} functions shift step by step, and back when their error alarm rings (parameter)"


def logical_name(function: str) -> str:
    """How the template's resources of a function begin: `SignIn` of `sign-in`."""
    return "".join(part.title() for part in function.split("-"))


def functions_of(template: dict) -> dict:
    functions = {}
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Lambda::Function":
            name = resource["Properties"]["FunctionName"]["Fn::Sub"].removeprefix("${AWS::StackName}-")
            functions[name] = resource
    return functions


def listed(value) -> list:
    return value if isinstance(value, list) else [value]


def load(path: pathlib.Path) -> dict:
    # By way of text, so that nothing is shared: what YAML repeats is one object, and the transform writes into it.
    return json.loads(json.dumps(yaml.load(path.read_text(), Loader=CloudFormation)))


class CloudFormation(yaml.SafeLoader):
    """YAML with CloudFormation's short forms (`!Ref`, `!Sub`, …)."""


def short_form(loader: CloudFormation, suffix: str, node: yaml.Node):
    if isinstance(node, yaml.ScalarNode):
        value = loader.construct_scalar(node)
        if suffix == "GetAtt":
            value = value.split(".", 1)
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, deep=True)
    else:
        value = loader.construct_mapping(node, deep=True)
    return {suffix if suffix in ("Ref", "Condition") else f"Fn::{suffix}": value}


CloudFormation.add_multi_constructor("!", short_form)
