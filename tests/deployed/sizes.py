"""How much memory a function should have: cold starts and calls of its release build at several sizes.

Lambda gives a function CPU in proportion to its memory, one whole core at 1,769 MB (Lambda's developer guide, "Configure
Lambda function memory"), and a whole core while it starts, as it is observed to. Here a function runs as Lambda runs it:
its `bootstrap` from `sam build`, asking a runtime API for events, in a control group with that share of one core (never more
than one, also while it starts), in periods of 20 ms. Its calls go through TLS to MiniStack, so that a cold start has its handshakes.

What this shows is the function's own time and memory; the waits are MiniStack's, not AWS's. Needs root, for the control
group, and a release build. Tried with version 1 of control groups.
"""

import asyncio
import contextlib
import http.server
import json
import os
import pathlib
import queue
import secrets
import shutil
import signal
import ssl
import statistics
import subprocess
import threading
import time
import urllib.parse

import checks
import console
import devices
import oidc
import sessions
import template
import trustme
from deployment import STACK, Deployment
from ministack import MiniStack, free_port
from service import Firm, code_in, email, phone

CORE_MB = 1769
SIZES_MB = (128, 256, 512, 1024, 1769)
PERIOD_MICROSECONDS = 20_000
COLD_STARTS, WARM_CALLS = 5, 20
# USD for a GB-second and for a million calls; x86_64, us-east-1, first tier, November 2026.
GB_SECOND, MILLION_CALLS = 0.0000166667, 0.20


class Share:
    """A control group that limits its processes to a part of one core and counts their CPU time."""

    def __init__(self) -> None:
        name, root = f"countersign-{os.getpid()}", pathlib.Path("/sys/fs/cgroup")
        self.version_2 = (root / "cgroup.controllers").exists()
        if self.version_2:
            (root / "cgroup.subtree_control").write_text("+cpu")
        self.groups = [root / name] if self.version_2 else [root / "cpu" / name, root / "cpuacct" / name]
        for group in self.groups:
            # Both may be one hierarchy, under two names.
            group.mkdir(exist_ok=True)
        if not self.version_2:
            (self.groups[0] / "cpu.cfs_period_us").write_text(str(PERIOD_MICROSECONDS))

    def limit(self, megabytes: int) -> None:
        quota = int(min(megabytes / CORE_MB, 1) * PERIOD_MICROSECONDS)
        if self.version_2:
            (self.groups[0] / "cpu.max").write_text(f"{quota} {PERIOD_MICROSECONDS}")
        else:
            (self.groups[0] / "cpu.cfs_quota_us").write_text(str(quota))

    def join(self) -> None:
        """The calling process, between fork and exec."""
        for group in self.groups:
            (group / "cgroup.procs").write_text(str(os.getpid()))

    def cpu_ms(self) -> float:
        if self.version_2:
            fields = dict(line.split() for line in (self.groups[0] / "cpu.stat").read_text().splitlines())
            return int(fields["usage_usec"]) / 1e3
        return int((self.groups[1] / "cpuacct.usage").read_text()) / 1e6

    def remove(self) -> None:
        for group in self.groups:
            if group.exists():
                group.rmdir()


class RuntimeApi:
    """Lambda's runtime API for one process: it asks for the next event and posts the answer."""

    def __init__(self) -> None:
        self.events: queue.Queue = queue.Queue()
        self.answers: queue.Queue = queue.Queue()
        self.asked: queue.Queue = queue.Queue()
        api = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # One segment for head and body: a second one would wait 40 ms for the first one's acknowledgement.
            wbufsize = -1

            def do_GET(self) -> None:
                api.asked.put(time.monotonic())
                event = api.events.get()
                if event is None:
                    return
                self.send_response(200)
                self.send_header("Lambda-Runtime-Aws-Request-Id", secrets.token_hex(16))
                self.send_header("Lambda-Runtime-Deadline-Ms", str(int(time.time() * 1000) + 60_000))
                self.send_header("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:000000000000:function:measured")
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(event)))
                self.end_headers()
                self.wfile.write(event)

            def do_POST(self) -> None:
                # An answer may come in chunks of unknown number.
                if self.headers.get("transfer-encoding", "").lower() == "chunked":
                    body = b""
                    while size := int(self.rfile.readline().strip() or b"0", 16):
                        body += self.rfile.read(size)
                        self.rfile.readline()
                    self.rfile.readline()
                else:
                    body = self.rfile.read(int(self.headers.get("content-length") or 0))
                api.answers.put((time.monotonic(), self.path, body))
                self.send_response(202)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_) -> None:
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.block_on_close = False
        # A connection ends with its function, which is killed.
        self.server.handle_error = lambda *_: None
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"127.0.0.1:{self.server.server_port}"

    def call(self, event: dict) -> tuple[float, dict]:
        """Milliseconds and the answer."""
        encoded = json.dumps(event).encode()
        started = time.monotonic()
        self.events.put(encoded)
        ended, path, body = self.answers.get(timeout=60)
        assert path.endswith("/response"), f"{path}: {body[:500]}"
        # The call is over when the function asks for the next one: what it logs after its answer counts too.
        self.asked.get(timeout=60)
        return (ended - started) * 1e3, json.loads(body or b"null")

    def close(self) -> None:
        self.events.put(None)
        self.server.shutdown()
        self.server.server_close()


class Instance:
    """One process of a function, from its cold start on."""

    def __init__(self, bootstrap: pathlib.Path, variables: dict, megabytes: int, share: Share):
        self.api, self.share = RuntimeApi(), share
        share.limit(CORE_MB)
        self.cpu_before = share.cpu_ms()
        started = time.monotonic()
        self.process = subprocess.Popen(
            [str(bootstrap)],
            env={
                **variables,
                "AWS_LAMBDA_RUNTIME_API": self.api.address,
                "AWS_LAMBDA_FUNCTION_NAME": "measured",
                "AWS_LAMBDA_FUNCTION_VERSION": "1",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(megabytes),
                "AWS_LAMBDA_LOG_GROUP_NAME": "measured",
                "AWS_LAMBDA_LOG_STREAM_NAME": "measured",
            },
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=share.join,  # noqa: PLW1509 - one write to a file, before anything else
        )
        try:
            self.init_ms = (self.api.asked.get(timeout=30) - started) * 1e3
        except queue.Empty:
            self.stop()
            raise AssertionError("the function did not start") from None
        share.limit(megabytes)

    def call(self, event: dict, status: int | None) -> tuple[float, float]:
        """Milliseconds, and those of CPU."""
        before = self.share.cpu_ms()
        elapsed, answer = self.api.call(event)
        assert status is None or answer["statusCode"] == status, answer
        return elapsed, self.share.cpu_ms() - before

    def stop(self) -> float:
        """Ends it; the most memory it had, in MB."""
        lines = pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
        peak = next((int(line.split()[1]) for line in lines if line.startswith("VmHWM:")), 0) / 1024
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.api.close()
        return peak


class TlsFront:
    """TLS before MiniStack, with a certificate of an authority that only this run knows."""

    def __init__(self, port: int, directory: pathlib.Path, system_bundle: str):
        authority = trustme.CA()
        self.bundle = directory / "bundle.pem"
        shutil.copy(system_bundle, self.bundle)
        authority.cert_pem.write_to_path(str(self.bundle), append=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("127.0.0.1").configure_cert(context)
        self.port, self.target = free_port(), port
        threading.Thread(target=lambda: asyncio.run(self._serve(context)), daemon=True).start()

    async def _serve(self, context: ssl.SSLContext) -> None:
        async def pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            try:
                while data := await reader.read(65536):
                    writer.write(data)
                    await writer.drain()
            except (ConnectionError, ssl.SSLError):
                pass
            finally:
                writer.close()

        async def connection(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            inner_reader, inner_writer = await asyncio.open_connection("127.0.0.1", self.target)
            await asyncio.gather(pump(reader, inner_writer), pump(inner_reader, writer))

        server = await asyncio.start_server(connection, "127.0.0.1", self.port, ssl=context)
        await server.serve_forever()


def run(sam: pathlib.Path, build: pathlib.Path, work: pathlib.Path, parameters: dict) -> int:
    if os.geteuid() != 0:
        print("--sizes limits a function's CPU by a control group, which only root may make")
        return 2
    with contextlib.ExitStack() as at_the_end:
        share = Share()
        at_the_end.callback(share.remove)
        ministack = MiniStack(work / "sizes", enforce_iam=False)
        at_the_end.callback(ministack.stop)
        deployment = Deployment(ministack, sam, build)
        deployment.deploy(**parameters)
        deployment.stop_schedules()
        front = TlsFront(ministack.port, work / "sizes", parameters["CertificateBundle"])
        secure = {"AWS_ENDPOINT_URL": f"https://127.0.0.1:{front.port}", "AWS_CA_BUNDLE": str(front.bundle)}
        rows = []
        for function, prepare, status in operations():
            settings = deployment.client("lambda").get_function_configuration(FunctionName=f"{STACK}-{function}")
            # One binary for all: Lambda says by `_HANDLER` which function it is.
            handler = {"_HANDLER": settings["Handler"]}
            variables = {**ministack.environment(), **settings["Environment"]["Variables"], **handler, **secure}
            bootstrap = build / f"{template.logical_name(function)}Function" / "bootstrap"
            print(f"… {function}", flush=True)
            events = iter(prepare(deployment, len(SIZES_MB) * (COLD_STARTS + WARM_CALLS)))
            rows += [measured(function, bootstrap, variables, megabytes, share, events, status) for megabytes in SIZES_MB]
        print_table(rows)
    return 0


def measured(function: str, bootstrap: pathlib.Path, variables: dict, megabytes: int, share: Share, events, status) -> tuple:
    init, cold, cold_cpu, warm, cpu, peak = [], [], [], [], [], 0.0
    for start in range(COLD_STARTS):
        instance = Instance(bootstrap, variables, megabytes, share)
        try:
            init.append(instance.init_ms)
            cold.append(instance.call(next(events), status)[0])
            cold_cpu.append(share.cpu_ms() - instance.cpu_before)
            for _ in range(WARM_CALLS // COLD_STARTS):
                elapsed, used = instance.call(next(events), status)
                warm.append(elapsed)
                cpu.append(used)
        finally:
            peak = max(peak, instance.stop())
    middle = statistics.median
    # Of the warm call alone: a start is billed once for each instance.
    price = middle(warm) / 1e3 * megabytes / 1024 * GB_SECOND * 1e6 + MILLION_CALLS
    return function, megabytes, middle(init), middle(cold), middle(cold_cpu), middle(warm), max(warm), middle(cpu), peak, price


def print_table(rows: list[tuple]) -> None:
    print(f"\nMedians of {COLD_STARTS} cold starts and {WARM_CALLS} warm calls at each size, in ms:\n")
    print("| function | MB | init | first call | CPU of both | warm call | longest | its CPU | peak MB | USD a million warm calls |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for function, megabytes, *numbers, cpu, peak, price in rows:
        whole = " | ".join(f"{number:.0f}" for number in numbers)
        print(f"| {function} | {megabytes} | {whole} | {cpu:.1f} | {peak:.0f} | {price:.2f} |")


def operations() -> list[tuple]:
    """Of each function the call that takes it longest: its name, what makes the events, the status expected."""
    return [
        ("issue", issues, 201),
        ("verify", verifications, 200),
        ("resend", resends, 200),
        ("passcode", readings, 200),
        ("password-reset", completions, 204),
        ("sign-in", sign_ins, 200),
        ("mfa", mfa_usages, 200),
        ("devices", subscriptions, 204),
        ("links", links, 201),
        ("sessions", fresh_passcodes, 200),
        ("pages", page_sign_ins, 303),
        ("console", lists_of_people, 200),
        ("oidc", redemptions, 200),
        ("accounts", password_changes, 204),
        ("operator", tenant_lists, 200),
        ("firm", usage_reports, 200),
        ("worker", sweeps, None),
        ("usage-alert", scheduled_runs, None),
        ("delivery-receipt", receipts, None),
    ]


def request(key: str, method: str, path: str, body=None) -> dict:
    """The example event of `issue`, as another request with that key."""
    event = json.loads(pathlib.Path("functions/issue/event.json").read_text())
    event |= {"httpMethod": method, "path": path, "resource": path, "body": None if body is None else json.dumps(body)}
    event["headers"]["Authorization"] = f"Bearer {key}"
    event["multiValueHeaders"]["Authorization"] = [f"Bearer {key}"]
    event["requestContext"] |= {"httpMethod": method, "path": f"/live{path}", "resourcePath": path}
    return event


def issues(deployment: Deployment, count: int) -> list[dict]:
    firm = deployment.service.firm()
    return [request(firm.key, "POST", "/v1/passcodes", {"recipient": {"phone": phone()}}) for _ in range(count)]


def verifications(deployment: Deployment, count: int) -> list[dict]:
    firm = deployment.service.firm()
    made = [firm.issue(validity_seconds=600) for _ in range(count)]
    return [request(firm.key, "POST", f"/v1/passcodes/{one['id']}/verify", {"code": one["code"]}) for one in made]


def resends(deployment: Deployment, count: int) -> list[dict]:
    firm = deployment.service.firm()
    made = [firm.issue(validity_seconds=600) for _ in range(count)]
    time.sleep(31)
    return [request(firm.key, "POST", f"/v1/passcodes/{one['id']}/resend", {}) for one in made]


def readings(deployment: Deployment, count: int) -> list[dict]:
    firm = deployment.service.firm()
    path = f"/v1/passcodes/{firm.issue()['id']}"
    return [request(firm.key, "GET", path)] * count


def tenant_lists(deployment: Deployment, count: int) -> list[dict]:
    deployment.service.firm()
    return [request(deployment.operator_key, "GET", "/v1/tenants")] * count


def mfa_usages(deployment: Deployment, count: int) -> list[dict]:
    return [request(deployment.service.firm().key, "GET", "/v1/mfa/usage")] * count


def subscriptions(deployment: Deployment, count: int):
    """A device that says how it is woken: what it reads for a question, and a write. Signed when it is asked for, since a signature
    is good for a minute. (A decision writes more, and each needs a sign-in of its own.)"""
    firm = devices.firm_with_push(deployment.service)
    _, _, device = devices.paired(firm)
    path = f"/v1/devices/{device.id}"
    for _ in range(count):
        event = request(firm.key, "PUT", path, {"subscription": None})
        signed = device.header("PUT", path, event["body"].encode())
        event["headers"] |= signed
        event["multiValueHeaders"] |= {name: [value] for name, value in signed.items()}
        yield event


def usage_reports(deployment: Deployment, count: int) -> list[dict]:
    firm = deployment.service.firm()
    firm.issue(channel="sms")
    event = request(firm.key, "GET", "/v1/usage")
    event["queryStringParameters"] = {"month": time.strftime("%Y-%m", time.gmtime())}
    event["multiValueQueryStringParameters"] = {"month": [time.strftime("%Y-%m", time.gmtime())]}
    return [event] * count


def account(firm: Firm) -> tuple[str, str, str]:
    """A new account: login ID, address, password."""
    login_id, address, password = secrets.token_hex(6), email(), "four quiet yellow trams " + secrets.token_hex(3)
    firm.call("PUT", f"/v1/accounts/{login_id}", {"email": address, "name": "Ana", "role": "client"}).expect(201)
    firm.call("PUT", f"/v1/accounts/{login_id}/password", {"password": password}).expect(204)
    return login_id, address, password


def password_changes(deployment: Deployment, count: int) -> list[dict]:
    firm = deployment.service.firm()
    login_id, _, _ = account(firm)
    path = f"/v1/accounts/{login_id}/password"
    return [request(firm.key, "PUT", path, {"password": "six loud purple ferries " + secrets.token_hex(3)}) for _ in range(count)]


def sign_ins(deployment: Deployment, count: int) -> list[dict]:
    firm = deployment.service.firm()
    login_id, _, password = account(firm)
    return [request(firm.key, "POST", "/v1/sign-ins", {"login_id": login_id, "password": password})] * count


def links(deployment: Deployment, count: int) -> list[dict]:
    firm = deployment.service.firm()
    firm.call("PATCH", "/v1/settings", {"web_origins": ["https://app.example.com"]}).expect(200)
    item = {"reference": "a", "title": "Questionnaire", "url": "https://app.example.com/a"}
    return [request(firm.key, "POST", "/v1/links", {"recipient": {"email": email()}, "items": [item]}) for _ in range(count)]


def fresh_passcodes(deployment: Deployment, count: int) -> list[dict]:
    """Of participants who are at the door: what an agent asks for when the first one did not arrive."""
    firm = sessions.meeting_firm(deployment.service)
    paths = []
    while len(paths) < count:
        some = min(50, count - len(paths))
        session, urls = sessions.started(firm, [email() for _ in range(some)], [phone() for _ in range(some)])
        for participant, url in zip(session["participants"], urls):
            assert sessions.press(url, "continue")[0] == 303
            paths.append(f"/v1/sessions/{session['id']}/participants/{participant['id']}/passcode")
    time.sleep(31)
    return [request(firm.key, "POST", path, {}) for path in paths]


def page_sign_ins(deployment: Deployment, count: int) -> list[dict]:
    """The form of the sign-in page, as a browser at our own page sends it: it hashes, like the API's sign-in."""
    firm = deployment.service.firm()
    login_id, _, password = account(firm)
    slug = firm.call("GET", "/v1/settings").expect(200)["slug"]
    event = request(firm.key, "POST", f"/p/{slug}/sign-in")
    browser = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}
    event["headers"] = {**event["headers"], **browser}
    event["multiValueHeaders"] = {**event["multiValueHeaders"], **{name: [value] for name, value in browser.items()}}
    event["body"] = urllib.parse.urlencode({"action": "sign-in", "login_id": login_id, "password": password})
    return [event] * count


def lists_of_people(deployment: Deployment, count: int) -> list[dict]:
    """An owner's list of people: the frame, its texts and a page of rows."""
    firm = deployment.service.firm()
    browser, address, _ = console.signed_in(firm)
    event = request(firm.key, "GET", f"/p/{address.split('/p/')[1]}/people")
    sent = {"Cookie": "; ".join(f"{name}={value}" for name, value in browser.cookies.items()), "Accept": "text/html"}
    event["headers"] |= sent
    event["multiValueHeaders"] |= {name: [value] for name, value in sent.items()}
    return [event] * count


def redemptions(deployment: Deployment, count: int):
    """Of codes, each made when it is asked for, since it is good for a minute: they sign."""
    portal = oidc.Portal(deployment.service.firm())
    path = portal.issuer.removeprefix(deployment.service.base_url) + "/oauth2/token"
    for _ in range(count):
        event = request(portal.firm.key, "POST", path)
        kind = "application/x-www-form-urlencoded"
        event["headers"] = {"Content-Type": kind}
        event["multiValueHeaders"] = {"Content-Type": [kind]}
        event["body"] = urllib.parse.urlencode(portal.form())
        yield event


def completions(deployment: Deployment, count: int) -> list[dict]:
    """Resets whose code was verified, at their last step, which hashes the new password."""
    firm = deployment.service.firm()
    firm.call("PATCH", "/v1/settings", {"captcha": "none"}).expect(200)

    def verified(_: int) -> dict:
        login_id, address, _ = account(firm)
        reset = firm.call("POST", "/v1/password-resets", {"login_id": login_id}).expect(202)["id"]
        mail = checks.wait_for(lambda: deployment.service.messages(address), 60, "no reset mail")[0]
        token = firm.call("POST", f"/v1/password-resets/{reset}/verify", {"code": code_in(mail)}).expect(200)["reset_token"]
        password = "six loud purple ferries " + secrets.token_hex(3)
        body = {"reset_token": token, "new_password": password, "confirm_password": password}
        return request(firm.key, "POST", f"/v1/password-resets/{reset}/complete", body)

    return [verified(number) for number in range(count)]


def sweeps(deployment: Deployment, count: int) -> list[dict]:
    return [{"sweep": True}] * count


def scheduled_runs(deployment: Deployment, count: int) -> list[dict]:
    return [json.loads(pathlib.Path("functions/usage-alert/event.json").read_text())] * count


def receipts(deployment: Deployment, count: int) -> list[dict]:
    firm, events = deployment.service.firm(), []
    for _ in range(count):
        address = firm.issue(to=email())["recipient"]
        message_id = deployment.service.messages(address)[-1]["id"]
        events.append(checks.ses_event("Delivery", message_id, address, deployment.configuration_set))
    return events
