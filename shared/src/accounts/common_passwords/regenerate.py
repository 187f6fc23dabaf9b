#!/usr/bin/env python3
"""Writes list.z: the common passwords that `common_passwords.rs` refuses.

Run it in an empty directory with network access to PyPI and npm; Python 3.9 or later, pip and npm are all it needs:

    python3 regenerate.py OUTPUT_DIRECTORY

The sources are pinned. The same pins give the same bytes.
"""

import gzip
import json
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
import zipfile
import zlib

DJANGO = "django==5.2.19"
ZXCVBN = "zxcvbn@4.4.2"
ZXCVBN_TS = "@zxcvbn-ts/language-common@4.1.3"
SHORTEST = 8  # no tenant's policy accepts a shorter password, so shorter entries would be dead weight


def fold(text):
    """NFKC and full case folding until stable, as `login_id::fold_text` does."""
    while True:
        folded = unicodedata.normalize("NFKC", text).casefold()
        if folded == text:
            return folded
        text = folded


def django(scratch):
    subprocess.run(["pip", "download", "-q", "--no-deps", DJANGO, "-d", scratch], check=True)
    with zipfile.ZipFile(next(scratch.glob("[dD]jango*.whl"))) as wheel:
        packed = wheel.read("django/contrib/auth/common-passwords.txt.gz")
    return gzip.decompress(packed).decode().splitlines()


def npm_file(scratch, package, name):
    listing = subprocess.run(["npm", "pack", "--silent", package], cwd=scratch, check=True, capture_output=True, text=True)
    with tarfile.open(scratch / listing.stdout.strip().splitlines()[-1]) as archive:
        return archive.extractfile(name).read().decode()


def main():
    target = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as directory:
        scratch = pathlib.Path(directory)
        words = django(scratch)
        lists = npm_file(scratch, ZXCVBN, "package/lib/frequency_lists.js")
        words += re.search(r"passwords: \"([^\"]*)\"", lists).group(1).split(",")
        words += json.loads(npm_file(scratch, ZXCVBN_TS, "package/src/passwords.json"))
    kept = sorted({folded for folded in map(fold, words) if is_usable(folded)})
    (target / "list.z").write_bytes(zlib.compress("\n".join(kept).encode(), 9))
    print(f"{len(kept)} passwords")


def is_usable(password):
    # Some sources hold text that was decoded twice in the wrong character set; nobody types that.
    mangled = "\ufffd" in password or "\u043f\u0457\u0455" in password
    return len(password) >= SHORTEST and password.isprintable() and not mangled


if __name__ == "__main__":
    main()
