"""Registers the examples with a firm, and prints what they are started with.

    eval "$(python3 register.py http://localhost:8787 cs_…)"

The key has the scope `firm`. PORT (5000) says where the example will be.
"""

import json
import os
import shlex
import sys
import urllib.request


def main() -> int:
    if len(sys.argv) != 3 or sys.argv[1] in ("-h", "--help"):
        print(__doc__, file=sys.stderr)
        return 2
    url, key = sys.argv[1].rstrip("/"), sys.argv[2]
    here = f"http://localhost:{os.environ.get('PORT', '5000')}"
    client = call(url, key, "POST", "/v1/oidc-clients", {
        "name": "Example",
        "redirect_uris": [f"{here}/callback"],
        "post_logout_redirect_uris": [f"{here}/"],
        # For own_login.py, which checks passwords by itself.
        "asserts_first_factor": True,
    })
    slug = call(url, key, "GET", "/v1/settings")["slug"]
    for name, value in {
        "COUNTERSIGN_ISSUER": f"{url}/p/{slug}",
        "CLIENT_ID": client["client_id"],
        "CLIENT_SECRET": client["client_secret"],
    }.items():
        print(f"export {name}={shlex.quote(value)}")
    return 0


def call(url: str, key: str, method: str, path: str, body: dict | None = None) -> dict:
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    data = json.dumps(body).encode() if body else None
    with urllib.request.urlopen(urllib.request.Request(url + path, data, headers, method=method)) as answer:
        return json.load(answer)


if __name__ == "__main__":
    sys.exit(main())
