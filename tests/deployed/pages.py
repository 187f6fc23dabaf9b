"""The pages as a browser gets them through the gateway: HTML, compressed sheets and scripts, a firm's logo byte for byte."""

from __future__ import annotations

import gzip
import html.parser
import pathlib
import urllib.error
import urllib.parse
import urllib.request
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from deployment import Deployment

LOGO = pathlib.Path("infra/local/src/demo/logo.png")


def checks_of(deployment: Deployment) -> list:
    return [("pages", lambda: pages_and_bytes_come_through_the_gateway(deployment))]


class Parts(html.parser.HTMLParser):
    """What a page is made of: its sheets, scripts and pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag in ("script", "img") and named.get("src"):
            self.found.append(named["src"] or "")
        if tag == "link" and named.get("rel") in ("stylesheet", "modulepreload", "icon") and named.get("href"):
            self.found.append(named["href"] or "")


def fetch(url: str, **headers: str) -> tuple[int, dict, bytes]:
    """As it travels: nothing is decompressed."""
    request = urllib.request.Request(url, headers={name.replace("_", "-"): value for name, value in headers.items()})
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            return response.status, {k.lower(): v for k, v in response.headers.items()}, response.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, {k.lower(): v for k, v in error.headers.items()}, error.read()


def pages_and_bytes_come_through_the_gateway(deployment: Deployment) -> str:
    service = deployment.service
    firm, logo = service.firm(), LOGO.read_bytes()
    sent = {"Content-Type": "image/png"}
    service.call("PUT", "/v1/settings/logo", logo, firm.key, sent).expect(204)
    # A body that the gateway hands on as bytes is JSON all the same.
    settings = firm.call("PATCH", "/v1/settings", {"accent_color": "#14735a"}).expect(200)
    assert settings["has_logo"] is True and settings["accent_color"] == "#14735a", settings
    page = f"{service.base_url}/p/{settings['slug']}/sign-in"
    status, headers, body = fetch(page, Accept="text/html,application/xhtml+xml", Accept_Language="de")
    assert (status, headers["content-type"].split(";")[0]) == (200, "text/html"), (status, headers, body[:200])
    assert "frame-ancestors 'none'" in headers["content-security-policy"] and headers["cache-control"] == "no-store", headers
    parts = Parts()
    parts.feed(body.decode())
    assert any(part.endswith(".png") for part in parts.found) and any(part.endswith(".css") for part in parts.found), parts.found
    squeezed = 0
    for part in parts.found:
        url = urllib.parse.urljoin(page, part)
        assert url.startswith(service.base_url), f"{part} is somewhere else"
        status, headers, body = fetch(url, Accept="text/css,*/*;q=0.1", Accept_Encoding="gzip")
        assert status == 200 and "immutable" in headers["cache-control"], (url, status, headers)
        if headers.get("content-encoding") == "gzip":
            assert gzip.decompress(body), url
            squeezed += 1
        if part.endswith(".png"):
            assert headers["content-type"] == "image/png" and body == logo, f"{len(body)} bytes of a logo of {len(logo)}"
    assert squeezed, "nothing was compressed"
    status, headers, _ = fetch(f"{service.base_url}/p/{settings['slug']}/no/such/page", Accept="text/html")
    assert (status, headers["content-type"].split(";")[0]) == (404, "text/html"), (status, headers)
    return f"a page of {len(parts.found)} parts, {squeezed} compressed, the logo byte for byte; what is no page is one that says so"
