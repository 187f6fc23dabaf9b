"""What each function may do: read from the template, asked of the roles as they stand, and tried in their names.

The table below says it. A permission that is not in it, or is missing, is a failure here, so that a change of a role is a
change of this page too.
"""

from __future__ import annotations

import json
import pathlib
from typing import TYPE_CHECKING

import template
from botocore.exceptions import ClientError
from template import functions_of, listed, logical_name

if TYPE_CHECKING:
    # It reads this page itself, for the roles that may mail.
    from deployment import Deployment

# What a function's role may do, by the names of MEANS. Only `operator` may write slugs and `worker` remove them; API keys are also written by `console`.
MAY = {
    "issue": {"table", "key ring", "email", "sms", "queue jobs", "queue webhooks"},
    "verify": {"table", "key ring", "queue jobs", "queue webhooks"},
    "resend": {"table", "key ring", "email", "sms", "queue jobs", "queue webhooks"},
    "passcode": {"table", "key ring"},
    "password-reset": {"table", "key ring", "queue jobs"},
    "sign-in": {"table", "key ring", "sms", "queue jobs", "queue webhooks", "queue pushes"},
    "mfa": {"table", "list", "key ring", "sms", "queue jobs", "queue webhooks"},
    "devices": {"table", "key ring", "queue jobs", "queue webhooks"},
    "links": {"table", "list", "key ring", "queue jobs"},
    "sessions": {"table", "list", "key ring", "email", "sms", "queue jobs", "queue webhooks"},
    "oidc": {"table", "key ring"},
    "pages": {"table", "list", "key ring", "email", "sms", "queue jobs", "queue webhooks", "queue pushes"},
    "console": {"table", "list", "key ring", "queue jobs", "queue webhooks"},
    "accounts": {"table", "list", "key ring", "queue jobs"},
    "operator": {"table", "list", "key ring", "operator key", "queue jobs"},
    "firm": {"table", "list", "key ring", "email", "queue jobs", "queue webhooks"},
    "worker": {"table", "list", "scan", "key ring", "email", "sms", "queue jobs", "queue webhooks", "queue pushes", "take jobs"},
    "usage-alert": {"table", "list", "email", "queue jobs", "alert dead letters"},
    "delivery-receipt": {"table", "queue jobs", "queue webhooks", "receipt dead letters"},
}
# Each as actions on a resource. A transaction needs those of its parts.
ITEMS = ("GetItem", "BatchGetItem", "PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem")
MEANS = {
    "table": {(f"dynamodb:{action}", "Table") for action in ITEMS}
    | {(f"kms:{action}", "KmsKeyArn") for action in ("Decrypt", "Encrypt", "GenerateDataKey", "DescribeKey")},
    "list": {("dynamodb:Query", "Table")},
    "scan": {("dynamodb:Scan", "Table")},
    "key ring": {("secretsmanager:GetSecretValue", "KeyRing"), ("kms:Decrypt", "KmsKeyArn"), ("kms:DescribeKey", "KmsKeyArn")},
    "operator key": {("secretsmanager:GetSecretValue", "OperatorKey")},
    "email": {("ses:SendEmail", "identity/${EmailIdentity}"), ("ses:SendEmail", "configuration-set/${EmailEvents}")},
    # By provider: PROVIDERS below.
    "sms": set(),
    "queue jobs": {("sqs:SendMessage", "JobsQueue")},
    # For those that cause an event.
    "queue webhooks": {("sqs:SendMessage", "WebhooksQueue")},
    # For those at which a person asks a device.
    "queue pushes": {("sqs:SendMessage", "PushQueue")},
    "take jobs": {
        (f"sqs:{action}", queue)
        for action in ("ReceiveMessage", "DeleteMessage", "GetQueueAttributes")
        for queue in ("JobsQueue", "WebhooksQueue", "PushQueue")
    },
    "alert dead letters": {("sqs:SendMessage", "UsageAlertDeadLetters")},
    "receipt dead letters": {("sqs:SendMessage", "DeliveryReceiptDeadLetters")},
}
# What sends SMS, by the parameter SmsProvider: the one action of the one service.
PROVIDERS = {
    "sns": {("sns:Publish", "*")},
    "end-user-messaging": {
        ("sms-voice:SendTextMessage", resource)
        for resource in ("configuration-set/${StackName}", "phone-number/*", "pool/*", "protect-configuration/*", "sender-id/*")
    },
}
# A variable that says where something is belongs to those who may use it.
VARIABLES = {
    "KEY_RING_SECRET": "key ring",
    "OPERATOR_KEY_SECRET": "operator key",
    "JOBS_QUEUE_URL": "queue jobs",
    "WEBHOOKS_QUEUE_URL": "queue webhooks",
    "PUSH_QUEUE_URL": "queue pushes",
}


def checks(path: pathlib.Path) -> list:
    """What the template says, without a deployment: a name, and a call that returns what it found or raises AssertionError."""
    plain = template.transformed(path)
    return [
        ("roles", lambda: roles_are_minimal(plain)),
        ("API keys", lambda: only_the_operator_is_not_denied_api_keys(plain)),
        ("variables", lambda: variables_go_with_permissions(plain)),
    ]


def checks_of(deployment: Deployment) -> list:
    """The same of a deployment."""
    return [
        ("roles at run time", lambda: roles_refuse_what_is_not_theirs(deployment)),
        ("API keys at run time", lambda: only_the_operator_writes_api_keys(deployment)),
        ("function settings", lambda: functions_are_as_in_the_template(deployment)),
    ]


def roles_are_minimal(stack: dict) -> str:
    resources = stack["Resources"]
    functions = functions_of(stack)
    assert set(functions) == set(MAY), f"functions: {sorted(set(functions) ^ set(MAY))}"
    owned = set()
    for function, resource in functions.items():
        role = resource["Properties"]["Role"]["Fn::GetAtt"][0]
        assert role not in owned, f"{role} is shared"
        owned.add(role)
        expected = {(action, f"{logical_name(function)}Logs") for action in ("logs:CreateLogStream", "logs:PutLogEvents")}
        expected = expected.union(*(MEANS[name] for name in MAY[function]))
        for provider, sends in PROVIDERS.items():
            wanted = expected | sends if "sms" in MAY[function] else expected
            granted = granted_to(stack, role, provider)
            assert granted == wanted, f"{function} with {provider}: {sorted(granted ^ wanted)}"
    for name, resource in resources.items():
        if resource["Type"] == "AWS::IAM::Role":
            no_wildcards(name, rules_of(stack, name))
            assert name in owned or "lambda.amazonaws.com" not in json.dumps(resource["Properties"]["AssumeRolePolicyDocument"]), f"{name} belongs to no function"
        if resource["Type"] == "AWS::IAM::ManagedPolicy":
            used = [role for role in owned if {"Ref": name} in resources[role]["Properties"]["ManagedPolicyArns"]]
            assert used, f"nobody has {name}"
    return f"{len(owned)} roles, one for each function, as in the table of this check, with either provider of SMS"


def no_wildcards(name: str, rules: list[dict]) -> None:
    for rule in rules:
        for action in listed(rule["Action"]):
            assert "*" not in action, f"{name} may {action}"
        if any(action.startswith("kms:") for action in listed(rule["Action"])):
            assert "kms:ViaService" in rule["Condition"]["StringEquals"], f"{name} uses the key by itself"
        if rule["Effect"] == "Allow" and "*" in listed(rule["Resource"]):
            # A phone number is no AWS resource. Topics are denied beside it.
            assert listed(rule["Action"]) == ["sns:Publish"], f"{name} may {rule['Action']} on everything"
            denied = [other for other in rules if other["Effect"] == "Deny"]
            assert any(":sns:" in json.dumps(other["Resource"]) for other in denied), f"{name} may publish to topics"


def only_the_operator_is_not_denied_api_keys(stack: dict) -> str:
    """By the leading keys of an item: every other role has a Deny."""
    for function, resource in functions_of(stack).items():
        denied, kept = set(), ["SLUG#*"] if function == "console" else ["KEY#*", "SLUG#*"]
        for rule in rules_of(stack, resource["Properties"]["Role"]["Fn::GetAtt"][0]):
            if rule["Effect"] == "Deny" and target(rule["Resource"]) == "Table":
                assert rule["Condition"] == {"ForAnyValue:StringLike": {"dynamodb:LeadingKeys": kept}}, f"{function}: {rule}"
                denied |= {action.removeprefix("dynamodb:") for action in listed(rule["Action"])}
        allowed = {"operator": {"PutItem", "UpdateItem", "DeleteItem"}, "worker": {"DeleteItem"}}.get(function, set())
        assert denied == {"PutItem", "UpdateItem", "DeleteItem"} - allowed, f"{function} is denied {sorted(denied)}"
    return "KEY#… and SLUG#… are written by operator alone, KEY#… by console too; worker may remove them"


def variables_go_with_permissions(stack: dict) -> str:
    for function, resource in functions_of(stack).items():
        variables = resource["Properties"]["Environment"]["Variables"]
        for name, permission in VARIABLES.items():
            assert (name in variables) == (permission in MAY[function]), f"{function} and {name}"
        for name in ("KEY_REQUESTS_PER_SECOND", "KEY_REQUESTS_IN_FLIGHT", "TABLE_NAME"):
            assert name in variables, f"{function} has no {name}"
    return f"{', '.join(VARIABLES)}: where they can be used, and nowhere else"


def roles_refuse_what_is_not_theirs(deployment: Deployment) -> str:
    """By IAM's own simulation, on the roles as they stand, and by every call of this run: IAM is enforced."""
    iam, roles = deployment.client("iam"), deployment.roles()
    assert set(roles) == set(MAY), sorted(set(roles) ^ set(MAY))
    table = deployment.client("dynamodb").describe_table(TableName=deployment.table)["Table"]["TableArn"]
    topic = f"arn:aws:sns:eu-west-1:{deployment.account}:any-topic"
    # What a permission of MAY lets a role do, and nobody without it.
    guarded = [
        ("list", "dynamodb:Query", table),
        ("scan", "dynamodb:Scan", table),
        ("sms", "sns:Publish", "*"),
        ("key ring", "secretsmanager:GetSecretValue", deployment.key_ring),
        ("operator key", "secretsmanager:GetSecretValue", deployment.operator_key_arn),
        ("queue jobs", "sqs:SendMessage", deployment.queue_arn("JobsQueue")),
        ("queue webhooks", "sqs:SendMessage", deployment.queue_arn("WebhooksQueue")),
        ("queue pushes", "sqs:SendMessage", deployment.queue_arn("PushQueue")),
        *(("take jobs", "sqs:ReceiveMessage", deployment.queue_arn(queue)) for queue in ("JobsQueue", "WebhooksQueue", "PushQueue")),
    ]
    nobody = [
        *((f"dynamodb:{action}", table) for action in ("DeleteTable", "UpdateTable", "ExportTableToPointInTime", "BatchWriteItem")),
        ("dynamodb:GetItem", table + "x"),
        ("sns:Publish", topic),
        ("secretsmanager:PutSecretValue", deployment.key_ring),
        ("iam:PassRole", "*"),
        ("s3:GetObject", "*"),
    ]
    questions = 0

    def may(function: str, action: str, resource: str = "*") -> bool:
        nonlocal questions
        questions += 1
        answer = iam.simulate_principal_policy(PolicySourceArn=roles[function], ActionNames=[action], ResourceArns=[resource])
        return answer["EvaluationResults"][0]["EvalDecision"] == "allowed"

    for function, permissions in MAY.items():
        assert may(function, "dynamodb:GetItem", table), f"{function} cannot read the table"
        for permission, action, resource in guarded:
            assert may(function, action, resource) == (permission in permissions), f"{function} and {action} on {resource}"
        for action, resource in nobody:
            assert not may(function, action, resource), f"{function} may {action} on {resource}"
        # Not the other way round: MiniStack is told of `ses:SendEmail` by a policy of its own.
        assert "email" in permissions or not may(function, "ses:SendEmail"), f"{function} and email"
    return f"{questions} questions to IAM about {len(roles)} roles; every call of this run was subject to them"


def only_the_operator_writes_api_keys(deployment: Deployment) -> str:
    """By calls in the roles' names: an item `KEY#…` or `SLUG#…` is written by `operator` alone, and removed by `worker` too; `console` makes and removes keys."""
    probe, slug, other = ({"pk": {"S": pk}, "sk": {"S": "PROBE"}} for pk in ("KEY#probe", "SLUG#probe", "T#probe"))
    calls = 0

    def put(key: dict) -> dict:
        return {"Put": {"TableName": deployment.table, "Item": key}}

    def delete(key: dict) -> dict:
        return {"Delete": {"TableName": deployment.table, "Key": key}}

    for function, role in deployment.roles().items():
        table = deployment.client("dynamodb", role)

        def may(call, **arguments) -> bool:
            nonlocal calls
            calls += 1
            try:
                call(**arguments)
            except ClientError as error:
                assert error.response["Error"]["Code"] == "AccessDeniedException", error
                return False
            return True

        makes, removes = function in ("operator", "console"), function in ("operator", "worker", "console")
        for key, is_other in ((probe, False), (slug, False), (other, True)):
            named, is_denied = {"TableName": deployment.table, "Key": key}, key is slug and function == "console"
            assert may(table.put_item, TableName=deployment.table, Item=key) == (is_other or makes and not is_denied), f"{function}: put {key}"
            assert may(table.update_item, **named) == (is_other or makes and not is_denied), f"{function}: update {key}"
            assert may(table.delete_item, **named) == (is_other or removes and not is_denied), f"{function}: delete {key}"
            assert may(table.get_item, **named), f"{function}: get {key}"
        # In a transaction one such item is enough, and a look at one does no harm.
        look = {"ConditionCheck": {"TableName": deployment.table, "Key": probe, "ConditionExpression": "attribute_not_exists(pk)"}}
        assert may(table.transact_write_items, TransactItems=[put(other), put(probe)]) == makes, f"{function}: put in a transaction"
        assert may(table.transact_write_items, TransactItems=[put(other), delete(probe)]) == removes, f"{function}: delete in a transaction"
        assert may(table.transact_write_items, TransactItems=[put(other), look]), f"{function}: look in a transaction"
        deployment.client("dynamodb").delete_item(TableName=deployment.table, Key=other)
    return f"{calls} calls in the names of {len(MAY)} roles"


def functions_are_as_in_the_template(deployment: Deployment) -> str:
    lambdas, seen = deployment.client("lambda"), []
    for function in deployment.roles():
        alias = lambdas.get_alias(FunctionName=f"countersign-{function}", Name="live")
        settings = lambdas.get_function_configuration(FunctionName=f"countersign-{function}", Qualifier=alias["FunctionVersion"])
        variables = settings["Environment"]["Variables"]
        assert settings["Runtime"] == "provided.al2023" and "SSL_CERT_FILE" in variables
        for name, permission in VARIABLES.items():
            assert (name in variables) == (permission in MAY[function]), f"{function} and {name}"
        assert not any(secret in json.dumps(variables) for secret in deployment.secrets()), f"{function} has a secret in its environment"
        seen.append(f"{function} {settings['MemorySize']}")
    return "alias live; MB: " + ", ".join(seen)


def rules_of(stack: dict, role: str, provider: str = "sns") -> list[dict]:
    """Every statement that holds for a role with this provider of SMS: its own, and those of the policies that it shares."""
    properties = stack["Resources"][role]["Properties"]
    documents = [policy["PolicyDocument"] for policy in properties.get("Policies", [])]
    for arn in properties.get("ManagedPolicyArns", []):
        # What AWS wrote is not read here; no function has it, since `granted_to` would miss it.
        if "Ref" in arn:
            documents.append(stack["Resources"][arn["Ref"]]["Properties"]["PolicyDocument"])
        else:
            assert role == "GatewayLogRole", f"{role} has {arn}"
    rules = [rule for document in documents for rule in document["Statement"]]
    return [one for rule in rules for one in branches(rule, provider) if "Effect" in one]


def branches(rule: dict, provider: str) -> list[dict]:
    """What a statement can be: of the provider's own condition one branch, of every other both."""
    if "Fn::If" not in rule:
        return [rule]
    condition, *both = rule["Fn::If"]
    return [both[provider != "sns"]] if condition == "SendsBySns" else both


def granted_to(stack: dict, role: str, provider: str = "sns") -> set[tuple[str, str]]:
    rules = [rule for rule in rules_of(stack, role, provider) if rule["Effect"] == "Allow"]
    return {(action, target(resource)) for rule in rules for action in listed(rule["Action"]) for resource in listed(rule["Resource"])}


def target(resource) -> str:
    """What a policy's resource is, in one word: a logical name, a parameter, or the end of an ARN."""
    if isinstance(resource, str):
        return resource
    if "Fn::If" in resource:
        condition, restored, own = resource["Fn::If"]
        assert condition == "UsesRestoredTable" and target(restored) == "table/${RestoredTable}", resource
        return target(own)
    if "Fn::GetAtt" in resource:
        return resource["Fn::GetAtt"][0]
    return resource.get("Ref") or resource["Fn::Sub"].replace("AWS::", "").rpartition(":")[2]
