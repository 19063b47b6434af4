#!/usr/bin/env bash
# with-portal.sh COMMAND…: starts bin/portail as `make run` does, with a data folder of its own on a free port, waits until it
# is ready, runs the command with JOURNEY_URL, and stops the portal, which must stop cleanly. Fails when any of this does.
# The command may kill the portal: with a file `crash` in JOURNEY_DIR, beside the `pid` to kill, it is started again.
set -euo pipefail

portal=$(cd "$(dirname "$0")/../.." && pwd)/bin/portail
data=$(mktemp -d -p "$("$(dirname "$0")/scratch.sh")")
chmod 0711 "$data" # the embedded PostgreSQL of root runs as another user
patience=180       # seconds, for the demonstration to be played on a busy machine

address() { grep -om1 'http://localhost:[0-9]*' "$data/said"; }

# Starts the portal, and again after a crash that was announced, at the same address.
serve() {
  local port=0
  while :; do
    env -u DATABASE_URL PORT="$port" PORTAIL_DATA="$data/portal" "$portal" serve >>"$data/said" 2>>"$data/log" &
    echo $! >"$data/pid"
    wait $! && return
    rm "$data/crash" 2>/dev/null || return
    port=$(address); port=${port##*:}
  done
}

stop() {
  kill -TERM "$(cat "$data/pid")" 2>/dev/null || :
  wait "$server" || status=$?
}
trap 'stop; rm -rf "$data"' EXIT

touch "$data/said" "$data/log"
serve &
server=$!
export JOURNEY_DIR=$data

refuse() {
  printf 'with-portal.sh: %s\n' "$1" >&2
  tail -n 30 "$data/said" "$data/log" >&2
  exit 1
}


until JOURNEY_URL=$(address) && PORT=${JOURNEY_URL##*:} "$portal" health 2>/dev/null; do
  kill -0 "$server" 2>/dev/null || refuse "the portal did not start"
  [ $((patience -= 1)) -gt 0 ] || refuse "the portal is not ready in time"
  sleep 1
done
export JOURNEY_URL

status=0
"$@" || status=$?
trap 'rm -rf "$data"' EXIT
stop
[ "$status" = 0 ] || refuse "the command, or the portal's stop, ended with $status"
