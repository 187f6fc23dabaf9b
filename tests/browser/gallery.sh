#!/usr/bin/env bash
# Pictures of every state of every page, for whoever changes how they look.
#
#   tests/browser/gallery.sh [DIR]                       into target/gallery, where nothing else is said; DIR/index.html shows them
#   tests/browser/gallery.sh --binary PATH [DIR]         with a local mode that is built already
#   ONLY=link LANGUAGES=en,ar tests/browser/gallery.sh   some of the stories, some of the languages (WIDTHS, SCHEMES likewise; SCALE=2)
#
#   ONLY=console-people,operator tests/browser/gallery.sh   the console's likewise
#
# The states are those of harness/states.js and, of the console, harness/console_states.js, which the tests walk through as well.
# Whoever only changes a template or a sheet of the console sees its samples sooner, without a service and a browser:
# `CONSOLE_SAMPLES=DIR cargo test -p countersign --lib console::sample` writes them as files. What is judged are these pictures.
set -euo pipefail
from="$PWD"
. "$(dirname "$0")/local-mode.sh"

directory="${1:-$target/gallery}"
case "$directory" in /*) ;; *) directory="$from/$directory" ;; esac
start_service
node gallery.js "$directory"
