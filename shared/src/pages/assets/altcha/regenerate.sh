#!/usr/bin/env bash
# Takes ALTCHA's widget from its npm package again: the files that stand here, byte for byte, and nothing else of it.
#
#   shared/src/pages/assets/altcha/regenerate.sh            takes the version below
#   shared/src/pages/assets/altcha/regenerate.sh --check    fails when what stands here is not that version
#
# A new version: change both lines, run it, run the browser tests, write its size into README.md.
set -euo pipefail

version=3.2.2
integrity=sha512-yNITQaRSkRe0u/hMxdzoXFFqxqn9iDt1rJ0reREU3D3uDD3w1oFz6v5C2PMww2XnGThtYUwe8MW+PxsiBglNqw==

here="$(cd "$(dirname "$0")" && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent --ignore-scripts "altcha@$version" > /dev/null
found="sha512-$(openssl dgst -sha512 -binary "altcha-$version.tgz" | openssl base64 -A)"
if [ "$found" != "$integrity" ]; then
  echo "altcha-$version.tgz is $found, not $integrity" >&2
  exit 1
fi
tar xzf "altcha-$version.tgz"

while read -r from to; do
  if [ "${1:-}" = --check ]; then
    cmp "package/$from" "$here/$to"
  else
    cp "package/$from" "$here/$to"
  fi
done << 'FILES'
dist/external/altcha.min.js altcha.js
dist/external/altcha.css altcha.css
dist/workers/sha.js altcha-worker.js
LICENSE.txt LICENSE.txt
FILES
