"""
Registers an example as a client of the firm, and prints what it is run with.

COUNTERSIGN_ISSUER   the firm's pages, such as https://id.example.com/p/acme
COUNTERSIGN_KEY      an API key of the firm's with the scope `firm`
PORT, APP_URL        as for the example (5000, http://localhost:5000)
"""

import argparse
import os

import requests

NAMES = {"sign-in": "Example: sign-in", "mfa-prompt": "Example: second factor alone"}

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("example", choices=NAMES)
example = parser.parse_args().example

issuer = os.environ["COUNTERSIGN_ISSUER"].rstrip("/")
app = os.environ.get("APP_URL", f"http://localhost:{os.environ.get('PORT', '5000')}").rstrip("/")
answer = requests.post(
    f"{issuer.rpartition('/p/')[0]}/v1/oidc-clients",
    headers={"Authorization": f"Bearer {os.environ['COUNTERSIGN_KEY']}"},
    json={
        "name": NAMES[example],
        "kind": "confidential",
        "redirect_uris": [f"{app}/callback"],
        "post_logout_redirect_uris": [f"{app}/signed-out"] if example == "sign-in" else [],
        # Whoever has this client's secret can say that anybody's password was right: only for the application that checks them.
        "asserts_first_factor": example == "mfa-prompt",
    },
    timeout=10,
)
if answer.status_code != 201:
    raise SystemExit(f"{answer.status_code}: {answer.text}")
client = answer.json()
print(f"export CLIENT_ID={client['client_id']} CLIENT_SECRET={client['client_secret']}")
