"""A device that approves sign-ins, on the deployment: paired, asked, its person's number taken, and a report of fraud.

It is what the authenticator's page is in a browser, without one: a key on P-256 that signs.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
import struct
import time
from typing import TYPE_CHECKING

import checks
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from service import email

if TYPE_CHECKING:
    from deployment import Deployment
    from service import Answer, Firm, Service

PASSWORD = "four quiet yellow trams"


def checks_of(deployment: Deployment) -> list:
    return [("devices", lambda: a_device_approves_and_reports(deployment))]


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


class Device:
    """A key, and what it is paired with once it is."""

    def __init__(self) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        numbers = self.key.public_key().public_numbers()
        self.x, self.y = base64url(numbers.x.to_bytes(32)), base64url(numbers.y.to_bytes(32))
        self.id = self.tenant = self.secret = ""

    def sign(self, message: str) -> str:
        r, s = decode_dss_signature(self.key.sign(message.encode(), ec.ECDSA(hashes.SHA256())))
        return base64url(r.to_bytes(32) + s.to_bytes(32))

    def pair(self, service: Service, pairing: str) -> None:
        members = json.dumps({"crv": "P-256", "kty": "EC", "x": self.x, "y": self.y}, separators=(",", ":"))
        thumbprint = base64url(hashlib.sha256(members.encode()).digest())
        body = {
            "pairing": pairing,
            "public_key": {"kty": "EC", "crv": "P-256", "x": self.x, "y": self.y},
            "signature": self.sign(f"v1|pair|{pairing}|{thumbprint}"),
            "name": "My phone",
        }
        paired = service.call("POST", "/v1/devices", body).expect(201)
        self.id, self.tenant, self.secret = paired["device_id"], paired["tenant"]["id"], paired["totp"]["secret"]

    def header(self, method: str, path: str, body: bytes = b"") -> dict:
        """What it says of itself with a request, good for a minute from now."""
        now = int(time.time())
        digest = base64url(hashlib.sha256(body).digest())
        return {"Countersign-Device": f"{self.id}; t={now}; sig={self.sign(f'v1|{self.id}|{method}|{path}|{digest}|{now}')}"}

    def call(self, service: Service, method: str, path: str, body: dict | None = None) -> Answer:
        text = b"" if body is None else json.dumps(body).encode()
        headers = self.header(method, path, text) | ({} if body is None else {"Content-Type": "application/json"})
        return service.call(method, path, text or None, None, headers)

    def decide(self, service: Service, request: dict, decision: str, reason: str = "", number: str = "") -> Answer:
        message = f"v1|{self.tenant}|{self.id}|{request['id']}|{request['nonce']}|{decision}|{reason}|{number}"
        said = {"decision": decision, "reason": reason, "number": number, "signature": self.sign(message)}
        body = {name: value for name, value in said.items() if value}
        return self.call(service, "POST", f"/v1/devices/{self.id}/requests/{request['id']}", body)

    def passcode(self) -> str:
        return totp(self.secret)


def totp(secret: str) -> str:
    """What an authenticator app shows now (RFC 6238: SHA-1, six digits, thirty seconds)."""
    counter = struct.pack(">Q", int(time.time()) // 30)
    digest = hmac.digest(base64.b32decode(secret), counter, "sha1")
    word = struct.unpack(">I", digest[digest[-1] & 15 :][:4])[0] & 0x7FFFFFFF
    return f"{word % 1_000_000:06d}"


def firm_with_push(service: Service) -> Firm:
    firm = service.firm()
    service.operator("PUT", f"/v1/tenants/{firm.id}/plans/mfa", {"licences": 10}).expect(200)
    policy = {"enabled_for": [{"role": "client", "organizations": "all"}], "methods": ["push"]}
    firm.call("PUT", "/v1/mfa/policy", policy).expect(200)
    return firm


def paired(firm: Firm) -> tuple[str, str, Device]:
    """A new person whose device is paired and not confirmed yet: login ID, factor, device."""
    login_id = secrets.token_hex(6)
    firm.call("PUT", f"/v1/accounts/{login_id}", {"email": email(), "name": "Ana", "role": "client"}).expect(201)
    firm.call("PUT", f"/v1/accounts/{login_id}/password", {"password": PASSWORD}).expect(204)
    # Every instance knows of the policy within a minute.
    begun = checks.wait_for(lambda: asked_to_enrol(firm, login_id), 90, "no enrolment is asked for")
    grant = {"Countersign-Grant": begun["grant"]}
    path = f"/v1/accounts/{login_id}/factors"
    pending = checks.wait_for(lambda: enrolling(firm, path, grant), 90, "no enrolment begins")
    device = Device()
    device.pair(firm.service, pending["pairing_url"].split("#")[1])
    return login_id, pending["id"], device


def asked_to_enrol(firm: Firm, login_id: str) -> dict | None:
    begun = sign_in(firm, login_id)
    return begun if begun["status"] == "enrollment_required" else None


def enrolling(firm: Firm, path: str, grant: dict) -> dict | None:
    """An instance that does not know of the policy yet refuses, and burns no grant."""
    answer = firm.service.call("POST", path, {"kind": "push"}, firm.key, grant)
    return answer.expect(201) if answer.status != 403 else None


def sign_in(firm: Firm, login_id: str) -> dict:
    return firm.call("POST", "/v1/sign-ins", {"login_id": login_id, "password": PASSWORD, "client_ip": "203.0.113.9"}).expect(200)


def a_device_approves_and_reports(deployment: Deployment) -> str:
    service = deployment.service
    firm = firm_with_push(service)
    login_id, factor, device = paired(firm)
    firm.call("POST", f"/v1/accounts/{login_id}/factors/{factor}/confirm", {"code": device.passcode()}).expect(200)
    waiting = f"/v1/devices/{device.id}/requests"
    service.call("GET", waiting).expect(401)
    assert device.call(service, "GET", waiting).expect(200) == {"requests": []}

    path = f"/v1/sign-ins/{sign_in(firm, login_id)['id']}"
    number = firm.call("POST", f"{path}/challenges", {"factor_id": factor}).expect(201)["number"]
    [request] = device.call(service, "GET", waiting).expect(200)["requests"]
    assert number not in json.dumps(request).split('"'), "the request tells the number"
    assert firm.call("GET", path).expect(200)["prompt"]["status"] == "pending"
    device.decide(service, request, "approve", number=number).expect(204)
    device.decide(service, request, "approve", number=number).expect(410)
    complete = firm.call("GET", path).expect(200)
    assert (complete["status"], complete["amr"], complete["acr"]) == ("complete", ["pwd", "swk"], "aal2"), complete

    path = f"/v1/sign-ins/{sign_in(firm, login_id)['id']}"
    firm.call("POST", f"{path}/challenges", {"factor_id": factor}).expect(201)
    [request] = device.call(service, "GET", waiting).expect(200)["requests"]
    device.decide(service, request, "deny", reason="fraudulent").expect(204)
    firm.call("GET", path).expect(410)
    mail = checks.wait_for(lambda: [m for m in service.messages(firm.admin) if "push-block" in m["text"]], 60, "no mail of the report")[0]
    assert login_id in mail["text"] and "203.0.113.9" in mail["text"], "the mail does not say whose sign-in, or from where"
    path = f"/v1/sign-ins/{sign_in(firm, login_id)['id']}"
    assert firm.call("POST", f"{path}/challenges", {"factor_id": factor}).expect(429)["code"] == "push-limited"
    firm.call("DELETE", f"/v1/accounts/{login_id}/push-block").expect(204)
    firm.call("POST", f"{path}/challenges", {"factor_id": factor}).expect(201)
    return "paired, a number typed, in; a report of fraud mailed, no request for an hour, and the hour lifted"
