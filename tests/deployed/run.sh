#!/usr/bin/env bash
# Deploys Countersign to an AWS emulator on this machine and tests what it deployed.
#
#   tests/deployed/run.sh              build, deploy, run the HTTP tests and the checks, print a table
#   tests/deployed/run.sh --measure    what one operation costs: request units and calls of the table
#   tests/deployed/run.sh --sizes      what memory size each function should have: cold starts and calls at five of them
#   tests/deployed/run.sh --keep       as the first, and leave everything running until Ctrl-C
#
# Needs Linux x86_64 with its CA certificates, Rust, a C compiler and Python 3.11 or later with venv, and nothing else: SAM,
# cargo-lambda and MiniStack come from PyPI, pinned, into virtual environments below the target directory. No AWS account, no Docker, no address but 127.0.0.1. It stops what
# it started, also when it fails, and may be run again at once; a second run builds only what changed.
#
# Where MiniStack differs from AWS. The template is right for AWS; ministack.py makes up for these, one function each:
# - It does not fill in `dynamodb:LeadingKeys`, by which the roles are denied API keys. emulator.py starts it with that.
# - It reads the API's binary media types literally, where AWS takes `~1` for a slash. emulator.py starts it with that, and with
#   an id of the API that is known beforehand: the gateway's context has no path of MiniStack's own, so the functions are told
#   their public address (PUBLIC_URL).
# - It does not take `x-amazon-apigateway-any-method` and the gateway responses from the API's definition. They are
#   read from the transformed template and set by API Gateway's own calls, and the stage is deployed again.
# - Its CloudFormation does not apply the table's TTL, point-in-time recovery and encryption. TTL is set by
#   DynamoDB's own call, since a check needs it; the other two are only read from the template.
# - Its CloudFormation does not apply the stage's access log. Its format is only read from the template.
# - It passes on `WWW-Authenticate`; AWS renames it to `x-amzn-Remapped-WWW-Authenticate`. The test takes both.
# - It passes on one of two equal headers; AWS passes on both. One HTTP test is left out for that (run.py, NOT_HERE).
# - Several processes of a function run at once, as on AWS and not as in local mode: a revoked key or a changed setting
#   holds within 60 seconds, not at once. Two HTTP tests that expect the latter are left out (run.py, NOT_HERE).
# - It runs a function as a process of this machine, not in AWS's image: the parameter CertificateBundle points to
#   this machine's certificates.
# - IAM checks `ses:SendEmail` on "*" and not on the identity. The mailing roles get that by a policy of their own here.
# - SES publishes no events, and nobody may publish events in the name of AWS. The rule's pattern is tested with
#   EventBridge's own call, and the function is called with the event.
# - SNS writes no delivery logs. The check writes into the log group what SNS would; the subscription delivers it.
# - It has no End User Messaging. The template's part of it is only validated, and the function is called with its events.
# - A log subscription calls the newest code, not the alias.
# - The secret's `Ref` is its name, not its ARN; the template uses `GetAtt Id`, which is the ARN in both.
# - The gateway's address has a path of its own before the stage. BASE_URL holds it.
# - An alarm is kept and never evaluated. CodeDeploy and WAF are not there: gradual deployments and the firewall are only
#   validated, and so is the concurrency kept for verify, which its CloudFormation drops.
# - Its root may assume any role, which on AWS only the service may that the role trusts: permissions.py uses it.
# - The table's reaper runs every minute; AWS takes up to days. Nothing but cleaning up depends on it.
set -euo pipefail
cd "$(dirname "$0")/../.."

. tests/deployed/environment.sh
environment sam
environment ministack
exec "$target/venv-ministack/bin/python" tests/deployed/run.py "$@"
