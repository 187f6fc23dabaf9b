# Read by run.sh here, in infra/sam-local and in tests/sam-local: Python programs in environments of their own, pinned.

target="${CARGO_TARGET_DIR:-target}/deployed"
mkdir -p "$target"

# Installs a requirements file into an environment of its own, unless that very file is in it already.
environment() {
  local requirements="tests/deployed/requirements-$1.txt" environment="$target/venv-$1"
  if ! cmp -s "$requirements" "$environment/installed.txt"; then
    echo "installing $requirements"
    rm -rf "$environment"
    python3 -m venv "$environment"
    "$environment/bin/pip" install --quiet --disable-pip-version-check --requirement "$requirements"
    cp "$requirements" "$environment/installed.txt"
  fi
}
