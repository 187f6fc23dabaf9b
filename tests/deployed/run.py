"""The deployed tests, from the build to the table at the end. `run.sh` prepares the environments and says what differs."""

import argparse
import os
import pathlib
import signal
import subprocess
import sys
import threading
import time
import traceback

import checks
import permissions
import template
from deployment import TEMPLATE, Deployment
from ministack import MiniStack, clean_environment

TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", "target")).resolve()
WORK = TARGET / "deployed"
SAM_BIN = WORK / "venv-sam" / "bin"
BUILD = WORK / "build"
HOST_CERTIFICATES = ("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem")

# What the deployment under test is told. The limits are out of the way of a thousand parallel requests, the schedule runs
# every minute, MiniStack's CloudFormation knows no firewall, and everything else is the template's default.
PARAMETERS = {
    "ThrottleRate": "10000",
    "ThrottleBurst": "5000",
    "KeyRequestsPerSecond": "10000",
    "KeyRequestsInFlight": "10000",
    "FirewallRateLimit": "0",
    "UsageAlertRate": "rate(1 minute)",
    "CreateEmailIdentity": "true",
    "OperatorEmail": "operator@countersign.example",
    "CertificateBundle": next((path for path in HOST_CERTIFICATES if os.path.exists(path)), HOST_CERTIFICATES[0]),
}


# Tests of the HTTP suite that MiniStack cannot serve, with the reason. All others run.
NOT_HERE = {
    "idempotency::a_key_has_1_to_255_printable_characters": "MiniStack passes on one of two equal headers, AWS both",
    "settings::the_allowed_countries_apply_at_once": "at once is in one process; here are several, and 60 seconds",
    "api_keys::a_revoked_key_stops_at_once_and_the_others_go_on": "at once is in one process; here are several, and 60 seconds",
}


class Report:
    """What was done, how it ended and how long it took."""

    def __init__(self) -> None:
        self.rows: list[tuple[bool, str, str, float]] = []
        self.lock = threading.Lock()

    def step(self, name: str, action) -> bool:
        print(f"… {name}", flush=True)
        started = time.monotonic()
        try:
            found, passed = str(action() or ""), True
        except AssertionError as error:
            found, passed = str(error) or "failed", False
            print(f"FAILED {name}: {found}", flush=True)
        except Exception as error:  # noqa: BLE001 - reported, and the next check goes on
            found, passed = f"{type(error).__name__}: {error}", False
            print(f"FAILED {name}:\n{traceback.format_exc()}", flush=True)
        with self.lock:
            self.rows.append((passed, name, found, time.monotonic() - started))
        return passed

    def print_table(self) -> int:
        width = max(len(name) for _, name, _, _ in self.rows)
        print()
        for passed, name, found, seconds in self.rows:
            print(f"{'ok  ' if passed else 'FAIL'}  {name:<{width}}  {seconds:6.1f} s  {' '.join(found.split())[:200]}")
        failed = sum(not passed for passed, _, _, _ in self.rows)
        print(f"\n{len(self.rows) - failed} passed, {failed} failed", flush=True)
        return 1 if failed else 0


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--measure", action="store_true", help="measure what one operation costs at the table, and stop")
    arguments.add_argument("--sizes", action="store_true", help="measure the functions at several memory sizes, and stop")
    arguments.add_argument("--keep", action="store_true", help="leave everything running at the end, until Ctrl-C")
    arguments.add_argument("--no-build", action="store_true", help="deploy what the last run built")
    arguments.add_argument("--no-http-tests", action="store_true", help="leave out the HTTP tests")
    options = arguments.parse_args()
    # A terminated run stops what it started, as an interrupted one does.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))

    report = Report()
    if options.measure:
        import measure

        build(options)
        return measure.run(SAM_BIN / "sam", BUILD, WORK, PARAMETERS)
    if options.sizes:
        import sizes

        build(options)
        return sizes.run(SAM_BIN / "sam", BUILD, WORK, PARAMETERS)

    report.step("sam validate --lint, cfn-lint", lint)
    for name, check in [*template.checks(TEMPLATE), *permissions.checks(TEMPLATE)]:
        report.step(f"template: {name}", check)
    if not report.step("sam build", lambda: build(options)):
        return report.print_table()

    ministack = MiniStack(WORK / "ministack")
    try:
        deployment = Deployment(ministack, SAM_BIN / "sam", BUILD)
        if report.step("sam deploy", lambda: deploy(deployment)):
            run_checks(report, deployment, options)
        result = report.print_table()
        if options.keep:
            print(f"\nBASE_URL={deployment.base_url}\nOPERATOR_KEY={deployment.operator_key}\nAWS_ENDPOINT_URL={ministack.endpoint}")
            signal.pause()
        return result
    except KeyboardInterrupt:
        return 130
    finally:
        ministack.stop()


def lint() -> str:
    environment = {**clean_environment(), "AWS_DEFAULT_REGION": "eu-west-1", "PATH": f"{SAM_BIN}:{os.environ['PATH']}"}
    nested = ["sam", "validate", "--lint", "--template", str(template.OBSERVABILITY)]
    for command in (["sam", "validate", "--lint"], nested, ["cfn-lint", str(TEMPLATE), str(template.OBSERVABILITY)]):
        done = subprocess.run([str(SAM_BIN / command[0]), *command[1:]], env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
    return "no finding; ignored: only that YAML's aliases need SAM to write them out (W1100, W1101)"


def build(options: argparse.Namespace) -> str:
    """`sam build`, which calls `cargo lambda build` for each function in one target directory."""
    if options.no_build:
        return "left out"
    environment = {
        **clean_environment(),
        "PATH": f"{SAM_BIN}:{os.environ['PATH']}",
        "AWS_DEFAULT_REGION": "eu-west-1",
        "CARGO_TARGET_DIR": str(TARGET),
    }
    command = [str(SAM_BIN / "sam"), "build", "--build-dir", str(BUILD)]
    done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert done.returncode == 0, f"sam build failed:\n{done.stdout[-3000:]}\n{done.stderr[-6000:]}"
    return f"{checks.code_is_small(BUILD)}; {checks.yaml_is_written_out(BUILD)}"


def deploy(deployment: Deployment) -> str:
    deployment.deploy(**PARAMETERS)
    resources = resources_of(deployment, "countersign")
    (nested,) = (one["PhysicalResourceId"] for one in resources if one["ResourceType"] == "AWS::CloudFormation::Stack")
    alarms = resources_of(deployment, nested)
    assert all(resource["ResourceStatus"].endswith("_COMPLETE") for resource in [*resources, *alarms])
    return f"{len(resources)} resources: {counted(resources)}; {len(alarms)} in the nested stack: {counted(alarms)}"


def resources_of(deployment: Deployment, stack: str) -> list[dict]:
    pages = deployment.client("cloudformation").get_paginator("list_stack_resources").paginate(StackName=stack)
    return [resource for page in pages for resource in page["StackResourceSummaries"]]


def counted(resources: list[dict]) -> str:
    kinds: dict[str, int] = {}
    for resource in resources:
        kind = resource["ResourceType"].removeprefix("AWS::")
        kinds[kind] = kinds.get(kind, 0) + 1
    return ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items(), key=lambda item: -item[1]))


def run_checks(report: Report, deployment: Deployment, options: argparse.Namespace) -> None:
    report.step("alarms and dashboard", lambda: checks.alarms_and_dashboard_are_there(deployment))
    if not options.no_http_tests:
        report.step("HTTP tests on the deployment", lambda: http_tests(deployment))
    (_, slow), (_, quick) = checks.all_checks(deployment)
    waiting = [threading.Thread(target=report.step, args=check) for check in slow]
    for thread in waiting:
        thread.start()
    for name, check in quick:
        report.step(name, check)
    for thread in waiting:
        thread.join()
    update = lambda: deployment.deploy(changed=True, **PARAMETERS)  # noqa: E731
    report.step("an update loses nothing", lambda: checks.an_update_loses_nothing(deployment, update))
    report.step("metrics and alarms", lambda: checks.alarms_watch_what_is_printed(deployment))
    report.step("logs hold no secrets", lambda: checks.logs_hold_no_secrets(deployment))


def http_tests(deployment: Deployment) -> str:
    """The same tests as in local mode, on the deployed API."""
    environment = {
        **deployment.ministack.environment(),
        "BASE_URL": deployment.base_url,
        "OPERATOR_KEY": deployment.operator_key,
        "MESSAGES": "ministack",
        "CARGO_TARGET_DIR": str(TARGET),
        # The emulated AWS stands still under more at once.
        "RUST_TEST_THREADS": "4",
    }
    log = WORK / "http-tests.log"
    command = ["cargo", "test", "--package", "countersign-tests", "--no-fail-fast", "--"]
    command += [argument for name in NOT_HERE for argument in ("--skip", name)]
    with log.open("w") as output:
        done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)
    text = log.read_text(errors="replace")
    lines = [line for line in text.splitlines() if line.startswith("test result")]
    if done.returncode != 0:
        print(text[-12000:], flush=True)
    assert done.returncode == 0, f"{lines[-1] if lines else 'no result'}; see {log}"
    return f"{lines[-1].removeprefix('test result: ')}; left out: " + "; ".join(f"{n} ({why})" for n, why in NOT_HERE.items())


if __name__ == "__main__":
    sys.exit(main())
