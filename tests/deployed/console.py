"""The console on the deployment: an owner comes in by password and code, makes a key with a reason, takes the list of people along."""

from __future__ import annotations

import html.parser
import re
import secrets
import urllib.parse
import urllib.request
from typing import TYPE_CHECKING

import checks
import sessions
from devices import PASSWORD, sign_in, totp
from service import email

if TYPE_CHECKING:
    from deployment import Deployment
    from service import Firm

MOST_REDIRECTS = 10
ON_THE_WAY = (301, 302, 303, 307)


def checks_of(deployment: Deployment) -> list:
    return [("console", lambda: an_owner_makes_a_key(deployment))]


class Forms(html.parser.HTMLParser):
    """A page's forms: where each is sent, its fields as they stand, and its buttons by what they say."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.forms: list[tuple[str, dict[str, str], dict[str, tuple[str, str]]]] = []
        self.button: tuple[str, str] | None = None
        self.says = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append((named.get("action", ""), {}, {}))
        elif tag == "input" and self.forms and named.get("name") and named.get("type") not in ("checkbox", "radio", "file"):
            self.forms[-1][1][named["name"]] = named.get("value", "")
        elif tag == "button":
            self.button, self.says = (named.get("name", ""), named.get("value", "")), ""

    def handle_data(self, data: str) -> None:
        if self.button:
            self.says += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "button" and self.button and self.forms:
            self.forms[-1][2][" ".join(self.says.split())] = self.button
            self.button = None


class Browser:
    """Keeps cookies, follows redirects, sends a page's forms by the words on their buttons."""

    def __init__(self) -> None:
        self.cookies: dict[str, str] = {}
        self.url, self.status, self.page = "", 0, ""

    def open(self, url: str, form: dict[str, str] | None = None) -> str:
        for _ in range(MOST_REDIRECTS):
            headers = {"Sec-Fetch-Site": "same-origin", "Accept": "text/html,*/*;q=0.1", "Cookie": "; ".join(f"{n}={v}" for n, v in self.cookies.items())}
            data = None if form is None else urllib.parse.urlencode(form).encode()
            self.status, got, self.page = sessions.answer(urllib.request.Request(url, data=data, headers=headers))
            for line in got.get_all("set-cookie") or []:
                name, value = line.split(";")[0].split("=", 1)
                self.cookies[name] = value
            self.url = url
            if self.status not in ON_THE_WAY:
                return self.page
            url, form = urllib.parse.urljoin(url, got["location"]), None
        raise AssertionError(f"no end of redirects at {url}")

    def press(self, button: str, **typed: str) -> str:
        for action, fields, buttons in Forms(self.page).forms:
            if button in buttons:
                name, value = buttons[button]
                pressed = {name: value} if name else {}
                return self.open(urllib.parse.urljoin(self.url, action), {**fields, **typed, **pressed})
        raise AssertionError(f"no button {button!r} at {self.status} {self.title()}")

    def title(self) -> str:
        found = re.search(r"<title>([^<]*)", self.page)
        return html.unescape(found[1]) if found else ""

    def says(self, text: str) -> None:
        assert text in html.unescape(self.page), f"{text!r} is not at {self.url}: {self.status} {self.title()}"


def owner_of(firm: Firm) -> tuple[str, str]:
    """A new owner with a password and an authenticator app: login ID and the app's secret."""
    login_id = secrets.token_hex(6)
    path = f"/v1/accounts/{login_id}"
    firm.call("PUT", path, {"email": email(), "name": "Ana Silva", "role": "client"}).expect(201)
    firm.call("PUT", f"{path}/password", {"password": PASSWORD}).expect(204)
    firm.call("PATCH", path, {"console": "owner"}).expect(200)
    begun = sign_in(firm, login_id)
    assert begun["status"] == "enrollment_required", begun["status"]
    pending = firm.service.call("POST", f"{path}/factors", {"kind": "totp"}, firm.key, {"Countersign-Grant": begun["grant"]}).expect(201)
    firm.call("POST", f"{path}/factors/{pending['id']}/confirm", {"code": totp(pending["secret"])}).expect(200)
    return login_id, pending["secret"]


def signed_in(firm: Firm) -> tuple[Browser, str, str]:
    """A new owner at the list of people: the browser, the console's address and the login ID."""
    slug = firm.call("GET", "/v1/settings").expect(200)["slug"]
    console = f"{firm.service.base_url}/p/{slug}/console"
    login_id, secret = owner_of(firm)
    used = totp(secret)
    browser = Browser()
    browser.open(f"{console}/people")
    assert (browser.status, browser.title().split(" – ")[0]) == (200, "Sign in"), (browser.status, browser.title())
    browser.press("Sign in", login_id=login_id, password=PASSWORD)
    # A code of the app proves something once.
    code = checks.wait_for(lambda: (now := totp(secret)) != used and now, 40, "the app shows no other code")
    browser.press("Continue", code=code)
    assert browser.url == f"{console}/people", (browser.url, browser.status, browser.title())
    return browser, console, login_id


def an_owner_makes_a_key(deployment: Deployment) -> str:
    service = deployment.service
    firm = service.firm()
    browser, console, login_id = signed_in(firm)
    browser.says("Ana Silva")
    screens = set(re.findall(re.escape(urllib.parse.urlparse(console).path + "/") + r'([a-z]+)"', browser.page))
    assert {"overview", "people", "settings"} <= screens, sorted(screens)
    for screen in sorted(screens):
        browser.open(f"{console}/{screen}")
        assert browser.status == 200, f"{screen}: {browser.status} {browser.title()}"

    browser.open(f"{console}/settings?ask=create-key")
    browser.press("Make a key", key_name="Back office", scope_firm="yes")
    browser.says("reason")
    browser.press("Make a key", key_name="Back office", scope_firm="yes", reason="The deployed test asks for it")
    made = re.search(r"<textarea[^>]*>\s*([^<\s]+)", browser.page)
    assert made, f"no key at {browser.url}: {browser.status} {browser.title()}"
    service.call("GET", "/v1/settings", None, made[1]).expect(200)
    entry = firm.call("GET", "/v1/audit?operation=create_api_key").expect(200)["records"][0]
    assert entry["by"] == login_id, entry

    listed = browser.open(f"{console}/people?as=csv")
    assert browser.status == 200 and login_id in listed, (browser.status, listed[:200])
    browser.open(f"{service.base_url}/operator")
    assert browser.url != f"{service.base_url}/operator" and not browser.url.startswith(console), browser.url
    return f"in by password and code, {len(screens)} screens, a key by a reason, the audit names who, the list of people as CSV"
