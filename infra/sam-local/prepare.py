"""Prepares `sam local`: table, secrets and sender in MiniStack, and a template that knows an endpoint.

Run it again at will: what exists is kept. It talks to the endpoint given and never to AWS.
"""

import argparse
import ipaddress
import json
import pathlib
import secrets
import string
from urllib.parse import urlsplit

import boto3
from botocore.exceptions import ClientError

BUILT = pathlib.Path(".aws-sam/build")
EXISTS = ("ResourceInUseException", "ResourceExistsException", "AlreadyExistsException")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--endpoint", default="http://127.0.0.1:4566", help="MiniStack, on this machine")
    endpoint = arguments.parse_args().endpoint
    host = urlsplit(endpoint).hostname or ""
    if not ipaddress.ip_address(host).is_private:
        raise SystemExit(f"{endpoint} is not on this machine")
    print("operator key:", make_in_ministack(endpoint))
    print("template:", template_with_endpoint())


def make_in_ministack(endpoint: str) -> str:
    """Makes what the template would, and returns the operator key."""

    def client(service: str):
        return boto3.client(
            service,
            endpoint_url=endpoint,
            region_name="us-east-1",
            aws_access_key_id="test",
            aws_secret_access_key="test",
        )

    def ensure(make, **arguments) -> None:
        try:
            make(**arguments)
        except ClientError as error:
            if error.response["Error"]["Code"] not in EXISTS:
                raise

    keys = ("pk", "sk")
    ensure(
        client("dynamodb").create_table,
        TableName="countersign",
        BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[{"AttributeName": name, "AttributeType": "S"} for name in keys],
        KeySchema=[{"AttributeName": name, "KeyType": kind} for name, kind in zip(keys, ("HASH", "RANGE"))],
    )
    vault = client("secretsmanager")
    ring = {"current": "k1", "lookup": "k1", "k1": random_text()}
    ensure(vault.create_secret, Name="countersign-key-ring", SecretString=json.dumps(ring))
    ensure(vault.create_secret, Name="countersign-operator", SecretString=json.dumps({"key": random_text()}))
    ensure(client("sesv2").create_email_identity, EmailIdentity="countersign.example")
    return json.loads(vault.get_secret_value(SecretId="countersign-operator")["SecretString"])["key"]


def template_with_endpoint() -> pathlib.Path:
    """`sam local` passes on only those variables that the template names: name two more."""
    built = (BUILT / "template.yaml").read_text()
    first = "        TABLE_NAME:"
    if first not in built:
        raise SystemExit("the built template has no TABLE_NAME among its globals: run `sam build` first")
    more = "        AWS_ENDPOINT_URL: ''\n        OPERATOR_KEY_SECRET: ''\n"
    local = BUILT / "local.yaml"
    local.write_text(built.replace(first, more + first, 1))
    return local


def random_text() -> str:
    return "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(64))


if __name__ == "__main__":
    main()
