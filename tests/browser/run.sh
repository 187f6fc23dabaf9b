#!/usr/bin/env bash
# Tests in a real browser: Chromium against local mode, and Firefox where a push is to go all its way.
#
#   tests/browser/run.sh                     builds local mode, starts it on a free port, tests, stops it
#   tests/browser/run.sh --binary PATH       with a local mode that is built already
#   tests/browser/run.sh webauthn.test.js    some of the tests
#
# Each file has a local mode for itself, one after another: some move its clock. What it needs is said in local-mode.sh; besides,
# Firefox ESR (FIREFOX says where, /usr/bin/firefox-esr by default) for firefox.test.js; for oidc.test.js Python 3.11 or later with
# venv, into which it installs what the examples need, and Apache with mod_auth_openidc (APACHE, /usr/sbin/apache2 by default).
set -euo pipefail
. "$(dirname "$0")/local-mode.sh"

"$CHROMIUM" --version 2> /dev/null
if [ $# = 0 ]; then
  set -- *.test.js
fi
if [[ " $* " == *" firefox.test.js "* ]]; then
  export FIREFOX="${FIREFOX:-/usr/bin/firefox-esr}"
  if ! command -v "$FIREFOX" > /dev/null; then
    echo "$FIREFOX is missing: on Debian, apt-get install firefox-esr" >&2
    exit 1
  fi
  "$FIREFOX" --version 2> /dev/null
fi
if [[ " $* " == *" oidc.test.js "* ]]; then
  export APACHE="${APACHE:-/usr/sbin/apache2}" EXAMPLES_PYTHON="$target/browser/venv-examples/bin/python"
  for file in "$APACHE" /usr/lib/apache2/modules/mod_auth_openidc.so; do
    if [ ! -e "$file" ]; then
      echo "$file is missing: on Debian, apt-get install apache2-bin libapache2-mod-auth-openidc" >&2
      exit 1
    fi
  done
  requirements=../../infra/examples/python/requirements.txt
  if ! cmp -s "$requirements" "$target/browser/venv-examples/installed.txt"; then
    rm -rf "$target/browser/venv-examples"
    python3 -m venv "$target/browser/venv-examples"
    "$EXAMPLES_PYTHON" -m pip install --quiet --disable-pip-version-check --requirement "$requirements"
    cp "$requirements" "$target/browser/venv-examples/installed.txt"
  fi
fi
failed=()
for file in "$@"; do
  start_service
  printf '\n%s\n' "$file"
  node --test --test-reporter=spec "$file" || failed+=("$file")
done
if [ "${#failed[@]}" != 0 ]; then
  printf '\nfailed: %s\n' "${failed[*]}" >&2
  exit 1
fi
