"""What both examples share: configuration, the client, pages, and forms that no other site can send."""

import hmac
import os
import secrets
import time
from datetime import timedelta

import requests
from authlib.integrations.flask_client import OAuth, OAuthError
from flask import Flask, abort, current_app, render_template_string, request, session
from joserfc.errors import JoseError
from markupsafe import Markup


def needed(name):
    if value := os.environ.get(name):
        return value
    raise SystemExit(f"{name} is not set: see README.md")


ISSUER = needed("COUNTERSIGN_ISSUER").rstrip("/")
CLIENT_ID = needed("CLIENT_ID")
CLIENT_SECRET = needed("CLIENT_SECRET")
PORT = int(os.environ.get("PORT", "5000"))
# Where browsers find the application. Never taken from the request, whose Host anybody may choose.
APP = os.environ.get("APP_URL", f"http://localhost:{PORT}").rstrip("/")
CALLBACK = f"{APP}/callback"
TIMEOUT_SECONDS = 10


def application(name):
    app = Flask(name)
    # Everybody is signed out by a restart. Several processes need one secret, from wherever you keep secrets.
    app.secret_key = secrets.token_bytes(32)
    app.config.update(
        # Cookies do not keep ports apart: on one machine the examples would take each other's.
        SESSION_COOKIE_NAME=name,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=APP.startswith("https:"),
        PERMANENT_SESSION_LIFETIME=timedelta(hours=8),
        MAX_CONTENT_LENGTH=16_384,
    )
    app.jinja_env.globals["form_token"] = form_token
    app.before_request(refuse_other_sites)
    app.after_request(with_policy)
    app.register_error_handler(OAuthError, refused)
    app.register_error_handler(JoseError, refused)
    app.register_error_handler(requests.RequestException, unreachable)
    return app


def registered(app, scope):
    """The client. Every address it needs is in the issuer's discovery document, and so is the algorithm (ES256)."""
    return OAuth(app, cache=Memory()).register(
        "countersign",
        client_id=CLIENT_ID,
        client_secret=CLIENT_SECRET,
        server_metadata_url=f"{ISSUER}/.well-known/openid-configuration",
        client_kwargs={"scope": scope, "code_challenge_method": "S256", "default_timeout": TIMEOUT_SECONDS},
    )


def tokens(client):
    """
    What the code in the address is good for. Authlib checks `state`, sends the PKCE verifier, and checks the ID token's
    signature, `exp`, `iat` and `nonce`, and `iss` and `aud` as said here. `iss` of the address (RFC 9207) it leaves to us.
    """
    if request.args.get("iss") != ISSUER:
        raise OAuthError("invalid_request", "the answer is another issuer's")
    expected = {"iss": {"essential": True, "value": ISSUER}, "aud": {"essential": True, "value": CLIENT_ID}}
    return client.authorize_access_token(claims_options=expected)


class Memory:
    """Where Authlib keeps what it began: the cookie would overflow after some starts. Several processes need a shared one."""

    def __init__(self):
        self.kept = {}

    def get(self, key):
        value, until = self.kept.get(key, (None, 0))
        return value if until > time.time() else None

    def set(self, key, value, seconds):
        now = time.time()
        self.kept = {key: kept for key, kept in self.kept.items() if kept[1] > now} | {key: (value, now + seconds)}

    def delete(self, key):
        self.kept.pop(key, None)


LAYOUT = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{ title }}</title>
<main>
<h1>{{ title }}</h1>
{{ body }}
</main>
</html>
"""


def page(title, template, **values):
    # Jinja escapes what comes into strings, too; Markup is what was escaped already.
    return render_template_string(LAYOUT, title=title, body=Markup(render_template_string(template, **values)))


def form_token():
    token = session.setdefault("form_token", secrets.token_urlsafe(32))
    return Markup('<input type="hidden" name="form_token" value="{}">').format(token)


def refuse_other_sites():
    if request.method == "POST":
        given, own = request.form.get("form_token", ""), session.get("form_token", "")
        if not own or not hmac.compare_digest(given.encode(), own.encode()):
            abort(403, "The form is too old, or not ours: go back, reload and try again.")


def with_policy(response):
    # Browsers apply form-action to redirects as well: a form here can lead to the issuer.
    issuer = "/".join(ISSUER.split("/")[:3])
    policy = f"default-src 'none'; form-action 'self' {issuer}; frame-ancestors 'none'; base-uri 'none'"
    response.headers["Content-Security-Policy"] = policy
    response.headers["Cache-Control"] = "no-store"
    return response


FAILED = '<p role="alert">{{ why }}</p><p><a href="/">Try again</a></p>'


def refused(error):
    # What exactly is for the log: an address can say anything.
    current_app.logger.warning("refused: %r", str(error))
    why = "The sign-in was refused." if error.error == "access_denied" else "The sign-in did not work."
    return page("Not signed in", FAILED, why=why), 400


def unreachable(error):
    current_app.logger.error("unreachable: %r", str(error))
    return page("Not signed in", FAILED, why="Signing in is not possible at the moment."), 503
