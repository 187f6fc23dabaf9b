"""The stack as it stands in MiniStack: deploying it with SAM, and finding its parts."""

import dataclasses
import json
import pathlib
import re
import subprocess

import template
from ministack import ACCOUNT, MiniStack
from service import Service

STACK = "countersign"
# As emulator.py names the API, and the template the stage.
API_ID, STAGE = "countersign", "live"
TEMPLATE = pathlib.Path("template.yaml")


@dataclasses.dataclass
class Sent:
    codes: set
    addresses: set


class Deployment:
    """One stack. `deploy` makes or updates it."""

    account = ACCOUNT

    def __init__(self, ministack: MiniStack, sam: pathlib.Path, build: pathlib.Path):
        self.ministack, self.sam, self.build = ministack, sam, build
        self.outputs: dict = {}

    def deploy(self, *, changed: bool = False, **parameters: str) -> None:
        """As a user would, but for the endpoint: the built template, a bucket that SAM makes, IAM capabilities.

        `changed` deploys a template with another log level, which makes a new version of every function.
        """
        # Behind a path of MiniStack's own, which the gateway says nothing of.
        parameters.setdefault("PublicUrl", self.ministack.base_url(API_ID, STAGE))
        built = self._changed_template() if changed else self.build / "template.yaml"
        command = [
            str(self.sam), "deploy", "--template-file", str(built), "--stack-name", STACK,
            "--resolve-s3", "--capabilities", "CAPABILITY_IAM", "--no-confirm-changeset", "--no-fail-on-empty-changeset",
            "--no-progressbar", "--config-file", str(pathlib.Path("samconfig.toml").resolve()), "--region", "eu-west-1",
            "--parameter-overrides", *[f'{name}="{value}"' for name, value in parameters.items()],
        ]  # fmt: skip
        done = subprocess.run(command, env=self.ministack.environment(), stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode != 0:
            raise AssertionError(f"sam deploy failed:\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
        stack = self.client("cloudformation").describe_stacks(StackName=STACK)["Stacks"][0]
        self.outputs = {output["OutputKey"]: output["OutputValue"] for output in stack["Outputs"]}
        values = {given["ParameterKey"]: given["ParameterValue"] for given in stack["Parameters"]}
        self.stage = values["StageName"]
        assert (self.outputs["ApiId"], self.stage) == (API_ID, STAGE), f"{self.outputs['ApiId']} {self.stage}"
        self.ministack.make_up_for_differences(template.transformed(TEMPLATE), self.outputs["ApiId"], self.stage, self.table, values)

    def _changed_template(self) -> pathlib.Path:
        text = (self.build / "template.yaml").read_text()
        text, count = re.subn(r"LOG_LEVEL:\s+(?:!Ref|Ref:)\s+LogLevel", "LOG_LEVEL: debug", text)
        assert count == 1, "the built template does not set LOG_LEVEL"
        changed = self.build / "changed.yaml"
        changed.write_text(text)
        return changed

    @property
    def table(self) -> str:
        return self.outputs["TableName"]

    @property
    def key_ring(self) -> str:
        return self.outputs["KeyRingArn"]

    @property
    def operator_key_arn(self) -> str:
        return self.outputs["OperatorKeyArn"]

    def queue_arn(self, queue: str) -> str:
        """Of a queue by its name in the template; its address is an output."""
        asked = {"QueueUrl": self.outputs[f"{queue}Url"], "AttributeNames": ["QueueArn"]}
        return self.client("sqs").get_queue_attributes(**asked)["Attributes"]["QueueArn"]

    @property
    def configuration_set(self) -> str:
        return self.outputs["ConfigurationSet"]

    @property
    def base_url(self) -> str:
        return self.ministack.base_url(self.outputs["ApiId"], self.stage)

    @property
    def service(self) -> Service:
        return Service(self.base_url, self.ministack.endpoint, self.operator_key)

    @property
    def operator_key(self) -> str:
        return json.loads(self._secret(self.operator_key_arn))["key"]

    def client(self, service: str, role: str | None = None):
        return self.ministack.client(service, role)

    def stop_schedules(self) -> None:
        """For measurements: what runs by itself would be measured too."""
        scheduler = self.client("scheduler")
        for schedule in scheduler.list_schedules(GroupName=STACK)["Schedules"]:
            scheduler.delete_schedule(GroupName=STACK, Name=schedule["Name"])

    def secrets(self) -> list[str]:
        """The values that must be nowhere else: the keys of the ring, the operator key."""
        ring = json.loads(self._secret(self.key_ring))
        return sorted([value for value in ring.values() if len(value) > 8] + [self.operator_key])

    def _secret(self, arn: str) -> str:
        return self.client("secretsmanager").get_secret_value(SecretId=arn)["SecretString"]

    def roles(self) -> dict[str, str]:
        """The role's ARN by function."""
        functions = self.client("lambda").list_functions()["Functions"]
        return {f["FunctionName"].removeprefix(f"{STACK}-"): f["Role"] for f in functions if f["FunctionName"].startswith(STACK)}

    def versions(self) -> list[int]:
        lambdas = self.client("lambda")
        return [int(lambdas.get_alias(FunctionName=f"{STACK}-{f}", Name="live")["FunctionVersion"]) for f in sorted(self.roles())]

    def invoke(self, function: str, event: dict):
        answer = self.client("lambda").invoke(FunctionName=f"{STACK}-{function}", Qualifier="live", Payload=json.dumps(event))
        payload = answer["Payload"].read()
        assert "FunctionError" not in answer, payload[:1000]
        return json.loads(payload)

    def passcode_key(self, passcode_id: str) -> dict:
        """The key of a passcode's item, found as an operator would: no function that answers requests may scan."""
        pages = self.client("dynamodb").get_paginator("scan").paginate(
            TableName=self.table, ProjectionExpression="pk, sk", FilterExpression="contains(pk, :id)",
            ExpressionAttributeValues={":id": {"S": passcode_id}},
        )  # fmt: skip
        for page in pages:
            for item in page["Items"]:
                return item
        raise AssertionError("the table has no such passcode")

    def everything_sent(self) -> Sent:
        """Every code and every address of every message of this run."""
        service, codes, addresses = self.service, set(), set()
        for phone, messages in service._ministack("/_ministack/sns/sms-messages")["sms_messages"].items():
            addresses.add(phone)
            for message in messages:
                codes.update(re.findall(r"(?<!\d)\d{6,10}(?!\d)", message["Message"]))
        for account in service._ministack("/_ministack/ses/messages")["messages"].values():
            for message in account:
                addresses.update(message["To"])
                codes.update(re.findall(r"(?<!\d)\d{6,10}(?!\d)", message["BodyText"] or ""))
        return Sent(codes, addresses)
