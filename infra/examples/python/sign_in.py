"""
An application that signs its people in at the firm's pages, told by nothing but the issuer's address where they are. It shows
the claims, asks for a second factor where it wants one (step-up), and signs out here and there. How to run it: README.md.
"""

from flask import redirect, session

from common import APP, CALLBACK, PORT, application, page, registered, tokens

app = application("sign-in")
client = registered(app, "openid profile email")

HOME = """
{% if claims %}
<p>Signed in as {{ claims.name or claims.sub }}.</p>
<dl>
{% for name, value in claims.items() %}<dt>{{ name }}</dt><dd data-claim="{{ name }}">{{ value | tojson }}</dd>
{% endfor %}
</dl>
<p><a href="/payments">Payments</a></p>
<form method="post" action="/logout">{{ form_token() }}<button>Sign out</button></form>
{% else %}
<p><a href="/login">Sign in</a></p>
{% endif %}
"""

PAYMENTS = """
{% if acr == "aal2" %}
<p>You proved a second factor.</p>
{% else %}
<p role="alert">This page needs a second factor.</p>
<p><a href="/step-up">Prove a second factor</a></p>
{% endif %}
<p><a href="/">Back</a></p>
"""


@app.get("/")
def home():
    return page("Example", HOME, claims=session.get("claims"))


@app.get("/login")
def login():
    return client.authorize_redirect(CALLBACK)


@app.get("/step-up")
def step_up():
    if "claims" not in session:
        return redirect("/login")
    # It asks for a second factor and does not demand one: what came of it is in `acr`. The hint says that it is to be the same
    # person; `max_age=300` beside it would ask again of who proved one more than five minutes ago.
    return client.authorize_redirect(CALLBACK, acr_values="aal2", id_token_hint=session["id_token"])


@app.get("/callback")
def callback():
    answer = tokens(client)
    # All that was known of who was signed in before is replaced. `sub` names a person for good; a login ID may change hands.
    session.pop("form_token", None)
    session.update(claims=answer["userinfo"], id_token=answer["id_token"])
    return redirect("/")


@app.get("/payments")
def payments():
    if "claims" not in session:
        return redirect("/login")
    # Not led to the step-up by itself: whom no policy enables would go round in circles.
    acr = session["claims"]["acr"]
    return page("Payments", PAYMENTS, acr=acr), 200 if acr == "aal2" else 403


@app.post("/logout")
def logout():
    hint = session.get("id_token")
    session.clear()
    # With the ID token the issuer signs out without asking, and sends the browser back to where the client is registered for.
    return client.logout_redirect(f"{APP}/signed-out", id_token_hint=hint)


@app.get("/signed-out")
def signed_out():
    client.validate_logout_response()
    return redirect("/")


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=PORT)
