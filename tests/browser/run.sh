#!/usr/bin/env bash
# Tests in a real browser: Chromium against local mode, and Firefox where a push is to go all its way.
#
#   tests/browser/run.sh                     builds local mode, starts it on a free port, tests, stops it
#   tests/browser/run.sh --binary PATH       with a local mode that is built already
#   tests/browser/run.sh webauthn.test.js    some of the tests
#
# Each file has a local mode for itself, one after another: some move its clock. What it needs is said in local-mode.sh; besides,
# Firefox ESR (FIREFOX says where, /usr/bin/firefox-esr by default) for firefox.test.js; Python 3.11 with venv, and Debian's apache2 with
# libapache2-mod-auth-openidc, for oidc.test.js.
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
  # The examples: what they need is pinned beside them. Apache with its client is Debian's.
  examples="$target/examples-venv" wanted="../../infra/examples/python/requirements.txt"
  if ! cmp -s "$wanted" "$examples/installed.txt"; then
    python3 -m venv --clear "$examples"
    "$examples/bin/pip" install --quiet --no-deps --requirement "$wanted"
    cp "$wanted" "$examples/installed.txt"
  fi
  export EXAMPLES_PYTHON="$examples/bin/python" PATH="$PATH:/usr/sbin"
  if ! command -v apache2 > /dev/null || [ ! -e /usr/lib/apache2/modules/mod_auth_openidc.so ]; then
    echo "Apache is missing: on Debian, apt-get install apache2 libapache2-mod-auth-openidc" >&2
    exit 1
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
