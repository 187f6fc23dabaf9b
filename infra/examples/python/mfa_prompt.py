"""
A firm's own application that checks passwords itself, and has the second factor checked by Countersign. How to run it: README.md.
"""

import os
from urllib.parse import parse_qsl, urlencode, urlsplit

import requests
from authlib.integrations.flask_client import OAuthError
from flask import redirect, request, session
from werkzeug.security import check_password_hash

from common import CALLBACK, CLIENT_ID, CLIENT_SECRET, ISSUER, PORT, application, page, registered, tokens

# What happens while a second factor cannot be checked. Closed: nobody gets in. Open: the password is enough, and whoever can
# keep this server from reaching the issuer has a password as the only thing in the way.
FAIL_OPEN = os.environ.get("FAIL_OPEN") == "yes"

# What `acr: aal1` means here: the person has a right password and was asked for nothing more, because no policy enables them, no
# licence is left, they may still put the enrolment off, or the policy lets their device be remembered. This application lets
# them in, and says so on the page. False keeps them out.
AAL1_MAY_ENTER = True

# Login ID and password hash; the login IDs are those of the accounts at Countersign. One of your own:
# python -c "import getpass, werkzeug.security as s; print(s.generate_password_hash(getpass.getpass()))"
USERS = {
    "ana": "scrypt:32768:8:1$ie3bBc2QFL0AJCOX$40c4c6da09fbaa65051709d850d319f1b941f77d2467f7fe990ed3b5f0eaa3594cae1269a8e78313f342ce6d0e437f5c4451481b488786ebeee3e85ee10fdd62",
    "carl": "scrypt:32768:8:1$QGiKuRc8cHAHQzuY$2168dd60e5cb16fe74513eae5ea5b061ee2896479980397f53f4dde85fe01cf0eb3592f1987817a1ca173d866f8e664d0a50b38194c18a97c8b0d45ee13997ee",
    "dora": "scrypt:32768:8:1$L16fpZeqLBtaeM6E$02c4b1ed38a604127ba9e4ce8e0f58a33788f64165f72fcd706517dfb925d2568173ed37822a7adecd9b1c72133aa49ec8f2d44bc38e41d58ef2d6e2fb0f8ef5",
}
# Checked where nobody has the login ID, so that the time taken does not tell.
NOBODY = "scrypt:32768:8:1$kWI9Vb13oYDD6Svq$2641e1faf1de985c9ea4b81df49e5cab0f044571feb664ba37d8877411b4207b2ecbe2cf18cf0e9e5a4bd2d7ed11556d3cfc9166b38211cf4d0bf68437eb4d55"

# `sub` of each person, once it is known: it stays, while a login ID can be given to somebody else. Keep it with your users.
SUBJECTS = {}

app = application("mfa-prompt")
client = registered(app, "openid profile")

HOME = """
{% if person %}
<p>Signed in as {{ person.login_id }}.</p>
<dl>
<dt>acr</dt><dd data-claim="acr">{{ person.acr }}</dd>
<dt>amr</dt><dd data-claim="amr">{{ person.amr | join(" ") }}</dd>
</dl>
{% if person.acr != "aal2" %}<p>Nothing beside the password was proven: this application lets you in all the same.</p>{% endif %}
<form method="post" action="/logout">{{ form_token() }}<button>Sign out</button></form>
{% else %}
{% if why %}<p role="alert">{{ why }}</p>{% endif %}
<form method="post" action="/login">{{ form_token() }}
<p><label>Login ID <input name="login_id" autocomplete="username" autocapitalize="none" required></label></p>
<p><label>Password <input name="password" type="password" autocomplete="current-password" required></label></p>
<p><button>Sign in</button></p>
</form>
{% endif %}
"""


class Down(Exception):
    """A second factor cannot be checked now."""


def home(why=None, status=200):
    return page("Example", HOME, person=session.get("person"), why=why), status


@app.get("/")
def show():
    return home()


@app.post("/login")
def login():
    login_id = request.form["login_id"].strip()
    # Yours counts wrong passwords as well, and makes people wait.
    known = USERS.get(login_id)
    is_right = check_password_hash(known or NOBODY, request.form["password"])
    if not known or not is_right:
        return home("Login ID or password is wrong.", 401)
    session.pop("person", None)
    try:
        address = prompt(login_id)
    except Down as down:
        app.logger.error("no second factor can be checked: %r", down.__cause__ or down)
        if not FAIL_OPEN:
            return home("Signing in is not possible at the moment. Please try again later.", 503)
        return entered(login_id, "aal1", ["pwd"])
    # Good for nothing until the prompt says that it is them.
    session["pending"] = login_id
    return redirect(address, 303)


def prompt(login_id):
    """Begins the prompt, and says where to send the browser."""
    try:
        if requests.get(f"{ISSUER}/health", timeout=3).status_code != 200:
            raise Down("health")
        metadata = client.load_server_metadata()
        made = client.create_authorization_url(
            CALLBACK, login_hint=login_id, acr_values="aal2", first_factor="external"
        )
        # Pushed (RFC 9126) and not in the browser's address: only this server, by its secret, can say whose password was right.
        pushed = requests.post(
            metadata["pushed_authorization_request_endpoint"],
            data=parse_qsl(urlsplit(made["url"]).query),
            auth=(CLIENT_ID, CLIENT_SECRET),
            timeout=10,
        )
    except requests.RequestException as error:
        raise Down from error
    if pushed.status_code >= 500:
        raise Down(pushed.status_code)
    if pushed.status_code != 201:
        # Our own mistake, and no reason to let anybody in.
        told = pushed.json()
        raise OAuthError(told.get("error"), told.get("error_description"))
    client.save_authorize_data(redirect_uri=CALLBACK, **made)
    query = urlencode({"client_id": CLIENT_ID, "request_uri": pushed.json()["request_uri"]})
    return f"{metadata['authorization_endpoint']}?{query}"


@app.get("/callback")
def callback():
    claims = tokens(client)["userinfo"]
    login_id = session.pop("pending", None)
    # Whose password was right, and nobody else. Countersign has login IDs as they were imported, whatever their case.
    if not login_id or claims["preferred_username"].casefold() != login_id.casefold():
        raise OAuthError("access_denied", "the prompt was answered by somebody else")
    if SUBJECTS.setdefault(login_id, claims["sub"]) != claims["sub"]:
        raise OAuthError("access_denied", "the login ID is another person's now")
    # Without it the request was not the one that was pushed, but one that somebody typed into the address.
    if "external" not in claims["amr"]:
        raise OAuthError("access_denied", "this was a sign-in, and no prompt")
    if claims["acr"] != "aal2" and not AAL1_MAY_ENTER:
        raise OAuthError("access_denied", "nothing beside the password was proven")
    return entered(login_id, claims["acr"], claims["amr"])


def entered(login_id, acr, amr):
    session.clear()
    session["person"] = {"login_id": login_id, "acr": acr, "amr": amr}
    return redirect("/", 303)


@app.post("/logout")
def logout():
    # The prompt signs in nowhere: there is nothing to sign out at Countersign.
    session.clear()
    return redirect("/", 303)


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=PORT)
