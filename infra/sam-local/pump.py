"""Brings `worker` its jobs under `sam local`, where nothing polls a queue and no schedule runs.

It does what the template has Lambda and the scheduler do: it takes messages from a queue, calls the function with them as
Lambda would, removes those that the function did not name as failed, and calls it for its sweep. `run.sh` starts one for each
queue, so that one waits for no other.
"""

import argparse
import json
import pathlib
import re
import signal
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tests" / "deployed"))

import boto3  # noqa: E402
import template  # noqa: E402
from botocore import UNSIGNED  # noqa: E402
from botocore.config import Config  # noqa: E402
from botocore.exceptions import BotoCoreError, ClientError  # noqa: E402
from ministack import REGION, ROOT  # noqa: E402

TEMPLATE = pathlib.Path(__file__).resolve().parents[2] / "template.yaml"
SECONDS = {"minute": 60, "hour": 3600, "day": 86400}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--queue", required=True, help="a queue's name in the template; that of the first one brings the function's schedules too")
    arguments.add_argument("--queue-url", required=True, help="its address")
    arguments.add_argument("--aws", required=True, help="the emulator with the queue, such as http://172.17.0.1:4566")
    arguments.add_argument("--lambda", dest="functions", default="http://127.0.0.1:3001", help="`sam local start-lambda` (%(default)s)")
    options = arguments.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        Pump(options).run()
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except (BotoCoreError, ClientError) as error:
        raise SystemExit(f"cannot read the queue {options.queue_url} at {options.aws}: {error}") from None


class Pump:
    def __init__(self, options: argparse.Namespace):
        loaded = template.load(TEMPLATE)
        queues = behind_queues(loaded)
        if options.queue not in queues:
            raise SystemExit(f"{TEMPLATE} has no function behind {options.queue}, only behind {', '.join(queues)}")
        self.function, self.batch_size = queues[options.queue]
        self.schedules = schedules_of(loaded, self.function) if options.queue == next(iter(queues)) else []
        self.url = options.queue_url
        credentials = {"aws_access_key_id": ROOT["AWS_ACCESS_KEY_ID"], "aws_secret_access_key": ROOT["AWS_SECRET_ACCESS_KEY"]}
        self.queue = boto3.client("sqs", endpoint_url=options.aws, region_name=REGION, **credentials)
        # A job is not called twice because its first call was slow, as when a container starts.
        patient = Config(signature_version=UNSIGNED, read_timeout=300, retries={"max_attempts": 0})
        self.endpoint = options.functions
        self.lambdas = boto3.client("lambda", endpoint_url=options.functions, region_name=REGION, config=patient)

    def run(self) -> None:
        asked = self.queue.get_queue_attributes(QueueUrl=self.url, AttributeNames=["QueueArn"])
        arn = asked["Attributes"]["QueueArn"]
        due = [time.monotonic() for _ in self.schedules]
        while True:
            for number, (seconds, event) in enumerate(self.schedules):
                if time.monotonic() >= due[number]:
                    due[number] = time.monotonic() + seconds
                    self.call(event, "its schedule")
            # Not longer than a schedule may be late.
            messages = self.queue.receive_message(
                QueueUrl=self.url,
                MaxNumberOfMessages=self.batch_size,
                WaitTimeSeconds=5,
                AttributeNames=["All"],
                MessageAttributeNames=["All"],
            ).get("Messages", [])
            if messages:
                self.do_batch(messages, arn)

    def do_batch(self, messages: list[dict], arn: str) -> None:
        answer = self.call({"Records": [record(message, arn) for message in messages]}, f"{len(messages)} messages")
        failed = failed_of(answer, {message["MessageId"] for message in messages})
        for message in messages:
            # What stays comes again after the queue's visibility timeout, as on AWS.
            if message["MessageId"] not in failed:
                self.queue.delete_message(QueueUrl=self.url, ReceiptHandle=message["ReceiptHandle"])
        if failed:
            print(f"{len(failed)} of {len(messages)} messages stay on the queue", flush=True)

    def call(self, event: dict, cause: str):
        """The function's answer; None where it failed."""
        try:
            answer = self.lambdas.invoke(FunctionName=self.function, Payload=json.dumps(event))
            payload = answer["Payload"].read().decode(errors="replace")
        except ClientError as error:
            print(f"{self.function} for {cause}: failed: {error}", flush=True)
            return None
        except BotoCoreError as error:
            raise SystemExit(f"nothing answers at {self.endpoint}, where `sam local start-lambda` should: {error}") from None
        print(f"{self.function} for {cause}: {payload}", flush=True)
        try:
            return None if "FunctionError" in answer else json.loads(payload)
        except ValueError:
            return None


def behind_queues(loaded: dict) -> dict[str, tuple[str, int]]:
    """Of each queue the function that the template puts behind it, and how many messages that gets at once."""
    return {
        event["Properties"]["Queue"]["Fn::GetAtt"][0]: (name, event["Properties"]["BatchSize"])
        for name, resource in loaded["Resources"].items()
        if resource["Type"] == "AWS::Serverless::Function"
        for event in resource["Properties"].get("Events", {}).values()
        if event["Type"] == "SQS"
    }


def schedules_of(loaded: dict, function: str) -> list[tuple[int, dict]]:
    """The function's schedules: every how many seconds, and the event."""
    found = []
    for resource in loaded["Resources"].values():
        if resource["Type"] == "AWS::Scheduler::Schedule" and resource["Properties"]["Target"]["Arn"] == {"Ref": f"{function}.Alias"}:
            count, unit = re.fullmatch(r"rate\((\d+) (\w+?)s?\)", resource["Properties"]["ScheduleExpression"]).groups()
            found.append((int(count) * SECONDS[unit], json.loads(resource["Properties"]["Target"]["Input"])))
    return found


def record(message: dict, arn: str) -> dict:
    """A message as Lambda hands it to a function."""
    return {
        "messageId": message["MessageId"],
        "receiptHandle": message["ReceiptHandle"],
        "body": message["Body"],
        "attributes": message.get("Attributes", {}),
        "messageAttributes": {
            name: {"stringValue": value.get("StringValue"), "dataType": value["DataType"], "stringListValues": [], "binaryListValues": []}
            for name, value in message.get("MessageAttributes", {}).items()
        },
        "md5OfBody": message["MD5OfBody"],
        "eventSource": "aws:sqs",
        "eventSourceARN": arn,
        "awsRegion": REGION,
    }


def failed_of(answer, sent: set[str]) -> set[str]:
    """Which messages failed, by Lambda's rules: none that the answer does not name, all if it failed or names another."""
    if answer is None:
        return sent
    named = {item.get("itemIdentifier") for item in answer.get("batchItemFailures") or []}
    return named if named <= sent else sent


if __name__ == "__main__":
    main()
