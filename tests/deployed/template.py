"""Reads the template as SAM transforms it: roles, routes, what is kept. It deploys and changes nothing.

The table below says what each function may do. A permission that is not in it, or is missing, is a failure here, so that
a change of a role is a change of this page too.
"""

import json
import logging
import os
import pathlib
import re

import yaml
from samtranslator.translator.transform import transform

EMAIL = ("issue", "resend", "admin", "password-reset", "usage-alert")
SMS = ("issue", "resend")

# The table's actions by function. A transaction needs those of its parts; nobody scans or makes tables.
TABLE = {
    "issue": {"GetItem", "BatchGetItem", "PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"},
    "verify": {"GetItem", "BatchGetItem", "PutItem", "UpdateItem", "DeleteItem"},
    "resend": {"GetItem", "BatchGetItem", "PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"},
    "passcode": {"GetItem", "PutItem", "UpdateItem"},
    "admin": {"GetItem", "BatchGetItem", "PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem", "Query"},
    "accounts": {"GetItem", "PutItem", "UpdateItem", "DeleteItem", "Query"},
    "sign-in": {"GetItem", "BatchGetItem", "PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"},
    "password-reset": {"GetItem", "BatchGetItem", "PutItem", "UpdateItem", "DeleteItem"},
    "usage-alert": {"GetItem", "PutItem", "UpdateItem", "DeleteItem", "Query"},
    "delivery-receipt": {"GetItem", "PutItem", "UpdateItem"},
}
SECRETS = {function: {"KeyRing"} for function in TABLE} | {"admin": {"KeyRing", "OperatorKey"}}
QUEUES = {
    "password-reset": {"SendMessage", "ReceiveMessage", "DeleteMessage", "GetQueueAttributes"},
    "usage-alert": {"SendMessage"},
    "delivery-receipt": {"SendMessage"},
}
# A resource-based policy of a function may have 20,480 bytes; one permission of API Gateway takes about 420.
POLICY_LIMIT, PERMISSION_BYTES = 20_480, 420
# What a stack may hold.
RESOURCE_LIMIT = 500


def transformed(path: pathlib.Path, parameters: dict | None = None) -> dict:
    """The template as CloudFormation gets it."""
    template = load(path)
    defaults = {name: str(definition["Default"]) for name, definition in template["Parameters"].items()}
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function" and not str(resource["Properties"]["CodeUri"]).startswith("s3:"):
            resource["Properties"]["CodeUri"] = "s3://bucket/code.zip"
    policies = type("NoManagedPolicies", (), {"load": staticmethod(lambda: {})})
    # The transform asks boto3 for a Region, to know the partition, and warns about metrics of its own.
    os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")
    logging.getLogger("samtranslator").setLevel(logging.ERROR)
    return transform(template, {**defaults, **(parameters or {})}, policies)


def checks(path: pathlib.Path) -> list:
    """Everything there is to check: a name, and a call that returns what it found or raises AssertionError."""
    plain = transformed(path)
    full = transformed(path, {"GradualDeployments": "true", "FirewallRateLimit": "2000"})
    template = load(path)
    return [
        ("parameters", lambda: parameters_are_described(template)),
        ("roles", lambda: roles_are_minimal(plain)),
        ("routes", lambda: routes_are_those_of_the_code(template)),
        ("permissions", lambda: function_policies_fit(plain)),
        ("retention", lambda: what_cannot_be_made_again_is_kept(plain)),
        ("table", lambda: the_table_is_as_promised(plain)),
        ("logs", lambda: logs_hold_no_secrets(plain)),
        ("alarms", lambda: every_alarm_is_heard(plain)),
        ("gradual deployment", lambda: gradual_deployments_have_alarms(full)),
    ]


def parameters_are_described(template: dict) -> str:
    for name, definition in template["Parameters"].items():
        assert definition.get("Description"), f"{name} has no description"
        assert "Default" in definition, f"{name} has no default"
        constraint = {"AllowedValues", "AllowedPattern", "MinValue"} & definition.keys()
        assert constraint, f"{name} has no constraint"
    return f"{len(template['Parameters'])} parameters, each with description, default and constraint"


def roles_are_minimal(template: dict) -> str:
    resources = template["Resources"]
    functions = functions_of(template)
    assert set(functions) == set(TABLE), f"functions: {sorted(set(functions) ^ set(TABLE))}"
    owned = set()
    for function, resource in functions.items():
        role = resource["Properties"]["Role"]["Fn::GetAtt"][0]
        assert role not in owned, f"{role} is shared"
        owned.add(role)
        granted = actions_of(resources[role])
        expected = {f"dynamodb:{action}" for action in TABLE[function]}
        expected |= {"logs:CreateLogStream", "logs:PutLogEvents", "secretsmanager:GetSecretValue"}
        expected |= {"ses:SendEmail"} if function in EMAIL else set()
        expected |= {"sns:Publish"} if function in SMS else set()
        expected |= {f"sqs:{action}" for action in QUEUES.get(function, ())}
        assert granted == expected, f"{function}: {sorted(granted ^ expected)}"
        secrets = statement(resources[role], "secretsmanager:GetSecretValue")["Resource"]
        named = {entry["Fn::GetAtt"][0] for entry in listed(secrets)}
        assert named == SECRETS[function], f"{function} reads {named}"
    for name, role in resources.items():
        if role["Type"] == "AWS::IAM::Role":
            no_wildcards(name, role)
            assert name in owned or not name.endswith("Role") or "lambda.amazonaws.com" not in json.dumps(
                role["Properties"]["AssumeRolePolicyDocument"]
            ), f"{name} belongs to no function"
    return f"{len(owned)} roles, one for each function, as in the table of this check"


def no_wildcards(name: str, role: dict) -> None:
    for policy in role["Properties"].get("Policies", []):
        for rule in policy["PolicyDocument"]["Statement"]:
            for action in listed(rule["Action"]):
                assert "*" not in action, f"{name} may {action}"
            if rule["Effect"] == "Allow" and "*" in listed(rule["Resource"]):
                # A phone number is no AWS resource. Topics are denied beside it.
                assert listed(rule["Action"]) == ["sns:Publish"], f"{name} may {rule['Action']} on everything"
                denied = [other for other in policy["PolicyDocument"]["Statement"] if other["Effect"] == "Deny"]
                assert any(":sns:" in json.dumps(other["Resource"]) for other in denied), f"{name} may publish to topics"


def routes_are_those_of_the_code(template: dict) -> str:
    source = pathlib.Path("shared/src/http/routes.rs").read_text()
    pattern = r'route\(\s*"([A-Z]+)",\s*"([^"]+)",\s*"([^"]+)",\s*"[^"]+"'
    wanted = {(method, path, function) for method, path, function in re.findall(pattern, source)}
    assert wanted, "no routes found in routes.rs"
    explicit, any_of = set(), {}
    for resource in template["Resources"].values():
        if resource["Type"] != "AWS::Serverless::Function":
            continue
        function = str(resource["Properties"]["CodeUri"]).removeprefix("functions/")
        for event in resource["Properties"].get("Events", {}).values():
            if event["Type"] != "Api":
                continue
            method, path = event["Properties"]["Method"], event["Properties"]["Path"]
            if method == "ANY":
                any_of[path] = function
            else:
                explicit.add((method, path, function))
    assert explicit == wanted, f"template and code differ in {sorted(explicit ^ wanted)}"
    for _, path, function in wanted:
        assert any_of.get(path) == function, f"no 405 for {path}"
    assert any_of.get("/{proxy+}") == any_of.get("/") == "admin", "no 404 for unknown paths"
    return f"{len(explicit)} routes as in routes.rs, and an answer for every other method and path"


def function_policies_fit(template: dict) -> str:
    count: dict[str, int] = {}
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Lambda::Permission":
            function = json.dumps(resource["Properties"]["FunctionName"])
            count[function] = count.get(function, 0) + 1
    most = max(count.values())
    assert most * PERMISSION_BYTES < POLICY_LIMIT, f"a function has {most} permissions: over 20 KB"
    assert len(template["Resources"]) < RESOURCE_LIMIT
    return f"at most {most} permissions a function, about {most * PERMISSION_BYTES} of {POLICY_LIMIT} bytes"


def what_cannot_be_made_again_is_kept(template: dict) -> str:
    kept = {"Table": "Retain", "KeyRing": "RetainExceptOnCreate", "OperatorKey": "RetainExceptOnCreate"}
    for name, policy in kept.items():
        resource = template["Resources"][name]
        assert resource["DeletionPolicy"] == policy and resource["UpdateReplacePolicy"] == "Retain", f"{name} is not retained"
    return f"{', '.join(kept)} stay when the stack goes"


def the_table_is_as_promised(template: dict) -> str:
    table = template["Resources"]["Table"]["Properties"]
    source = pathlib.Path("shared/src/table.rs").read_text()
    constants = dict(re.findall(r'pub const (\w+): &str = "(\w+)";', source))
    assert table["TimeToLiveSpecification"] == {"AttributeName": constants["TTL_ATTRIBUTE"], "Enabled": True}
    keys = [key["AttributeName"] for key in table["KeySchema"]]
    assert keys == [constants["PARTITION_KEY"], constants["SORT_KEY"]], keys
    assert "GlobalSecondaryIndexes" not in table
    assert table["BillingMode"] == "PAY_PER_REQUEST"
    assert table["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"] is True
    assert table["SSESpecification"]["SSEEnabled"] is True
    return "keys and TTL as in table.rs; on-demand, point-in-time recovery, KMS"


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


def every_alarm_is_heard(template: dict) -> str:
    alarms = {n: r["Properties"] for n, r in template["Resources"].items() if r["Type"] == "AWS::CloudWatch::Alarm"}
    runbook = pathlib.Path("infra/runbook.md").read_text()
    for name, alarm in alarms.items():
        assert alarm["AlarmActions"] == [{"Ref": "Alarms"}], f"{name} tells nobody"
        assert "TreatMissingData" in alarm, name
        text = json.dumps(alarm["AlarmDescription"])
        named = re.search(r"alarm `([a-z-]+)`", text)
        assert named and f"`{named.group(1)}`" in runbook, f"{name} is not in the runbook"
    for function in TABLE:
        errors = [a for a in alarms.values() if a.get("MetricName") == "Errors" and f"-{function}\"" in json.dumps(a["Dimensions"])]
        assert len(errors) == 1, f"no error alarm for {function}"
    return f"{len(alarms)} alarms, each with an action, and cause and remedy in the runbook"


def gradual_deployments_have_alarms(template: dict) -> str:
    groups = [r for r in template["Resources"].values() if r["Type"] == "AWS::CodeDeploy::DeploymentGroup"]
    assert len(groups) == len(TABLE), f"{len(groups)} deployment groups"
    # The functions behind the API answer 503 rather than fail: the API's own errors take them back too.
    for function in TABLE:
        name = logical_name(function)
        group = template["Resources"][f"{name}FunctionDeploymentGroup"]
        watched = {alarm["Name"]["Ref"] for alarm in group["Properties"]["AlarmConfiguration"]["Alarms"]}
        behind_api = function not in ("usage-alert", "delivery-receipt")
        assert watched == {f"{name}Errors"} | ({"ServerErrors"} if behind_api else set()), f"{function}: {watched}"
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


def actions_of(role: dict) -> set:
    rules = [rule for policy in role["Properties"]["Policies"] for rule in policy["PolicyDocument"]["Statement"]]
    return {action for rule in rules if rule["Effect"] == "Allow" for action in listed(rule["Action"])}


def statement(role: dict, action: str) -> dict:
    rules = [rule for policy in role["Properties"]["Policies"] for rule in policy["PolicyDocument"]["Statement"]]
    return next(rule for rule in rules if action in listed(rule["Action"]))


def listed(value) -> list:
    return value if isinstance(value, list) else [value]


def load(path: pathlib.Path) -> dict:
    return yaml.load(path.read_text(), Loader=CloudFormation)


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
