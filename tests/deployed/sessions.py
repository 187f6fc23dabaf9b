"""A session on the deployment, from an agent's request to the end: mail, page, text message, entry."""

from __future__ import annotations

import html
import json
import re
import urllib.error
import urllib.parse
import urllib.request
from typing import TYPE_CHECKING

import checks
from service import code_in, email, phone

if TYPE_CHECKING:
    from email.message import Message

    from deployment import Deployment
    from service import Firm, Service

MEETINGS = "https://meet.example.com"


def checks_of(deployment: Deployment) -> list:
    return [("sessions", lambda: a_participant_walks_in(deployment))]


class StayHere(urllib.request.HTTPRedirectHandler):
    """A redirect is an answer like any other: where it leads is looked at, not followed."""

    def redirect_request(self, *_) -> None:
        return None


def answer(request: urllib.request.Request) -> tuple[int, Message, str]:
    """Whatever is answered, without following it."""
    try:
        with urllib.request.build_opener(StayHere).open(request, timeout=60) as response:
            return response.status, response.headers, response.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read().decode()


def posted(url: str, form: dict[str, str]) -> tuple[int, Message]:
    """A form of a page, as a browser at that page sends it."""
    data, headers = urllib.parse.urlencode(form).encode(), {"Sec-Fetch-Site": "same-origin"}
    status, got, _ = answer(urllib.request.Request(url, data=data, headers=headers))
    return status, got


def asked(url: str, cookie: str) -> tuple[int, Message]:
    """A page, as a browser with a cookie asks for it."""
    status, got, _ = answer(urllib.request.Request(url, headers={"Cookie": cookie}))
    return status, got


def form_answer(url: str, form: dict[str, str]) -> tuple[int, dict]:
    """What a form of no browser is answered, which is JSON."""
    status, _, text = answer(urllib.request.Request(url, data=urllib.parse.urlencode(form).encode()))
    return status, json.loads(text)


def press(url: str, action: str, **fields: str) -> tuple[int, str]:
    """A button of a page, as a browser at that page sends it: the status, and where the answer leads."""
    status, headers = posted(url, {"action": action, **fields})
    return status, headers.get("location") or ""


def shown(url: str) -> tuple[int, str]:
    """What a page says, as text."""
    try:
        with urllib.request.urlopen(url, timeout=60) as response:
            status, page = response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            status, page = error.code, error.read().decode()
    return status, " ".join(html.unescape(re.sub(r"<[^>]*>", " ", page)).split())


def meeting_firm(service: Service) -> Firm:
    firm = service.firm()
    firm.call("PATCH", "/v1/settings", {"web_origins": [MEETINGS]}).expect(200)
    service.operator("PUT", f"/v1/tenants/{firm.id}/plans/sms", {"monthly_limit": 2500}).expect(200)
    return firm


def started(firm: Firm, mailboxes: list[str], phones: list[str]) -> tuple[dict, list[str]]:
    """A session with people invited by mail, whose passcodes go to these phones: the session, and their pages."""
    participants = [
        {"role": "participant" if place else "primary", "name": "Ana Silva", "invite": {"channel": "email", "email": mailbox}, "passcode_to": {"phone": number}}
        for place, (mailbox, number) in enumerate(zip(mailboxes, phones))
    ]
    agent = {"id": "u-17", "name": "Marc Dupont"}
    body = {"name": "Mortgage signing", "agent": agent, "enter_url": f"{MEETINGS}/room/811", "participants": participants}
    session = firm.call("POST", "/v1/sessions", body).expect(201)
    return session, [participant["url"] for participant in session["participants"]]


def a_participant_walks_in(deployment: Deployment) -> str:
    service = deployment.service
    firm, mailbox, number = meeting_firm(service), email(), phone()
    session, [url] = started(firm, [mailbox], [number])
    path = f"/v1/sessions/{session['id']}"
    assert url.startswith(service.base_url), f"{url} is somewhere else"
    mail = checks.wait_for(lambda: service.messages(mailbox), 60, "no invitation")[0]
    assert url in mail["text"], "the invitation does not hold the link"

    # Looking at it, as a mail scanner does, is no arrival.
    status, page = shown(url)
    assert status == 200 and "Marc Dupont" in page, (status, page[:300])
    first = firm.call("GET", path)
    assert first.expect(200)["participants"][0]["status"] == "invited", first.text
    unchanged = service.call("GET", path, None, firm.key, {"If-None-Match": first.headers["etag"]})
    assert unchanged.status in (200, 304), unchanged
    assert not service.messages(number), "a passcode went out before anybody came"

    assert press(url, "continue")[0] == 303
    message = checks.wait_for(lambda: service.messages(number), 30, "no passcode")[0]
    waiting = firm.call("GET", path).expect(200)["participants"][0]
    assert waiting["status"] == "waiting_for_passcode", waiting
    status, place = press(url, "verify", code=code_in(message))
    entry = re.fullmatch(re.escape(f"{MEETINGS}/room/811?code=") + "([a-z2-7]+)", place)
    assert status == 303 and entry, (status, place.split("code=")[0])
    came = firm.call("POST", "/v1/session-entries", {"code": entry[1]}).expect(200)
    assert (came["session"]["id"], came["participant"]["id"], came["verified_by"]) == (session["id"], waiting["id"], "sms"), came
    firm.call("POST", "/v1/session-entries", {"code": entry[1]}).expect(410)

    assert firm.call("POST", f"{path}/end").expect(200)["status"] == "ended"
    assert firm.call("POST", f"{path}/end").expect(410)["code"] == "expired"
    status, _ = shown(url)
    assert status == 404, f"a dead link answers {status}"
    return "invited by mail, at the page, a code by text message, in by a code of a minute, ended, and the link dead"
