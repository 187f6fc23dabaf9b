#!/usr/bin/env bash
# Tests in a real browser: Chromium against local mode.
#
#   tests/browser/run.sh                     builds local mode, starts it on a free port, tests, stops it
#   tests/browser/run.sh --binary PATH       with a local mode that is built already
#   tests/browser/run.sh webauthn.test.js    some of the tests
#
# Needs Chromium (CHROMIUM says where, /usr/bin/chromium by default), Node.js 18.20 or later and npm. playwright-core, which
# drives the browser, is installed beside this file, pinned; it brings no browser of its own. No address but 127.0.0.1.
set -euo pipefail

binary=
if [ "${1:-}" = --binary ]; then
  binary="$(realpath "$2")"
  shift 2
fi
cd "$(dirname "$0")/../.."
export CHROMIUM="${CHROMIUM:-/usr/bin/chromium}"
for program in "$CHROMIUM" node npm; do
  if ! command -v "$program" > /dev/null; then
    echo "$program is missing: on Debian, apt-get install chromium nodejs npm" >&2
    exit 1
  fi
done

target="$(realpath -m "${CARGO_TARGET_DIR:-target}")"
mkdir -p "$target/browser"
if [ -z "$binary" ]; then
  # As the HTTP tests build it, so that nothing is compiled again.
  cargo build --workspace --locked --bin countersign-local --test contract
  binary="$target/debug/countersign-local"
fi

cd tests/browser
if ! cmp -s package-lock.json node_modules/installed.json; then
  npm ci --ignore-scripts --no-audit --no-fund
  cp package-lock.json node_modules/installed.json
fi

welcome="$target/browser/welcome.txt" log="$target/browser/local-mode.log"
# Now, and not when the service is: what is read below must not be what an earlier one said.
: > "$welcome"
"$binary" --port 0 > "$welcome" 2> "$log" &
service=$!
trap 'kill "$service" 2> /dev/null || true; wait "$service" || true' EXIT
said() { sed -n "s/^ *$1 *//p" "$welcome"; }
for _ in $(seq 100); do
  if grep -q '^Stop with' "$welcome"; then break; fi
  if ! kill -0 "$service" 2> /dev/null; then break; fi
  sleep 0.1
done
BASE_URL="$(said 'Countersign is running on')" OPERATOR_KEY="$(said 'Operator key')"
if [ -z "$BASE_URL" ] || [ -z "$OPERATOR_KEY" ]; then
  echo "local mode did not start:" >&2
  cat "$log" >&2
  exit 1
fi
export BASE_URL OPERATOR_KEY PICTURES="$target/browser"

"$CHROMIUM" --version 2> /dev/null
if [ $# = 0 ]; then
  set -- *.test.js
fi
node --test --test-reporter=spec "$@"
