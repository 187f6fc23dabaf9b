"""An application's sign-in on the deployment: discovery, the page, the code, the tokens, and the way out."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import urllib.parse
from typing import TYPE_CHECKING

import sessions

if TYPE_CHECKING:
    from deployment import Deployment
    from service import Firm

CALLBACK = "https://portal.example.com/callback"
PASSWORD = "four quiet yellow trams "


def checks_of(deployment: Deployment) -> list:
    return [("OpenID Connect", lambda: an_application_signs_its_people_in(deployment))]


class Portal:
    """An application of a firm's, and one of its people."""

    def __init__(self, firm: Firm) -> None:
        self.firm = firm
        self.client = firm.call("POST", "/v1/oidc-clients", {"name": "Portal", "redirect_uris": [CALLBACK]}).expect(201)
        slug = firm.call("GET", "/v1/settings").expect(200)["slug"]
        self.issuer = f"{firm.service.base_url}/p/{slug}"
        self.login_id, self.password = secrets.token_hex(6), PASSWORD + secrets.token_hex(3)
        account = {"email": f"{self.login_id}@example.com", "name": "Ana", "role": "client"}
        self.account = firm.call("PUT", f"/v1/accounts/{self.login_id}", account).expect(201)["id"]
        firm.call("PUT", f"/v1/accounts/{self.login_id}/password", {"password": self.password}).expect(204)

    def code(self) -> tuple[str, str]:
        """A code from a sign-in at the page, and the secret that goes with it."""
        verifier = secrets.token_urlsafe(48)
        challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
        asks = {
            "client_id": self.client["client_id"],
            "redirect_uri": CALLBACK,
            "response_type": "code",
            "scope": "openid email",
            "state": "s1",
            "code_challenge": challenge,
            "code_challenge_method": "S256",
        }
        query = urllib.parse.urlencode(asks)
        cookie, place = signed_in(self, query)
        back = fetched(place, cookie)
        answer = urllib.parse.parse_qs(urllib.parse.urlparse(back).query)
        assert back.startswith(CALLBACK) and answer["state"] == ["s1"] and answer["iss"] == [self.issuer], back.split("code=")[0]
        return answer["code"][0], verifier

    def form(self) -> dict:
        """What the token endpoint takes for a code, which is used up by it."""
        code, verifier = self.code()
        return {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": CALLBACK,
            "code_verifier": verifier,
            "client_id": self.client["client_id"],
            "client_secret": self.client["client_secret"],
        }


def signed_in(portal: Portal, query: str) -> tuple[str, str]:
    """A browser that came from the application, signed in: its cookie, and where it goes on."""
    form = {"action": "sign-in", "login_id": portal.login_id, "password": portal.password, "then": query}
    status, headers = sessions.posted(f"{portal.issuer}/sign-in", form)
    assert status == 303, (status, headers)
    cookies = [value.split(";")[0] for value in headers.get_all("set-cookie") or [] if "signed-in=" in value]
    place = urllib.parse.urljoin(portal.issuer, headers["location"])
    assert place.startswith(f"{portal.issuer}/oauth2/authorize?"), place
    return cookies[0], place


def fetched(url: str, cookie: str) -> str:
    """Where a GET leads."""
    status, headers = sessions.asked(url, cookie)
    assert status == 303, status
    return headers["location"]


def an_application_signs_its_people_in(deployment: Deployment) -> str:
    service = deployment.service
    portal = Portal(service.firm())
    path = portal.issuer.removeprefix(service.base_url)
    found = service.call("GET", f"{path}/.well-known/openid-configuration", None)
    assert found.expect(200)["issuer"] == portal.issuer and found.headers["cache-control"] == "public, max-age=300", found.text
    assert found.body["token_endpoint"] == f"{portal.issuer}/oauth2/token"
    service.call("GET", f"{path}/health", None).expect(200)

    form = portal.form()
    status, tokens = sessions.form_answer(f"{portal.issuer}/oauth2/token", form)
    assert status == 200, tokens
    header, claims, _ = tokens["id_token"].split(".")
    header, claims = (json.loads(base64.urlsafe_b64decode(part + "==")) for part in (header, claims))
    keys = service.call("GET", f"{path}/oauth2/jwks", None).expect(200)["keys"]
    assert header["alg"] == "ES256" and header["kid"] in [key["kid"] for key in keys], header
    assert (claims["iss"], claims["sub"], claims["acr"]) == (portal.issuer, portal.account, "aal1"), claims
    told = service.call("GET", f"{path}/oauth2/userinfo", None, None, {"Authorization": f"Bearer {tokens['access_token']}"})
    assert told.expect(200)["email"] == f"{portal.login_id}@example.com", told.text

    # The code once more: what it gave is over.
    status, refused = sessions.form_answer(f"{portal.issuer}/oauth2/token", form)
    assert (status, refused["error"]) == (400, "invalid_grant"), refused
    again = service.call("GET", f"{path}/oauth2/userinfo", None, None, {"Authorization": f"Bearer {tokens['access_token']}"})
    assert again.status == 401 and "invalid_token" in again.headers["www-authenticate"], again
    return "discovered, signed in at the page, back with a code, tokens told who; the code again ended what it gave"
