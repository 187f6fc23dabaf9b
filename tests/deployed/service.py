"""A caller of the deployed API: JSON over HTTP with the standard library, and the messages that MiniStack took."""

import dataclasses
import json
import random
import re
import secrets
import string
import time
import urllib.error
import urllib.parse
import urllib.request


@dataclasses.dataclass
class Answer:
    status: int
    headers: dict
    body: dict | None
    text: str

    def expect(self, status: int) -> dict:
        assert self.status == status, f"{self.status} instead of {status}: {self.text[:500]}"
        return self.body if self.body is not None else {}


class Service:
    """The API at `base_url`, with the operator's key."""

    def __init__(self, base_url: str, endpoint: str, operator_key: str):
        self.base_url, self.endpoint, self.operator_key = base_url, endpoint, operator_key

    def call(self, method: str, path: str, body=None, key: str | None = None, headers: dict | None = None) -> Answer:
        """One call. An emulated AWS stands still now and then: what says that it did nothing is asked again, as it says."""
        for _ in range(2):
            answer = self.call_once(method, path, body, key, headers)
            if answer.status != 503 or (answer.body or {}).get("detail") != "Nothing was done. Try again shortly.":
                return answer
            time.sleep(2)
        return self.call_once(method, path, body, key, headers)

    def call_once(self, method: str, path: str, body=None, key: str | None = None, headers: dict | None = None) -> Answer:
        sent = dict(headers or {})
        if key:
            sent["Authorization"] = f"Bearer {key}"
        data = None
        if body is not None:
            data = body if isinstance(body, bytes) else json.dumps(body).encode()
            sent.setdefault("Content-Type", "application/json")
        request = urllib.request.Request(self.base_url + path, data=data, method=method, headers=sent)
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                status, got, text = response.status, response.headers, response.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                status, got, text = error.code, error.headers, error.read().decode()
        try:
            document = json.loads(text)
        except ValueError:
            document = None
        return Answer(status, {name.lower(): value for name, value in got.items()}, document, text)

    def operator(self, method: str, path: str, body=None) -> Answer:
        return self.call(method, path, body, self.operator_key)

    def firm(self, **changes) -> "Firm":
        admin = email()
        wanted = {
            # Letters only: digits in a message must be the code's.
            "name": "Firm " + "".join(random.choices(string.ascii_lowercase, k=8)),
            "default_country": "FR",
            "locale": "en",
            "time_zone": "Europe/Paris",
            "admin_emails": [admin],
            "allowed_countries": ["FR"],
        }
        tenant = self.operator("POST", "/v1/tenants", {**wanted, **changes}).expect(201)["id"]
        scopes = {"name": "deployed test", "scopes": ["passcodes", "accounts", "links", "sessions", "firm"]}
        key = self.operator("POST", f"/v1/tenants/{tenant}/api-keys", scopes).expect(201)["key"]
        return Firm(self, tenant, key, admin)

    def messages(self, to: str) -> list[dict]:
        """What a recipient got, oldest first: `id` and `text`."""
        if "@" in to:
            answer = self._ministack("/_ministack/ses/messages")
            everything = [one for account in answer["messages"].values() for one in account]
            return [{"id": m["MessageId"], "text": m["BodyText"]} for m in everything if to in m["To"]]
        query = urllib.parse.urlencode({"phoneNumber": to})
        answer = self._ministack(f"/_ministack/sns/sms-messages?{query}")
        return [{"id": m["MessageId"], "text": m["Message"]} for m in answer["sms_messages"].get(to, [])]

    def _ministack(self, path: str) -> dict:
        with urllib.request.urlopen(self.endpoint + path, timeout=60) as response:
            return json.load(response)


@dataclasses.dataclass
class Firm:
    """A tenant made for one check."""

    service: Service
    id: str
    key: str
    admin: str

    def call(self, method: str, path: str, body=None) -> Answer:
        return self.service.call(method, path, body, self.key)

    def issue(self, to: str | None = None, **members) -> dict:
        """Issues a passcode; the answer, with the recipient as `recipient` and the code as `code`."""
        to = to or phone()
        recipient = {"email": to} if "@" in to else {"phone": to}
        made = self.call("POST", "/v1/passcodes", {"recipient": recipient, **members}).expect(201)
        code = code_in(self.service.messages(to)[-1], members.get("code_length", 6))
        return {**made, "recipient": to, "code": code}

    def verify(self, passcode: dict, code: str | None = None) -> Answer:
        return self.call("POST", f"/v1/passcodes/{passcode['id']}/verify", {"code": code or passcode["code"]})


def code_in(message: dict, length: int = 6) -> str:
    """The one run of exactly `length` digits in a message, wherever it is repeated."""
    codes = set(re.findall(r"(?<!\d)\d{%d}(?!\d)" % length, message["text"]))
    assert len(codes) == 1, f"{len(codes)} codes in the message"
    return codes.pop()


def scattered(number: int) -> int:
    """Seven digits, for each number others and in another thousand: a thousand numbers have a limit of their own."""
    return number * 10_007 % 10_000_000


def phone() -> str:
    """A French mobile number that no other call of this run has, in all likelihood."""
    return f"+3361{random.randrange(10_000_000):07d}"


def email() -> str:
    return f"{secrets.token_hex(6)}@example.com"
