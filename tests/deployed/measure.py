"""What one operation costs: request units of the table, calls, bytes of an issued record. sizes.py has the times.

Between the functions and MiniStack stands a meter that asks DynamoDB for the units of every request
(`ReturnConsumedCapacity`) and adds them up by operation. It changes signed requests, so IAM is not enforced here.
Prices are not in here but in the runbook, with the date they were read.
"""

import collections
import http.server
import json
import pathlib
import re
import secrets
import threading
import urllib.error
import urllib.request

from deployment import Deployment
from ministack import MiniStack, free_port

ROUNDS = 50


class Meter:
    """A proxy on loopback that adds up request units."""

    def __init__(self) -> None:
        self.port = free_port()
        self.target = ""
        self.units: collections.Counter = collections.Counter()
        self.calls: collections.Counter = collections.Counter()
        meter = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def forward(self) -> None:
                body = self.rfile.read(int(self.headers.get("content-length") or 0))
                operation = self.headers.get("x-amz-target", "")
                is_table = operation.startswith("DynamoDB_")
                if is_table:
                    body = json.dumps({**json.loads(body), "ReturnConsumedCapacity": "TOTAL"}).encode()
                kept = {n: v for n, v in self.headers.items() if n.lower() not in ("content-length", "host", "connection")}
                request = urllib.request.Request(meter.target + self.path, data=body or None, method=self.command, headers=kept)
                try:
                    with urllib.request.urlopen(request, timeout=60) as response:
                        status, headers, answer = response.status, response.headers, response.read()
                except urllib.error.HTTPError as error:
                    with error:
                        status, headers, answer = error.code, error.headers, error.read()
                if is_table:
                    meter.count(operation.rpartition(".")[2], json.loads(body), answer)
                self.send_response(status)
                for name, value in headers.items():
                    # A checksum of the answer stays right: the answer is passed on unread.
                    if name.lower() not in ("content-length", "connection", "transfer-encoding"):
                        self.send_header(name, value)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            do_GET = do_POST = do_PUT = do_DELETE = forward

            def log_message(self, *_) -> None:
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def count(self, operation: str, asked: dict, answer: bytes) -> None:
        consumed = json.loads(answer or b"{}").get("ConsumedCapacity") or []
        units = sum(entry["CapacityUnits"] for entry in (consumed if isinstance(consumed, list) else [consumed]))
        if operation == "BatchGetItem":
            # MiniStack does not count an item that is not there; DynamoDB takes a unit for a consistent look.
            tables = asked["RequestItems"].values()
            units = max(units, sum(len(t["Keys"]) * (1 if t.get("ConsistentRead") else 0.5) for t in tables))
        kind = "read" if operation in ("GetItem", "BatchGetItem", "Query", "TransactGetItems") else "write"
        self.units[kind] += units
        self.calls[operation] += 1

    def taken(self) -> tuple[float, float, str]:
        """Units read and written and the calls since the last time."""
        read, write, calls = self.units["read"], self.units["write"], dict(self.calls)
        self.units.clear()
        self.calls.clear()
        return read, write, ", ".join(f"{count / ROUNDS:.1f} {name}" for name, count in sorted(calls.items()))


def run(sam: pathlib.Path, build: pathlib.Path, work: pathlib.Path, parameters: dict) -> int:
    meter = Meter()
    ministack = MiniStack(work / "measure", enforce_iam=False, endpoint_for_functions=f"http://127.0.0.1:{meter.port}")
    meter.target = ministack.endpoint
    try:
        deployment = Deployment(ministack, sam, build)
        deployment.deploy(**parameters)
        # No sweep in between: its reads would be counted.
        deployment.stop_schedules()
        measure(deployment, meter)
    finally:
        ministack.stop()
        meter.server.shutdown()
    return 0


def measure(deployment: Deployment, meter: Meter) -> None:
    firm = deployment.service.firm()
    # Warm: the first calls read what later ones find in a cache.
    for _ in range(3):
        warm = firm.issue()
        firm.verify(warm, "000000")
        firm.verify(warm)
    meter.taken()

    def rounds(name: str, action) -> None:
        for item in range(ROUNDS):
            action(item)
        read, write, calls = meter.taken()
        print(f"| {name} | {read / ROUNDS:.1f} | {write / ROUNDS:.1f} | {calls} |", flush=True)

    print(f"\nPer operation, the mean of {ROUNDS}:\n\n| operation | read units | write units | calls of the table |\n| --- | --- | --- | --- |")
    issued: list[dict] = []
    rounds("issue by SMS", lambda _: issued.append(firm.issue(channel="sms")))
    rounds("verify, wrong code", lambda item: firm.verify(issued[item], wrong(issued[item]["code"])).expect(422))
    rounds("verify, right code", lambda item: firm.verify(issued[item]).expect(200))
    rounds("read a passcode", lambda item: firm.call("GET", f"/v1/passcodes/{issued[item]['id']}").expect(200))
    mailed: list[dict] = []
    rounds("issue by email", lambda _: mailed.append(firm.issue(to=f"{secrets.token_hex(6)}@example.com")))
    rounds("cancel", lambda item: firm.call("DELETE", f"/v1/passcodes/{mailed[item]['id']}").expect(204))
    keys = [{"Idempotency-Key": secrets.token_hex(8)} for _ in range(ROUNDS)]
    kept = lambda item: deployment.service.call(  # noqa: E731
        "POST", "/v1/passcodes", {"recipient": {"phone": f"+3367{item:07d}"}}, firm.key, keys[item]
    ).expect(201)
    rounds("issue with an Idempotency-Key", kept)
    rounds("its replay", kept)

    sizes = collections.defaultdict(list)
    for page in deployment.client("dynamodb").get_paginator("scan").paginate(TableName=deployment.table):
        for item in page["Items"]:
            kind = re.sub(r"[#_].*", "", item["sk"]["S"]) if "PC#" in item["pk"]["S"] or "#R#" in item["pk"]["S"] else ""
            sizes[kind or "other"].append(len(json.dumps(item, default=str)))
    print("\nBytes of an item, as JSON (DynamoDB counts less): " + ", ".join(f"{k} {sum(v) // len(v)}" for k, v in sorted(sizes.items())))


def wrong(code: str) -> str:
    return code[:-1] + str((int(code[-1]) + 1) % 10)
