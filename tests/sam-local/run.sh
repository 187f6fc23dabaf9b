#!/usr/bin/env bash
# Walks infra/sam-local as a newcomer does: starts it, calls every function with its example event by `sam local invoke`, and
# by `sam local start-api` issues, resends and verifies a passcode and resets a password, whose mail the pump brings about.
#
#   tests/sam-local/run.sh               builds, walks, stops
#   tests/sam-local/run.sh --no-build    with what the last run built
#
# Needs a Docker daemon; without one it says so and leaves. It is not in the gate for that. Where AWS's image cannot be pulled
# (no network, or none that leads there) it makes a stand-in under the image's name from Debian's packages, says so, and keeps
# it: what Lambda's image has beyond a glibc and certificates is not tested then. That needs root and `debootstrap`.
set -euo pipefail
cd "$(dirname "$0")/../.."

if ! docker info > /dev/null 2>&1; then
  echo "no Docker daemon answers on this machine: sam local was not tested" >&2
  exit 0
fi

. tests/deployed/environment.sh
environment ministack
python="$target/venv-ministack/bin/python"

# With glibc 2.41: the functions need one as new as that of the machine that built them, or newer.
suite=trixie

stand_in() {
  local image="$1"
  if ! command -v debootstrap > /dev/null || [ "$(id -u)" != 0 ]; then
    echo "$image cannot be pulled, and a stand-in needs root and debootstrap (apt-get install debootstrap)" >&2
    exit 1
  fi
  root="$(mktemp -d)"
  trap 'rm -rf "$root"' EXIT
  debootstrap --variant=minbase --include=ca-certificates "$suite" "$root/image" > "$root/log" ||
    { tail -5 "$root/log" >&2; exit 1; }
  # Where AWS's image has the certificates, the code and the runtime.
  mkdir -p "$root/image/etc/pki/tls/certs" "$root/image/var/task" "$root/image/var/runtime"
  ln -s /etc/ssl/certs/ca-certificates.crt "$root/image/etc/pki/tls/certs/ca-bundle.crt"
  # What SAM made of an image of that name before.
  docker image rm --force "${image%-*}-rapid-${image##*-}" > /dev/null 2>&1 || true
  tar -C "$root/image" --exclude=./var/cache/apt/archives/*.deb -c . |
    docker import --change 'ENV LAMBDA_TASK_ROOT=/var/task LAMBDA_RUNTIME_DIR=/var/runtime' --change 'WORKDIR /var/task' \
      --change 'LABEL countersign.stand-in=true' - "$image" > /dev/null
  rm -rf "$root"
}

image="$("$python" infra/sam-local/run.py --print-image)"
if ! is_stand_in="$(docker image inspect "$image" --format '{{index .Config.Labels "countersign.stand-in"}}' 2> /dev/null)"; then
  is_stand_in=missing
fi
if [ -n "$is_stand_in" ] && ! docker pull "$image"; then
  if [ "$is_stand_in" = missing ]; then
    echo "making a stand-in for $image, which cannot be pulled"
    stand_in "$image"
  fi
  echo "testing on a stand-in for $image, made of Debian's $suite; 'docker image rm $image' removes it"
fi
exec "$python" tests/sam-local/walk.py "$@"
