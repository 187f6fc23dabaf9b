"""The walk that run.sh describes: starts infra/sam-local/run.sh, does what it prints, and ends it by Ctrl-C."""

import base64
import hashlib
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path("tests/deployed").resolve()))

import template  # noqa: E402
from ministack import free_port  # noqa: E402
from service import Firm, Service, code_in, email, phone  # noqa: E402

TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", "target"))
SESSION = TARGET / "sam-local" / "session.sh"
# What the example events answer on their own: there is no passcode `pc_example`, the account `ana` has no password, the firm
# has no origin where items and meetings could be, and nobody's device has signed.
ANSWERS = {"issue": 201, "accounts": 201, "passcode": 404, "verify": 404, "resend": 404, "sign-in": 401, "links": 400, "sessions": 400, "devices": 401}
PASSWORD = "four quiet yellow trams"


def main() -> int:
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    before = containers()
    ports = [free_port(), free_port(), free_port()]
    command = ["infra/sam-local/run.sh", *sys.argv[1:]]
    for name, port in zip(("api", "lambda", "aws"), ports):
        command += [f"--{name}-port", str(port)]
    SESSION.unlink(missing_ok=True)
    # What the runbook has its reader export must not lead anywhere else.
    elsewhere = {"AWS_REGION": "us-east-1", "AWS_DEFAULT_REGION": "us-east-1", "SSL_CERT_FILE": "/nowhere"}
    running = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True)
    ended = None
    try:
        variables = session(running)
        service = Service(variables["URL"], variables["MINISTACK"], variables["COUNTERSIGN_KEY"])
        firm = Firm(service, "", variables["KEY"], "")
        for function in functions():
            step(f"sam local invoke {function}", lambda: invoke(function, variables, elsewhere))
        step("a passcode is issued, sent again and verified", lambda: passcode(firm))
        step("warm containers answer at once", lambda: warm(firm))
        step("a password is reset, and signs in", lambda: reset(firm))
        step("the operator sees the tenant", lambda: operator(service))
    finally:
        if running.poll() is None:
            running.send_signal(signal.SIGINT)
        ended = running.wait(timeout=180)
    step("Ctrl-C leaves nothing behind", lambda: nothing_is_left(ended, before, ports))
    print("passed")
    return 0


def step(name: str, action) -> None:
    started = time.monotonic()
    try:
        found = action()
    except AssertionError as error:
        raise SystemExit(f"FAIL  {name}: {error}") from None
    print(f"ok    {name:<48} {time.monotonic() - started:5.1f} s  {found}", flush=True)


def session(running: subprocess.Popen) -> dict[str, str]:
    """What the printed `. session.sh` sets, once the script has come that far."""
    while not SESSION.exists():
        if running.poll() is not None:
            raise SystemExit("FAIL  infra/sam-local/run.sh did not start; what it says is above")
        time.sleep(0.5)
    return dict(re.findall(r"^export (\w+)='?([^'\n]+)'?$", SESSION.read_text(), re.MULTILINE))


def functions() -> list[str]:
    """As the template names them, and their folders."""
    found = template.load(pathlib.Path("template.yaml"))["Resources"].values()
    names = [one["Properties"]["FunctionName"] for one in found if one["Type"] == "AWS::Serverless::Function"]
    return [name["Fn::Sub"].removeprefix("${AWS::StackName}-") for name in names]


def invoke(function: str, variables: dict[str, str], more: dict[str, str]) -> str:
    """By the printed command, for this function."""
    logical = template.logical_name(function) + "Function"
    keys = 's/cs_example_replace-me/$KEY/; s/replace-me-by-the-operator-key/$COUNTERSIGN_KEY/'
    sam = f"{TARGET}/deployed/venv-sam/bin/sam local invoke {logical} --config-file {TARGET}/sam-local/samconfig.toml --event -"
    done = subprocess.run(
        ["bash", "-c", f'. {SESSION}; sed "{keys}" functions/{function}/event.json | {sam}'],
        env={**os.environ, **more},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    last = done.stdout.strip().splitlines()[-1] if done.stdout.strip() else ""
    try:
        answer = json.loads(last)
    except ValueError:
        raise AssertionError(f"no answer but {last!r}\n{done.stderr[-3000:]}") from None
    assert "errorType" not in (answer or {}), f"{answer}\n{done.stderr[-3000:]}"
    event = json.loads(pathlib.Path(f"functions/{function}/event.json").read_text())
    if "httpMethod" in event:
        wanted = ANSWERS.get(function, 200)
        assert answer["statusCode"] == wanted, f"{answer['statusCode']} instead of {wanted}: {answer['body']}"
        return f"{wanted}"
    return last


def passcode(firm: Firm) -> str:
    to = phone()
    issued = firm.issue(to)
    resend = f"/v1/passcodes/{issued['id']}/resend"
    # Half a minute between two messages: the service says how long.
    early = firm.call("POST", resend, {})
    early.expect(429)
    time.sleep(int(early.headers["retry-after"]))
    firm.call("POST", resend, {}).expect(200)
    sent = firm.service.messages(to)
    assert len(sent) == 2 and code_in(sent[1]) == issued["code"], f"{len(sent)} messages"
    firm.verify(issued).expect(200)
    return "the same code twice"


def warm(firm: Firm) -> str:
    times = []
    for _ in range(10):
        started = time.monotonic()
        firm.call("GET", "/v1/captcha").expect(200)
        times.append(time.monotonic() - started)
    # SAM waits a second for the end of its log whenever that comes in one piece with other lines: the best counts.
    assert min(times) < 0.5, f"{min(times):.1f} s: a new container for every call"
    return f"{1000 * min(times):.0f} ms at best, {1000 * max(times):.0f} at worst"


def reset(firm: Firm) -> str:
    address = email()
    firm.call("PUT", "/v1/accounts/carl", {"email": address, "name": "Carl Example", "role": "client"}).expect(201)
    began = firm.call("POST", "/v1/password-resets", {"login_id": "carl", "captcha": solve(firm)}).expect(202)
    started = time.monotonic()
    code = code_in(mail(firm, address, 1))
    waited = time.monotonic() - started
    path = f"/v1/password-resets/{began['id']}"
    token = firm.call("POST", f"{path}/verify", {"code": code}).expect(200)["reset_token"]
    new = {"reset_token": token, "new_password": PASSWORD, "confirm_password": PASSWORD, "captcha": solve(firm)}
    firm.call("POST", f"{path}/complete", new).expect(204)
    signed_in = firm.call("POST", "/v1/sign-ins", {"login_id": "carl", "password": PASSWORD}).expect(200)
    assert signed_in["sign_in_token"]
    # The notice that the password changed.
    mail(firm, address, 2)
    return f"the pump brought the code in {waited:.1f} s, and the notice"


def mail(firm: Firm, address: str, count: int) -> dict:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        found = firm.service.messages(address)
        if len(found) >= count:
            return found[count - 1]
        time.sleep(0.2)
    raise AssertionError(f"mail {count} did not come in a minute; {TARGET}/sam-local/pump.log may say why")


def solve(firm: Firm) -> str:
    """As the ALTCHA widget on a page does."""
    puzzle = firm.call("GET", "/v1/captcha").expect(200)
    tried = (n for n in range(puzzle["maxnumber"] + 1) if hashlib.sha256(f"{puzzle['salt']}{n}".encode()).hexdigest() == puzzle["challenge"])
    solution = {name: puzzle[name] for name in ("algorithm", "challenge", "salt", "signature")} | {"number": next(tried)}
    return base64.b64encode(json.dumps(solution).encode()).decode()


def operator(service: Service) -> str:
    tenants = service.operator("GET", "/v1/tenants").expect(200)
    return f"{len(next(value for value in tenants.values() if isinstance(value, list)))} tenant"


def containers() -> set[str]:
    listed = ["docker", "ps", "--quiet", "--filter", "label=sam.cli.container.type=lambda"]
    return set(subprocess.run(listed, capture_output=True, text=True, check=True).stdout.split())


def nothing_is_left(ended: int, before: set[str], ports: list[int]) -> str:
    assert ended == 130, f"it ended with {ended}"
    left = containers() - before
    assert not left, f"containers: {' '.join(sorted(left))}"
    for port in ports[:2]:
        with socket.socket() as probe:
            assert probe.connect_ex(("127.0.0.1", port)) != 0, f"something listens on {port}"
    return "no container, no listener"


if __name__ == "__main__":
    sys.exit(main())
