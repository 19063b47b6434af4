#!/usr/bin/env bash
# Sets up what the commands of the Makefile need, one function a part:
#
#   setup.sh PART…        finds each part, or installs it, or fails naming it; says where it was found
#   setup.sh where PART   prints the program's path, or fails
#   setup.sh names        prints the parts that SKIP may leave out of `make test`
#
# A part is installed only as root on a system with apt-get; otherwise the message says what to install.
set -euo pipefail
cd "$(dirname "$0")/../.."

skippable="cc postgres clamd chromium systemd container"
min_node=20
min_npm=10

found() { printf '  %-10s %s\n' "$1" "$2"; }

# fail PART WHAT-TO-DO: the part cannot be had.
fail() {
  local out="or leave this part out: make test SKIP=$1"
  case " $skippable " in *" $1 "*) ;; *) out="nothing can be built without it" ;; esac
  printf '\n%s: this part cannot be had here.\n  %s,\n  %s\n' "${1^^}" "$2" "$out" >&2
  exit 1
}

# program NAME…: the path of the first that exists.
program() {
  local name
  for name in "$@"; do
    if command -v "$name"; then return 0; fi
  done
  return 1
}

# get PART PACKAGE…: by apt-get when root, its output kept for the case where it fails.
get() {
  local part=$1 log
  shift
  if [ "$(id -u)" != 0 ] || ! program apt-get >/dev/null; then
    fail "$part" "install it (Debian, as root: apt-get install $*)"
  fi
  log=$(mktemp)
  echo "  $part: apt-get install $*"
  if ! apt_get "$@" >"$log" 2>&1 && ! { apt-get update && apt_get "$@"; } >"$log" 2>&1; then
    tail -n 15 "$log" >&2
    rm -f "$log"
    fail "$part" "apt-get install $* failed as shown above: mend that"
  fi
  rm -f "$log"
}

apt_get() { DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" </dev/null; }

# at_least PART VERSION MINIMUM: compares the major numbers.
at_least() {
  local major=${2#v}
  [ "${major%%.*}" -ge "$3" ] || fail "$1" "$1 $2 is too old: install $1 $3 or later"
}

part_go() {
  program go >/dev/null || fail go "install Go $(sed -n 's/^go //p' go.mod) or later (https://go.dev/dl)"
  local version
  version=$(go env GOVERSION) || fail go "install Go $(sed -n 's/^go //p' go.mod) or later (https://go.dev/dl)"
  found go "$version"
}

part_node() {
  program node >/dev/null || fail node "install Node $min_node or later with npm (https://nodejs.org)"
  program npm >/dev/null || fail npm "install npm $min_npm or later"
  local node npm
  node=$(node --version)
  npm=$(npm --version)
  at_least node "$node" "$min_node"
  at_least npm "$npm" "$min_npm"
  found node "$node, npm $npm"
}

where_cc() { program "$(go env CC)" gcc clang; }
# The race detector is linked by a C compiler.
part_cc() {
  where_cc >/dev/null || get cc gcc libc6-dev
  found cc "$(where_cc)"
}

where_postgres() { program initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1 | grep .; }
# Never missing: without one on the machine the portal unpacks its own, pinned by version and checksum.
part_postgres() {
  found postgres "$(where_postgres || echo "none on this machine: the portal fetches its own on first start")"
}

where_clamd() { program clamd /usr/sbin/clamd; }
# A real antivirus reads the bad files of the tests, with a few signatures of theirs: no download.
part_clamd() {
  where_clamd >/dev/null || get clamd clamav-daemon
  found clamd "$(where_clamd)"
}

where_chromium() { program ${CHROMIUM_PATH:+"$CHROMIUM_PATH"} chromium chromium-browser google-chrome google-chrome-stable; }
part_chromium() {
  where_chromium >/dev/null || get chromium chromium
  found chromium "$(where_chromium)"
}

where_systemd() { program systemd-analyze; }
part_systemd() {
  where_systemd >/dev/null || get systemd systemd
  found systemd "$(where_systemd)"
}

where_container() { program buildah; }
part_container() {
  [ "$(id -u)" = 0 ] || fail container "run this part as root: it builds the image in a chroot"
  where_container >/dev/null || get container buildah
  found container "$(where_container)"
}

case "${1:-}" in
names) echo "$skippable" ;;
where) "where_$2" ;;
*)
  for part in "$@"; do
    case " go node $skippable " in *" $part "*) ;; *) echo "setup.sh: no part is called '$part' (go node $skippable)" >&2 && exit 2 ;; esac
    "part_$part"
  done
  ;;
esac
