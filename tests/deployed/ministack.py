"""Starts and stops MiniStack (by emulator.py), on a free loopback port unless told otherwise, and makes up for what it
leaves out (see run.sh).

IAM is enforced (`AUTH=true`) unless told otherwise: a function that lacks a permission fails here as it would on AWS.
"""

import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import boto3
import permissions
from botocore.config import Config

REGION = "eu-west-1"
ACCOUNT = "000000000000"
# MiniStack's root. Anything else has only the permissions that a policy gives it.
ROOT = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"}


class MiniStack:
    """One emulator with a state of its own, which ends with it."""

    def __init__(
        self,
        directory: pathlib.Path,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        enforce_iam: bool = True,
        endpoint_for_functions: str = "",
    ):
        self.directory = directory
        shutil.rmtree(directory, ignore_errors=True)
        directory.mkdir(parents=True)
        self.port = port or free_port()
        self.endpoint = f"http://{host}:{self.port}"
        self.log = directory / "emulator.log"
        environment = {
            **clean_environment(),
            **ROOT,
            "GATEWAY_PORT": str(self.port),
            "BIND_HOST": host,
            # Or it opens 0.0.0.0:8883, whatever BIND_HOST says.
            "IOT_MTLS_ENABLED": "0",
            "MINISTACK_REGION": REGION,
            "AUTH": "true" if enforce_iam else "false",
            "TMPDIR": str(directory),
            "STATE_DIR": str(directory / "state"),
            "S3_DATA_DIR": str(directory / "s3"),
            "LOG_LEVEL": "WARNING",
            "AWS_ENDPOINT_URL": endpoint_for_functions or self.endpoint,
        }
        program = pathlib.Path(__file__).with_name("emulator.py")
        # A session of its own, so that the functions, its children, end with it.
        self.process = subprocess.Popen(
            # -P: this folder's ministack.py is not the package of that name.
            [sys.executable, "-P", str(program)],
            env=environment,
            cwd=directory,
            stdout=self.log.open("wb"),
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            self._wait_until_it_answers()
        except BaseException:
            self.stop()
            raise

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                break
            try:
                urllib.request.urlopen(f"{self.endpoint}/_ministack/health", timeout=2).close()
                return
            except (urllib.error.URLError, OSError):
                time.sleep(0.2)
        raise RuntimeError(f"MiniStack did not start:\n{self.log.read_text(errors='replace')[-2000:]}")

    def stop(self) -> None:
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            try:
                self.process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                pass
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()

    def client(self, service: str, role: str | None = None):
        """As the account's root, or as a role: MiniStack lets its root take the place of the service that may assume it."""
        credentials = {
            "aws_access_key_id": ROOT["AWS_ACCESS_KEY_ID"],
            "aws_secret_access_key": ROOT["AWS_SECRET_ACCESS_KEY"],
        }
        if role:
            given = self.client("sts").assume_role(RoleArn=role, RoleSessionName="check")["Credentials"]
            credentials = {
                "aws_access_key_id": given["AccessKeyId"],
                "aws_secret_access_key": given["SecretAccessKey"],
                "aws_session_token": given["SessionToken"],
            }
        retries = Config(retries={"max_attempts": 2})
        return boto3.client(service, endpoint_url=self.endpoint, region_name=REGION, config=retries, **credentials)

    def environment(self) -> dict:
        """What a program needs to talk to this emulator and nothing else."""
        return {
            **clean_environment(),
            **ROOT,
            "AWS_DEFAULT_REGION": REGION,
            "AWS_REGION": REGION,
            "AWS_ENDPOINT_URL": self.endpoint,
        }

    def base_url(self, api: str, stage: str) -> str:
        return f"{self.endpoint}/restapis/{api}/{stage}/_user_request_"

    def make_up_for_differences(self, transformed: dict, api: str, stage: str, table: str, parameters: dict) -> None:
        """After every deployment: what MiniStack's CloudFormation dropped of the template."""
        body = transformed["Resources"]["Api"]["Properties"]["Body"]
        self._add_any_methods(body, api)
        self._add_gateway_responses(body, api, parameters)
        gateway = self.client("apigateway")
        deployed = gateway.create_deployment(restApiId=api)["id"]
        gateway.update_stage(
            restApiId=api,
            stageName=stage,
            patchOperations=[{"op": "replace", "path": "/deploymentId", "value": deployed}],
        )
        self._let_mail_out(transformed)
        self.leave_the_ses_sandbox()
        ttl = transformed["Resources"]["Table"]["Properties"]["TimeToLiveSpecification"]
        self.client("dynamodb").update_time_to_live(TableName=table, TimeToLiveSpecification=ttl)

    def _let_mail_out(self, transformed: dict) -> None:
        """AWS asks for `ses:SendEmail` on the identity; MiniStack asks for it on `*`, without the condition's key."""
        cloudformation, iam = self.client("cloudformation"), self.client("iam")
        allow = {"Effect": "Allow", "Action": "ses:SendEmail", "Resource": "*"}
        for name, resource in transformed["Resources"].items():
            if resource["Type"] != "AWS::IAM::Role":
                continue
            if any(action == "ses:SendEmail" for action, _ in permissions.granted_to(transformed, name)):
                found = cloudformation.describe_stack_resource(StackName="countersign", LogicalResourceId=name)
                iam.put_role_policy(
                    RoleName=found["StackResourceDetail"]["PhysicalResourceId"],
                    PolicyName="ministack-mail",
                    PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [allow]}),
                )

    def leave_the_ses_sandbox(self) -> None:
        """No difference: a new account mails to nobody, as on AWS. This is the runbook's step."""
        self.client("sesv2").put_account_details(
            ProductionAccessEnabled=True,
            MailType="TRANSACTIONAL",
            WebsiteURL="https://countersign.example",
            ContactLanguage="EN",
            UseCaseDescription="One-time passcodes requested by the recipient",
        )

    def _add_any_methods(self, body: dict, api: str) -> None:
        gateway = self.client("apigateway")
        # Pages of the listing end early in no known case; 500 is the largest page.
        resources = {item["path"]: item for item in gateway.get_resources(restApiId=api, limit=500)["items"]}

        def resource(path: str) -> str:
            if path not in resources:
                parent, _, part = path.rpartition("/")
                made = gateway.create_resource(restApiId=api, parentId=resource(parent or "/"), pathPart=part)
                resources[path] = made
            return resources[path]["id"]

        for path, operations in body["paths"].items():
            operation = operations.get("x-amazon-apigateway-any-method")
            place = resource(path)
            if not operation or "ANY" in resources[path].get("resourceMethods", {}):
                continue
            alias = operation["x-amazon-apigateway-integration"]["uri"]["Fn::Sub"]
            function = self._function_of(alias)
            gateway.put_method(restApiId=api, resourceId=place, httpMethod="ANY", authorizationType="NONE")
            gateway.put_integration(
                restApiId=api,
                resourceId=place,
                httpMethod="ANY",
                type="AWS_PROXY",
                integrationHttpMethod="POST",
                uri=f"arn:aws:apigateway:{REGION}:lambda:path/2015-03-31/functions/{function}/invocations",
            )

    def _function_of(self, uri: str) -> str:
        """`…/${IssueFunctionAliaslive}/…`, as SAM writes it, to the ARN of that alias."""
        logical = uri.split("${")[-1].split("}")[0]
        found = self.client("cloudformation").describe_stack_resource(StackName="countersign", LogicalResourceId=logical)
        return found["StackResourceDetail"]["PhysicalResourceId"]

    def _add_gateway_responses(self, body: dict, api: str, parameters: dict) -> None:
        gateway = self.client("apigateway")
        for kind, response in body["x-amazon-apigateway-gateway-responses"].items():
            headers = {name: resolved(value, parameters) for name, value in response["responseParameters"].items()}
            gateway.put_gateway_response(
                restApiId=api,
                responseType=kind,
                statusCode=str(response["statusCode"]),
                responseParameters=headers,
                responseTemplates=response["responseTemplates"],
            )


def resolved(value, parameters: dict) -> str:
    if isinstance(value, dict):
        text = value["Fn::Sub"]
        for name, given in parameters.items():
            text = text.replace("${" + name + "}", str(given))
        return text
    return value


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def clean_environment() -> dict:
    """This process's environment without any way to a real AWS account."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
    return {**kept, "AWS_CONFIG_FILE": os.devnull, "AWS_SHARED_CREDENTIALS_FILE": os.devnull, "SAM_CLI_TELEMETRY": "0"}
