#!/usr/bin/env bash
# Runs the functions in Lambda's own image by `sam local`, with all that they need: an AWS emulator with their table, secrets,
# queues and sender, a tenant with an API key, a local gateway, and pumps that bring `worker` its jobs. Ctrl-C ends all of it.
#
#   infra/sam-local/run.sh                 build, start, and print what to do next
#   infra/sam-local/run.sh --no-build      the same with what the last run built
#
#   --api-port PORT      of `sam local start-api` (3000)
#   --lambda-port PORT   of `sam local start-lambda` (3001)
#   --aws-port PORT      of MiniStack, the AWS emulator (4566)
#
# Needs Docker, and what tests/deployed/run.sh needs: Rust, a C compiler, Python 3.11 or later with venv. SAM, cargo-lambda and
# MiniStack come from PyPI, pinned, into virtual environments below the target directory. No AWS account.
set -euo pipefail
cd "$(dirname "$0")/../.."

case " $* " in
*" --help "* | *" -h "*)
  sed -n '2,/^set /s/^# \{0,1\}//p' infra/sam-local/run.sh
  exit
  ;;
esac

if ! docker info > /dev/null 2>&1; then
  echo "no Docker daemon answers (docker info): start Docker, or take cargo run, which needs none and runs every function" >&2
  exit 1
fi

. tests/deployed/environment.sh
environment sam
environment ministack
exec "$target/venv-ministack/bin/python" infra/sam-local/run.py "$@"
