"""Prepares `sam local` and runs it until Ctrl-C. `run.sh` installs what this needs, and says what it is for.

It talks to the emulator that it starts and never to AWS.
"""

import argparse
import ipaddress
import json
import os
import pathlib
import platform
import shlex
import signal
import socket
import subprocess
import sys
import time

# The emulator, the reader of templates and the caller of the API are those of the deployed tests.
sys.path.insert(0, str(pathlib.Path("tests/deployed").resolve()))

import template  # noqa: E402
from botocore.exceptions import WaiterError  # noqa: E402
from ministack import REGION, ROOT, MiniStack, clean_environment  # noqa: E402
from service import Service  # noqa: E402

TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", "target"))
# A folder of its own: a plain `sam build` removes what else is in its folder, the template with an endpoint too.
WORK = TARGET / "sam-local"
BUILD = WORK / "build"
TOOLS = TARGET / "deployed" / "venv-sam" / "bin"
PYTHON = TARGET / "deployed" / "venv-ministack" / "bin" / "python"
TEMPLATE = pathlib.Path("template.yaml")
# What the functions need to be there. CloudFormation makes it in the emulator from the template, as on AWS.
NEEDED = (
    "AWS::DynamoDB::Table",
    "AWS::SecretsManager::Secret",
    "AWS::SQS::Queue",
    "AWS::SES::EmailIdentity",
    "AWS::SES::ConfigurationSet",
)
OPERATOR_EMAIL = "operator@countersign.example"


class Trouble(Exception):
    """What went wrong, in a sentence for the person at the terminal."""


def main() -> None:
    options = parse_options()
    if options.print_image:
        return print(image_name())
    # A terminated run stops what it started, as an interrupted one does; a shell may have us ignore either.
    for stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stop, signal.default_int_handler)
    try:
        run(options)
    except Trouble as trouble:
        raise SystemExit(f"{trouble}") from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None


def parse_options() -> argparse.Namespace:
    # `run.sh --help` says what each does.
    parser = argparse.ArgumentParser(prog="infra/sam-local/run.sh", add_help=False)
    parser.add_argument("--no-build", action="store_true")
    # For tests/sam-local, which looks for the image before.
    parser.add_argument("--print-image", action="store_true")
    parser.add_argument("--api-port", type=int, default=3000)
    parser.add_argument("--lambda-port", type=int, default=3001)
    parser.add_argument("--aws-port", type=int, default=4566)
    return parser.parse_args()


def run(options: argparse.Namespace) -> None:
    host, from_containers = addresses(options.aws_port)
    for name, address in (("api", "127.0.0.1"), ("lambda", "127.0.0.1"), ("aws", host)):
        refuse_a_taken_port(address, getattr(options, f"{name}_port"), name)
    get_the_image()
    build(options)

    print("… the AWS emulator, and in it what the template makes", flush=True)
    started: list[Program] = []
    ministack = start_ministack(host, options.aws_port)
    try:
        made = make_what_is_needed(ministack)
        configuration = configure(made, from_containers)
        sam = [str(TOOLS / "sam"), "local"]
        settings = ["--config-file", str(configuration)]
        api = f"http://127.0.0.1:{options.api_port}"
        started.append(Program("start-api", [*sam, "start-api", *settings, "--port", str(options.api_port)], options.api_port))
        started.append(Program("start-lambda", [*sam, "start-lambda", *settings, "--port", str(options.lambda_port)], options.lambda_port))
        for program in started:
            program.wait_until_it_listens()

        print("… a tenant and an API key, the first call of `operator`", flush=True)
        service = Service(api, ministack.endpoint, operator_key(ministack, made))
        key = make_a_key(service)
        # One for each, so that a receiver of webhooks that is slow keeps no mail waiting, as on AWS.
        for name, queue in (("pump", "JobsQueue"), ("pump-webhooks", "WebhooksQueue"), ("pump-pushes", "PushQueue")):
            pump = [str(PYTHON), "infra/sam-local/pump.py", "--queue", queue, "--queue-url", made[queue], "--aws", ministack.endpoint]
            started.append(Program(name, [*pump, "--lambda", f"http://127.0.0.1:{options.lambda_port}"]))
        write_session(service, key)
        say_what_to_do(service, configuration)
        wait_for_the_end(started)
    finally:
        # A second Ctrl-C would leave containers.
        for stop in (signal.SIGINT, signal.SIGTERM):
            signal.signal(stop, signal.SIG_IGN)
        print("… stopping", flush=True)
        for program in reversed(started):
            program.interrupt()
        remove_containers()
        for program in started:
            program.wait()
        ministack.stop()
        (WORK / "session.sh").unlink(missing_ok=True)


# ---- Docker ---------------------------------------------------------------------------------------


def docker(*arguments: str, tell: bool = False) -> str | None:
    """What `docker` prints, or None where it fails; `tell` shows the terminal what it does."""
    shown = {} if tell else {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    done = subprocess.run(["docker", *arguments], stdin=subprocess.DEVNULL, text=True, **shown)
    return (done.stdout or "").strip() if done.returncode == 0 else None


def addresses(port: int) -> tuple[str, str]:
    """Where the emulator listens, and its address for containers.

    On Linux both are Docker's bridge, which nobody outside this machine is on. Where Docker runs in a virtual machine
    (macOS, Windows), it has a name for this machine's loopback.
    """
    if platform.system() != "Linux" or docker("info", "--format", "{{.OperatingSystem}}") == "Docker Desktop":
        return "127.0.0.1", f"http://host.docker.internal:{port}"
    configured = docker("network", "inspect", "bridge", "--format", "{{json .IPAM.Config}}") or "[]"
    bridge = next((one for one in json.loads(configured) if ":" not in one["Subnet"]), None)
    if bridge is None:
        raise Trouble("Docker has no IPv4 network `bridge`, by which containers reach this machine")
    # Some versions name no gateway; it is the first address then.
    host = bridge.get("Gateway") or str(ipaddress.ip_network(bridge["Subnet"])[1])
    return host, f"http://{host}:{port}"


def refuse_a_taken_port(address: str, port: int, option: str) -> None:
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            taken.bind((address, port))
        except OSError as error:
            raise Trouble(f"cannot listen on {address}:{port} ({error.strerror}); --{option}-port gives another port") from None


def image_name() -> str:
    """The image of the template's runtime, as SAM names it."""
    loaded = template.load(TEMPLATE)
    runtime = loaded["Globals"]["Function"]["Runtime"].replace(".", ":")
    return f"public.ecr.aws/lambda/{runtime}-{loaded['Parameters']['Architecture']['Default']}"


def get_the_image() -> None:
    """Pulls it where it is not here, so that SAM need not ask the registry at every call, and works without a network."""
    name = image_name()
    stand_in = docker("image", "inspect", name, "--format", '{{index .Config.Labels "countersign.stand-in"}}')
    if stand_in is None:
        print(f"… docker pull {name}", flush=True)
        if docker("pull", name, tell=True) is None:
            raise Trouble(f"{name} is not here and cannot be pulled; where that stays so, tests/sam-local/run.sh makes a stand-in")
    elif stand_in:
        print(f"note: {name} is not AWS's image but a stand-in that tests/sam-local/run.sh made; `docker rmi` it to have AWS's")


def remove_containers() -> None:
    """Those of this folder's functions. SAM would do it too, five seconds each, one after the other."""
    folders = [folder.resolve() for folder in BUILD.iterdir() if folder.is_dir()]
    mine = [f"--filter=volume={folder}" for folder in folders]
    found = docker("ps", "--all", "--quiet", "--filter=label=sam.cli.container.type=lambda", *mine)
    if mine and found:
        docker("rm", "--force", *found.split())


# ---- The build, and what SAM is told ----------------------------------------------------------------


def build(options: argparse.Namespace) -> None:
    if not options.no_build:
        print("… sam build: up to ten minutes at first, seconds when nothing changed", flush=True)
        environment = {
            **clean_environment(),
            "PATH": f"{TOOLS.resolve()}:{os.environ['PATH']}",
            "AWS_DEFAULT_REGION": REGION,
            "CARGO_TARGET_DIR": str(TARGET.resolve()),
        }
        done = subprocess.run([str(TOOLS / "sam"), "build", "--build-dir", str(BUILD)], env=environment, stdin=subprocess.DEVNULL)
        if done.returncode != 0:
            raise Trouble("sam build failed; what it says is above")
    write_template_with_endpoint()


def write_template_with_endpoint() -> None:
    """`sam local` passes on only those variables that the template names; AWS's own has no use for an endpoint."""
    try:
        built = (BUILD / "template.yaml").read_text()
    except FileNotFoundError:
        raise Trouble(f"nothing is built in {BUILD}: leave out --no-build") from None
    first = "        TABLE_NAME:"
    if first not in built:
        raise Trouble(f"{BUILD}/template.yaml has no TABLE_NAME among its globals, where AWS_ENDPOINT_URL would be added")
    (BUILD / "local.yaml").write_text(built.replace(first, "        AWS_ENDPOINT_URL: ''\n" + first, 1))


def configure(made: dict[str, str], endpoint: str) -> pathlib.Path:
    """Writes the variables that the stack would give, and SAM's settings, so that they stand in no command."""
    parameters = template.load(TEMPLATE)["Parameters"]
    variables = {
        "AWS_ENDPOINT_URL": endpoint,
        "TABLE_NAME": made["Table"],
        "KEY_RING_SECRET": made["KeyRing"],
        "OPERATOR_KEY_SECRET": made["OperatorKey"],
        "JOBS_QUEUE_URL": made["JobsQueue"],
        "WEBHOOKS_QUEUE_URL": made["WebhooksQueue"],
        "PUSH_QUEUE_URL": made["PushQueue"],
        "SES_CONFIGURATION_SET": made["EmailEvents"],
        "OPERATOR_EMAIL": OPERATOR_EMAIL,
        # Many shells export these, for this machine's files and not the container's.
        "SSL_CERT_FILE": parameters["CertificateBundle"]["Default"],
        "AWS_CA_BUNDLE": parameters["AwsCertificateBundle"]["Default"],
    }
    env_file = WORK / "env.json"
    env_file.write_text(json.dumps({"Parameters": variables}, indent=2) + "\n")
    common = {
        "template_file": str((BUILD / "local.yaml").resolve()),
        "env_vars": str(env_file.resolve()),
        # The table is in this one, whatever AWS_REGION says.
        "region": REGION,
        "skip_pull_image": True,
    }
    # Containers that stay, so that a call need not wait for one to start.
    warm = {**common, "warm_containers": "LAZY"}
    configuration = WORK / "samconfig.toml"
    lines = ["version = 0.1"]
    for command, settings in (("invoke", common), ("start_api", warm), ("start_lambda", warm)):
        lines += [f"[default.local_{command}.parameters]", *(f"{name} = {json.dumps(value)}" for name, value in settings.items())]
    configuration.write_text("\n".join(lines) + "\n")
    return configuration


# ---- The emulator, and what is in it ----------------------------------------------------------------


def start_ministack(host: str, port: int) -> MiniStack:
    try:
        # The containers have no role: what each function may do is what the deployed tests check.
        return MiniStack((WORK / "ministack").resolve(), host=host, port=port, enforce_iam=False)
    except RuntimeError as error:
        raise Trouble(str(error)) from None


def make_what_is_needed(ministack: MiniStack) -> dict[str, str]:
    """Table, secrets, queues and sender: the physical names by their names in the template."""
    loaded = template.load(TEMPLATE)
    resources = {name: one for name, one in loaded["Resources"].items() if one["Type"] in NEEDED}
    body = {**{part: loaded[part] for part in ("AWSTemplateFormatVersion", "Parameters", "Conditions")}, "Resources": resources}
    cloudformation = ministack.client("cloudformation")
    cloudformation.create_stack(
        StackName="countersign",
        TemplateBody=json.dumps(body),
        Parameters=[{"ParameterKey": "CreateEmailIdentity", "ParameterValue": "true"}],
    )
    try:
        cloudformation.get_waiter("stack_create_complete").wait(StackName="countersign", WaiterConfig={"Delay": 1, "MaxAttempts": 60})
    except WaiterError:
        raise Trouble(f"the emulator did not make what the template says; see {ministack.log}") from None
    ministack.leave_the_ses_sandbox()
    found = cloudformation.describe_stack_resources(StackName="countersign")["StackResources"]
    made = {one["LogicalResourceId"]: one["PhysicalResourceId"] for one in found}
    # The emulator's CloudFormation leaves this out.
    ttl = resources["Table"]["Properties"]["TimeToLiveSpecification"]
    ministack.client("dynamodb").update_time_to_live(TableName=made["Table"], TimeToLiveSpecification=ttl)
    return made


def operator_key(ministack: MiniStack, made: dict[str, str]) -> str:
    return json.loads(ministack.client("secretsmanager").get_secret_value(SecretId=made["OperatorKey"])["SecretString"])["key"]


def make_a_key(service: Service) -> str:
    """An API key of a new tenant, for all that a firm's key may do."""
    try:
        return service.firm(name="Acme").key
    except (AssertionError, OSError) as error:
        raise Trouble(f"the function `operator` made no tenant: {error}\n{WORK}/start-api.log says more") from None


# ---- The programs -----------------------------------------------------------------------------------


class Program:
    """One that runs until the end, its output in a file."""

    def __init__(self, name: str, command: list[str], port: int = 0):
        self.name, self.port = name, port
        self.log = WORK / f"{name}.log"
        print(f"… {shlex.join(command)}", flush=True)
        # A session of its own, so that Ctrl-C reaches this program first, which stops the others in their order.
        self.process = subprocess.Popen(
            command,
            env={**clean_environment(), **ROOT, "PYTHONUNBUFFERED": "1"},
            stdin=subprocess.DEVNULL,
            stdout=self.log.open("wb"),
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    def wait_until_it_listens(self) -> None:
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline and self.is_running():
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=2).close()
                return
            except OSError:
                time.sleep(0.2)
        raise Trouble(self.why_it_ended())

    def is_running(self) -> bool:
        return self.process.poll() is None

    def why_it_ended(self) -> str:
        end = self.log.read_text(errors="replace").strip().splitlines()[-15:]
        return "\n".join([f"{self.name} does not run. The end of {self.log}:", *end])

    def interrupt(self) -> None:
        if self.is_running():
            self.process.send_signal(signal.SIGINT)

    def wait(self) -> None:
        try:
            self.process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def wait_for_the_end(started: list[Program]) -> None:
    while True:
        for program in started:
            if not program.is_running():
                raise Trouble(program.why_it_ended())
        time.sleep(0.5)


# ---- What the person is told ------------------------------------------------------------------------


def write_session(service: Service, key: str) -> None:
    """For `. target/sam-local/session.sh`: the keys are new at every start."""
    variables = {
        "URL": service.base_url,
        "KEY": key,
        # The command line's two.
        "COUNTERSIGN_URL": service.base_url,
        "COUNTERSIGN_KEY": service.operator_key,
        "MINISTACK": service.endpoint,
    }
    lines = [f"export {name}={shlex.quote(value)}" for name, value in variables.items()]
    # By a new name, so that whoever waits for the file finds all of it.
    (WORK / "session.new").write_text("\n".join(lines) + "\n")
    (WORK / "session.new").rename(WORK / "session.sh")


def say_what_to_do(service: Service, configuration: pathlib.Path) -> None:
    sam = TOOLS / "sam"
    print(f"""
  The functions are running in containers behind {service.base_url}

  In another terminal, in this folder:

  . {WORK}/session.sh

  # A passcode. The first call of each function starts its container.
  curl -s $URL/v1/passcodes -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' \\
    -d '{{"recipient": {{"phone": "+33612345678"}}}}'
  # What was sent: SMS, mail.
  curl -s $MINISTACK/_ministack/sns/sms-messages; curl -s $MINISTACK/_ministack/ses/messages
  # One function with its example event, which gets the keys on the way.
  sed "s/cs_example_replace-me/$KEY/; s/replace-me-by-the-operator-key/$COUNTERSIGN_KEY/" functions/issue/event.json |
    {sam} local invoke IssueFunction --config-file {configuration} --event -
  # The operator's command line.
  cargo run -q -p countersign-cli -- tenants list

  Logs are in {WORK}: start-api.log, start-lambda.log (`worker`), pump.log, pump-webhooks.log. Ctrl-C ends all of it.
""", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
