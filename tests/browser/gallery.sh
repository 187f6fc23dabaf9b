#!/usr/bin/env bash
# Pictures of every state of every page, for whoever changes how they look.
#
#   tests/browser/gallery.sh [DIR]                       into target/gallery, where nothing else is said; DIR/index.html shows them
#   tests/browser/gallery.sh --binary PATH [DIR]         with a local mode that is built already
#   ONLY=link LANGUAGES=en,ar tests/browser/gallery.sh   some of the stories, some of the languages (WIDTHS, SCHEMES likewise; SCALE=2)
#
# The states are those of harness/states.js, which the tests walk through as well.
set -euo pipefail
from="$PWD"
. "$(dirname "$0")/local-mode.sh"

directory="${1:-$target/gallery}"
case "$directory" in /*) ;; *) directory="$from/$directory" ;; esac
start_service
node gallery.js "$directory"
