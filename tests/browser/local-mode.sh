# Starts local mode for what a browser does with it. Sourced by run.sh and gallery.sh, which take `--binary PATH` first.
#
# Needs Chromium (CHROMIUM says where, /usr/bin/chromium by default), Node.js 18.20 or later and npm. playwright-core, which
# drives the browser, and axe-core are installed beside this file, pinned; they bring no browser of their own. No address but
# 127.0.0.1.

binary=
if [ "${1:-}" = --binary ]; then
  binary="$(realpath "$2")"
  shift 2
fi
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export CHROMIUM="${CHROMIUM:-/usr/bin/chromium}"
for program in "$CHROMIUM" node npm; do
  if ! command -v "$program" > /dev/null; then
    echo "$program is missing: on Debian, apt-get install chromium nodejs npm" >&2
    exit 1
  fi
done

target="$(realpath -m "${CARGO_TARGET_DIR:-target}")"
mkdir -p "$target/browser"
export PICTURES="$target/browser"
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

service=
stop_service() {
  if [ -n "$service" ]; then
    kill "$service" 2> /dev/null || true
    wait "$service" 2> /dev/null || true
    service=
  fi
}
trap stop_service EXIT

# A new one, with nothing in it and a clock of its own: BASE_URL, OPERATOR_KEY.
start_service() {
  stop_service
  local welcome="$target/browser/welcome.txt" log="$target/browser/local-mode.log"
  # Now, and not when the service is: what is read below must not be what an earlier one said.
  : > "$welcome"
  "$binary" --port 0 > "$welcome" 2> "$log" &
  service=$!
  for _ in $(seq 100); do
    if grep -q '^Stop with' "$welcome"; then break; fi
    if ! kill -0 "$service" 2> /dev/null; then break; fi
    sleep 0.1
  done
  BASE_URL="$(sed -n 's/^ *Countersign is running on *//p' "$welcome")"
  OPERATOR_KEY="$(sed -n 's/^ *Operator key *//p' "$welcome")"
  if [ -z "$BASE_URL" ] || [ -z "$OPERATOR_KEY" ]; then
    echo "local mode did not start:" >&2
    cat "$log" >&2
    exit 1
  fi
  export BASE_URL OPERATOR_KEY
}
