#!/usr/bin/env bash
# Checks the deployment files with the tools that read them in production, offline:
#
#   check.sh unit        the systemd unit: systemd-analyze verifies it and holds its exposure at 2.0 or less
#   check.sh container   the container file: buildah builds its stages on this machine's Go and Node, then the image is run
#                        as its own user on a read-only file system, with a database, until it is ready
#
# Both need bin/portail (make build); `container` needs root.
set -euo pipefail
cd "$(dirname "$0")/.."

unit=deploy/systemd/portail.service
settings=deploy/systemd/portail.env
exposure=20 # tenths
work=$(mktemp -d)
children=()
environment=()

# Everything started here is ended, by its number, and everything made here removed.
cleanup() {
  local child
  for child in "${children[@]}"; do kill "$child" 2>/dev/null || :; done
  exec 9>&- # the database's input ends, and with it the database
  wait
  rm -rf "$work"
}
trap cleanup EXIT

refuse() {
  printf 'deploy/check.sh: %s\n' "$*" >&2
  exit 1
}

# --- the systemd unit ------------------------------------------------------------------------------------------------

# verify FILE: as on a machine where the binary is installed. systemd only warns of a word it does not know, so any word
# from it is a refusal.
verify() {
  local root=$work/root
  rm -rf "$root"
  mkdir -p "$root"/{etc/systemd/system,usr/local/bin,usr/lib/systemd}
  ln -s usr/lib "$root/lib"
  cp -R /usr/lib/systemd/system "$root/usr/lib/systemd/"
  cp bin/portail "$root/usr/local/bin/"
  cp "$1" "$root/etc/systemd/system/portail.service"
  systemd-analyze verify --man=no --root="$root" portail.service >"$work/words" 2>&1 && [ ! -s "$work/words" ]
}

exposed() { systemd-analyze security --no-pager --offline=true --threshold="$exposure" "$1" >"$work/words" 2>&1; }

# broken FROM TO: a copy of the unit with one thing wrong, which the check must see, or it checks nothing.
broken() {
  mkdir -p "$work/broken"
  sed "s|$1|$2|" "$unit" >"$work/broken/portail.service"
  cmp -s "$unit" "$work/broken/portail.service" && refuse "the unit no longer says $1"
  echo "$work/broken/portail.service"
}

check_unit() {
  verify "$unit" || { cat "$work/words" >&2; refuse "systemd does not accept $unit"; }
  exposed "$unit" || { grep -v '✓' "$work/words" >&2; refuse "$unit is exposed beyond $((exposure / 10)).$((exposure % 10))"; }
  tail -n 1 "$work/words"
  ! verify "$(broken '^PrivateTmp=' 'PrivateTemp=')" || refuse "a misspelt word in the unit passes"
  ! verify "$(broken '/usr/local/bin/portail' '/usr/local/bin/portal')" || refuse "a missing program passes"
  ! exposed "$(broken '^SystemCallFilter=.*' '')" || refuse "a unit without a filter of system calls passes"
  accepted "$(sed -n 's|^ExecStart=/usr/local/bin/portail ||p' "$unit")"
  echo "systemd: $unit is verified"
}

# accepted COMMAND: the binary knows it.
accepted() { ./bin/portail "$1" --help >/dev/null || refuse "bin/portail does not know the command '$1'"; }

# --- the container ---------------------------------------------------------------------------------------------------

image=localhost/portail-eig-check
buildah() { command buildah --storage-driver vfs --root "$work/storage" --runroot "$work/runtime" "$@"; }

# No registry is asked: both base images are this machine's own tools, mounted on an otherwise empty image.
base_image() {
  local base=$work/base name
  mkdir -p "$base"/{usr,etc/ssl/certs,tmp,root,proc,sys,dev}
  chmod 1777 "$base/tmp"
  for name in bin sbin lib lib64; do ln -s "usr/$name" "$base/$name"; done
  cp /etc/passwd /etc/group "$base/etc/"
  cp -L /etc/ssl/certs/ca-certificates.crt "$base/etc/ssl/certs/"
  [ ! -e /etc/npmrc ] || cp /etc/npmrc "$base/etc/"
  printf 'FROM scratch\nCOPY base/ /\nENV PATH=%s HOME=/root\n' "$PATH" >"$work/Base"
  buildah bud --quiet --isolation chroot -t localhost/tools -f "$work/Base" "$work" >/dev/null
}

build_image() {
  local mounts=(-v /usr:/usr:ro) file
  for file in "$(go env GOROOT)" "$(dirname "$(dirname "$(realpath "$(command -v node)")")")"; do
    case $file in /usr | /usr/*) ;; *) mounts+=(-v "$file:$file:ro") ;; esac
  done
  # What the tools keep and how they are configured: the same modules are not fetched twice.
  for file in "$(go env GOMODCACHE):/root/go/pkg/mod" "$(go env GOCACHE):/root/.cache/go-build" \
    "$(npm config get cache):/root/.npm" "$HOME/.npmrc:/root/.npmrc:ro" "$(go env GOENV):/root/.config/go/env:ro"; do
    [ ! -e "${file%%:*}" ] || mounts+=(-v "$file")
  done
  # The screens' build opens thousands of files at once, more than a build is allowed by default.
  buildah bud --isolation chroot --layers=false --format docker --ulimit nofile=16384:16384 --build-arg VERSION=check \
    --build-arg NODE_IMAGE=localhost/tools --build-arg GO_IMAGE=localhost/tools \
    "${mounts[@]}" -t "$image" -f deploy/container/Containerfile . >"$work/build" 2>&1 ||
    { tail -n 60 "$work/build" >&2; refuse "the image does not build"; }
}

# configured FORMAT WANTED: what the image says of itself.
configured() {
  local said
  said=$(buildah inspect --type image --format "$1" "$image")
  [ "$said" = "$2" ] || refuse "the image says '$said' where '$2' is wanted ($1)"
}

# enter COMMAND…: becomes the binary in the image's file system, of which only the data folder can be written, as the image's user and
# with nothing in its environment but the image's, the sample settings and this check's.
enter() {
  # shellcheck disable=SC2016 # the inner shell expands these
  exec env -i "${environment[@]}" "$(command -v unshare)" --mount /bin/sh -c '
    mount=$1 chroot=$2 files=$3; shift 3
    $mount --bind "$files" "$files" && $mount --bind "$files/var/lib/portail" "$files/var/lib/portail" &&
      $mount -o remount,bind,ro "$files" && exec $chroot --userspec=65532:65532 "$files" /usr/local/bin/portail "$@"' \
    sh "$(command -v mount)" "$(command -v chroot)" "$files" "$@" 9>&-
}

inside() { (enter "$@"); }

# database: starts one, and gives the owner's and the application's addresses.
database() {
  go build -o "$work/database" ./deploy/dev/database
  mkfifo "$work/hold"
  "$work/database" <"$work/hold" >"$work/addresses" 2>"$work/database.log" &
  exec 9>"$work/hold"
  until_true 60 test -s "$work/addresses" || { cat "$work/database.log" >&2; refuse "no database"; }
  owner=$(sed -n 1p "$work/addresses")
  application=$(sed -n 2p "$work/addresses")
}

until_true() {
  local left=$(($1 * 5))
  shift
  until "$@" >/dev/null 2>&1; do
    [ $((left -= 1)) -gt 0 ] || return 1
    sleep 0.2
  done
}

check_container() {
  [ "$(id -u)" = 0 ] || refuse "container: root is needed, to build in a chroot"
  base_image
  build_image
  configured '{{.OCIv1.Config.User}}' 65532:65532
  configured '{{.OCIv1.Config.Entrypoint}} {{.OCIv1.Config.Cmd}}' '[/usr/local/bin/portail] [serve]'
  configured '{{with .Docker.Config.Healthcheck}}{{.Test}}{{end}}' '[CMD /usr/local/bin/portail health]'
  files=$(buildah mount "$(buildah from --pull-never "$image")")
  [ "$(cd "$files" && find . -type f | sort | tr '\n' ' ')" = './etc/ssl/certs/ca-certificates.crt ./usr/local/bin/portail ' ] ||
    refuse "the image holds more than the binary and the certificate authorities: $(find "$files" -type f)"

  database
  local said server
  mapfile -t environment < <(buildah inspect --type image --format '{{range .OCIv1.Config.Env}}{{println .}}{{end}}' "$image" | grep '=')
  mapfile -t -O "${#environment[@]}" environment < <(grep -v '^#' "$settings" | grep '=')
  environment+=(PORT=18080 PORTAIL_LISTEN=127.0.0.1)
  printf '127.0.0.1 localhost\n' >"$files/etc/hosts" # every runtime gives one

  [[ $(inside --version) == *check* ]] || refuse "the binary does not start in the image, or does not know its version"
  ! inside health >/dev/null 2>&1 || refuse "'portail health' succeeds where nothing runs"
  local shared=("${environment[@]}")
  environment=("${shared[@]}" "DATABASE_URL=$owner")
  inside migrate >"$work/said" 2>&1 || { cat "$work/said" >&2; refuse "'portail migrate' fails in the image"; }
  # As under systemd, secrets are files that the service alone reads, and the owner's is not among them.
  local data=/var/lib/portail
  printf '%s\n' "$application" >"$files$data/database-url"
  head -c 32 /dev/urandom | base64 >"$files$data/secret"
  environment=("${shared[@]}" DATABASE_URL=configured)
  inside keys rotate >"$files$data/receipt-key" 2>"$work/said" || { cat "$work/said" >&2; refuse "'portail keys rotate' fails in the image"; }
  chown 65532:65532 "$files$data"/*
  chmod 0400 "$files$data"/*
  environment=("${shared[@]}" "DATABASE_URL_FILE=$data/database-url" "PORTAIL_SECRET_FILE=$data/secret"
    "PORTAIL_RECEIPT_KEY_FILE=$data/receipt-key")
  enter serve >"$work/said" 2>&1 &
  server=$!
  children+=("$server")
  until_true 60 inside health || { cat "$work/said" >&2; refuse "the image does not become ready"; }
  kill -TERM "$server"
  wait "$server" || { cat "$work/said" >&2; refuse "the server does not stop cleanly on SIGTERM"; }
  echo "container: the image builds, becomes ready on a read-only file system, and stops ($(du -sh "$files" | cut -f1))"
}

[ -x bin/portail ] || refuse "bin/portail is not there: make build"
case "${1:-}" in
unit) check_unit ;;
container) check_container ;;
*) refuse "check.sh unit|container" ;;
esac
