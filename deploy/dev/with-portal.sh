#!/usr/bin/env bash
# with-portal.sh COMMAND…: starts bin/portail as `make run` does, with a data folder of its own on a free port, waits until it
# is ready, runs the command with JOURNEY_URL, and stops the portal, which must stop cleanly. Fails when any of this does.
set -euo pipefail

portal=$(cd "$(dirname "$0")/../.." && pwd)/bin/portail
data=$(mktemp -d)
chmod 0711 "$data" # the embedded PostgreSQL of root runs as another user
patience=180       # seconds, for the demonstration to be played on a busy machine

stop() {
  kill -TERM "$server" 2>/dev/null || :
  wait "$server" || status=$?
}
trap 'stop; rm -rf "$data"' EXIT

env -u DATABASE_URL PORT=0 PORTAIL_DATA="$data/portal" "$portal" serve >"$data/said" 2>"$data/log" &
server=$!

refuse() {
  printf 'with-portal.sh: %s\n' "$1" >&2
  tail -n 30 "$data/said" "$data/log" >&2
  exit 1
}

address() { grep -om1 'http://localhost:[0-9]*' "$data/said"; }

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
