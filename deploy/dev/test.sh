#!/usr/bin/env bash
# Everything that `make test` runs, in order, each step timed. A step that fails does not stop the ones after it, so that
# one run shows all there is to mend. The last lines are the counts, and the parts left out by SKIP.
set -euo pipefail
cd "$(dirname "$0")/../.."

setup=deploy/dev/setup.sh
results=bin/results
started=$SECONDS
unset MAKEFLAGS MFLAGS MAKELEVEL
[ -t 1 ] || export NO_COLOR=1
steps=$results/steps

skipped() { case " ${SKIP:-} " in *" $1 "*) return 0 ;; esac; return 1; }

# step NAME COMMAND…
step() {
  local name=$1 from=$SECONDS verdict=ok
  shift
  printf '\n=== %s\n' "$name"
  if ! "$@"; then
    verdict=FAILED
  fi
  printf '%-12s %4d s  %s\n' "$name" $((SECONDS - from)) "$verdict" >>"$steps"
}

known=" $($setup names) "
parts=(go node)
for part in ${SKIP:-}; do
  case "$known" in *" $part "*) ;; *) echo "SKIP: no part is called '$part' (there are:$known)" >&2 && exit 2 ;; esac
done
for part in $known; do skipped "$part" || parts+=("$part"); done

rm -rf "$results"
mkdir -p "$results"
echo "=== parts"
"$setup" "${parts[@]}"

# One job a core: linters and screens wait for files and for one another more than they compute.
step check make --jobs=2 --keep-going --output-sync=target check
step build make build
step budget make test-budget
step go make test-go
skipped chromium || step pages make built= test-pages
skipped postgres || step walkthrough make built= test-walkthrough
skipped chromium || skipped postgres || step journeys make built= --jobs=2 --keep-going --output-sync=target test-journeys
skipped systemd || step systemd make built= test-systemd
skipped container || step container make built= test-container

printf '\n=== result\n'
cat "$steps"
printf '%-12s %4d s\n\n' total $((SECONDS - started))
status=0
node deploy/dev/tally.mjs "$results" "$(wc -l <"$steps")" "$(grep -c 'FAILED$' "$steps" || :)" || status=1
for part in ${SKIP:-}; do printf 'SKIPPED: %s\n' "${part^^}"; done
exit "$status"
