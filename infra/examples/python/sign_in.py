"""An application whose people sign in at the firm's pages: OpenID Connect by discovery, step-up, and signing out.

    COUNTERSIGN_ISSUER=http://localhost:8787/p/demo CLIENT_ID=cl_… CLIENT_SECRET=ocs_… python3 sign_in.py

It is at http://localhost:5000 then (PORT). All that it knows of the service is the issuer's address.
"""

import os
import secrets

from authlib.integrations.flask_client import OAuth, OAuthError
from flask import Flask, redirect, render_template_string, request, session, url_for

ISSUER = os.environ["COUNTERSIGN_ISSUER"]

app = Flask(__name__)
# A deployment has one of its own for all its servers, and cookies that are `Secure`.
app.secret_key = secrets.token_bytes(32)
app.config["SESSION_COOKIE_SAMESITE"] = "Lax"

countersign = OAuth(app).register(
    "countersign",
    client_id=os.environ["CLIENT_ID"],
    client_secret=os.environ["CLIENT_SECRET"],
    server_metadata_url=f"{ISSUER}/.well-known/openid-configuration",
    client_kwargs={"scope": "openid profile email", "code_challenge_method": "S256"},
)

PAGE = """<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
<title>Example</title><h1>Example</h1>
{% if error %}<p role="alert">{{ error }}</p>{% endif %}
{% if user %}
<p>Hello, <b id="name">{{ user.name or user.preferred_username }}</b>.</p>
<dl>{% for claim in ("sub", "preferred_username", "email", "acr", "amr") %}<dt>{{ claim }}</dt><dd id="{{ claim }}">{{ user[claim] }}</dd>{% endfor %}</dl>
{% if user.acr != "aal2" %}<p><a href="{{ url_for('sign_in', acr_values='aal2') }}">Prove a second factor, too</a></p>{% endif %}
<form method="post" action="{{ url_for('sign_out') }}"><button>Sign out</button></form>
{% else %}
<p><a href="{{ url_for('sign_in') }}">Sign in</a></p>
{% endif %}"""


@app.get("/")
def home():
    return render_template_string(PAGE, user=session.get("user"), error=request.args.get("error"))


@app.get("/sign-in")
def sign_in():
    # State, nonce and the verifier (PKCE) are made and kept by the library.
    asks = {"acr_values": "aal2"} if request.args.get("acr_values") == "aal2" else {}
    return countersign.authorize_redirect(url_for("callback", _external=True), **asks)


@app.get("/callback")
def callback():
    # RFC 9207: another issuer's answer is none.
    if request.args.get("iss") != ISSUER:
        return redirect(url_for("home", error="The answer came from somebody else."))
    try:
        # Redeems the code, and checks the ID token: signature, issuer, audience, nonce, time.
        token = countersign.authorize_access_token()
    except OAuthError as refused:
        return redirect(url_for("home", error=refused.error))
    session.clear()
    session["user"] = dict(token["userinfo"])
    session["id_token"] = token["id_token"]
    return redirect(url_for("home"))


@app.post("/sign-out")
def sign_out():
    id_token = session.get("id_token")
    session.clear()
    if not id_token:
        return redirect(url_for("home"))
    # Here and at the firm's pages: else the next sign-in would ask for nothing.
    return countersign.logout_redirect(url_for("home", _external=True), id_token)


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=int(os.environ.get("PORT", "5000")))
