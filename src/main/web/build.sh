#!/bin/sh
# Builds the pages' script and style into the directory given. Skipped when nothing it reads has changed.
set -eu
out=$1
stamp=$(find . -path ./node_modules -prune -o -type f -print | sort | xargs sha256sum | sha256sum | cut -d' ' -f1)
if [ -f "$out/.stamp" ] && [ "$(cat "$out/.stamp")" = "$stamp" ]; then exit 0; fi
lock=$(sha256sum package-lock.json | cut -d' ' -f1)
if [ ! -f node_modules/.lock-stamp ] || [ "$(cat node_modules/.lock-stamp)" != "$lock" ]; then
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  echo "$lock" > node_modules/.lock-stamp
fi
OUT="$out" npx vite build --logLevel warn
echo "$stamp" > "$out/.stamp"
