"""A firm's own login with a second factor: passwords are checked here, and the service's page asks for the rest.

    COUNTERSIGN_ISSUER=http://localhost:8787/p/demo CLIENT_ID=cl_… CLIENT_SECRET=ocs_… python3 own_login.py

It is at http://localhost:5000 then (PORT). USERS ("ana:twelve green bicycles") says who can log in; each has an account of the
same login ID at the firm. The client has `asserts_first_factor`.
"""

import os
import secrets
from urllib.parse import parse_qsl, urlsplit

import requests
from authlib.integrations.base_client import OAuthError
from authlib.integrations.flask_client import OAuth
from flask import Flask, redirect, render_template_string, request, session, url_for
from werkzeug.security import check_password_hash, generate_password_hash

ISSUER = os.environ["COUNTERSIGN_ISSUER"]
# What happens when the service cannot be asked. Closed: nobody gets in. Open: the password is enough for as long as it lasts.
FAILS_OPEN = os.environ.get("WHEN_DOWN") == "open"

USERS = {
    login_id: generate_password_hash(password)
    for login_id, _, password in (
        user.partition(":") for user in os.environ.get("USERS", "ana:twelve green bicycles").split(",")
    )
}
# For whom there is nobody of that name: the same work, so that the time tells nothing.
NOBODY = generate_password_hash(secrets.token_hex(16))

app = Flask(__name__)
# A deployment has one of its own for all its servers, and cookies that are `Secure`.
app.secret_key = secrets.token_bytes(32)
app.config["SESSION_COOKIE_SAMESITE"] = "Lax"

countersign = OAuth(app).register(
    "countersign",
    client_id=os.environ["CLIENT_ID"],
    client_secret=os.environ["CLIENT_SECRET"],
    server_metadata_url=f"{ISSUER}/.well-known/openid-configuration",
    client_kwargs={"scope": "openid profile", "code_challenge_method": "S256"},
)

PAGE = """<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
<title>Own login</title><h1>Own login</h1>
{% if error %}<p role="alert">{{ error }}</p>{% endif %}
{% if user %}
<p>Hello, <b id="name">{{ user.login_id }}</b>.</p>
<dl><dt>acr</dt><dd id="acr">{{ user.acr }}</dd><dt>amr</dt><dd id="amr">{{ user.amr }}</dd></dl>
<form method="post" action="{{ url_for('log_out') }}"><button>Log out</button></form>
{% else %}
<form method="post" action="{{ url_for('log_in') }}">
<p><label>Login <input name="login_id" autocomplete="username" required></label></p>
<p><label>Password <input name="password" type="password" autocomplete="current-password" required></label></p>
<button>Log in</button></form>
{% endif %}"""


@app.get("/")
def home():
    return render_template_string(PAGE, user=session.get("user"), error=request.args.get("error"))


@app.post("/log-in")
def log_in():
    login_id, password = request.form["login_id"], request.form["password"]
    if not check_password_hash(USERS.get(login_id, NOBODY), password):
        return refused("Login or password is wrong.")
    session.clear()
    try:
        # Asked first: once the browser is there, nobody can send it back.
        requests.get(f"{ISSUER}/health", timeout=3).raise_for_status()
        return redirect(address_of_the_prompt(login_id))
    except requests.RequestException:
        if FAILS_OPEN:
            return enter(login_id, "aal1", ["pwd"])
        return refused("The second step cannot be asked for now. Try again in a few minutes.")


def address_of_the_prompt(login_id: str) -> str:
    """Pushes the request (RFC 9126), so that nobody between can say whose first factor was checked."""
    metadata = countersign.load_server_metadata()
    callback = url_for("callback", _external=True)
    begun = countersign.create_authorization_url(callback)
    # The library's own state, nonce and verifier, for the callback.
    countersign.save_authorize_data(redirect_uri=callback, **begun)
    session["login_id"] = login_id
    asks = dict(parse_qsl(urlsplit(begun["url"]).query))
    asks |= {"login_hint": login_id, "acr_values": "aal2", "first_factor": "external"}
    pushed = requests.post(
        metadata["pushed_authorization_request_endpoint"],
        data=asks,
        auth=(countersign.client_id, countersign.client_secret),
        timeout=5,
    )
    pushed.raise_for_status()
    prompt = {"client_id": countersign.client_id, "request_uri": pushed.json()["request_uri"]}
    return requests.Request("GET", metadata["authorization_endpoint"], params=prompt).prepare().url


@app.get("/callback")
def callback():
    # RFC 9207: another issuer's answer is none.
    if request.args.get("iss") != ISSUER or "login_id" not in session:
        return refused("Log in again.")
    try:
        # Redeems the code, and checks the ID token: signature, issuer, audience, nonce, time.
        token = countersign.authorize_access_token()
    except OAuthError as error:
        return refused(f"The second step was not taken ({error.error}).")
    claims = token["userinfo"]
    # Whose password was checked here is whose second factor was proven there.
    if claims["preferred_username"] != session["login_id"]:
        return refused("Log in again.")
    # `aal1`: no policy of the firm's asks this person, no licence is left, the enrolment is put off, or the device is remembered.
    # This application takes that; one that does not refuses it here.
    return enter(claims["preferred_username"], claims["acr"], claims["amr"])


def enter(login_id: str, acr: str, amr: list[str]):
    session.clear()
    session["user"] = {"login_id": login_id, "acr": acr, "amr": " ".join(amr)}
    return redirect(url_for("home"))


@app.post("/log-out")
def log_out():
    # The prompt signs nobody in anywhere else: there is nothing to end but this.
    session.clear()
    return redirect(url_for("home"))


def refused(why: str):
    session.clear()
    return redirect(url_for("home", error=why))


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=int(os.environ.get("PORT", "5000")))
