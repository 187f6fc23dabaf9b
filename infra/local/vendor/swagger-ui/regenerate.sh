#!/usr/bin/env bash
# Takes Swagger UI, which draws the OpenAPI document in local mode: the published package `swagger-ui-dist`, of this version,
# its script and its sheet compressed and otherwise as they are, its licence and notice.
#
#   infra/local/vendor/swagger-ui/regenerate.sh
#
# It runs under a policy without `unsafe-*` and asks no other origin. RapiDoc and Redoc do not: they set inline styles.
set -euo pipefail
version=5.35.0
cd "$(dirname "$0")"
taken="$(mktemp -d)"
trap 'rm -rf "$taken"' EXIT
npm pack --silent --pack-destination "$taken" "swagger-ui-dist@$version"
tar -xzf "$taken/swagger-ui-dist-$version.tgz" -C "$taken"
for file in swagger-ui-bundle.js swagger-ui.css; do
  # No map of the sources is there.
  sed '/^\(\/\/# \|\/\*# \)sourceMappingURL=/d' "$taken/package/$file" | gzip -9n > "$file.gz"
done
cp "$taken/package/LICENSE" "$taken/package/NOTICE" .
ls -l
