#!/usr/bin/env bash
# The main job from end to end with curl, against a demonstration that was just started:
#
#   make run                                  # in one terminal
#   docs/walkthrough.sh http://localhost:8080 # in another
#
# Each step says what it does and fails when the portal answers anything else. Needs curl and node (to read JSON).
set -euo pipefail

api="${1:-http://localhost:8080}/api/v1"
jars=$(mktemp -d)
trap 'rm -rf "$jars"' EXIT

step() { printf '\n— %s\n' "$1"; }
read_json() { node -e 'let s="";process.stdin.on("data",d=>s+=d).on("end",()=>{const v=Function("v","return "+process.argv[1])(JSON.parse(s));console.log(typeof v==="string"?v:JSON.stringify(v))})' "$1"; }

# ask STATUS WHO METHOD PATH [BODY] [HEADER…]: one request as WHO; prints the body, keeps the ETag in $jars/etag.
ask() {
  local expected=$1 who=$2 method=$3 path=$4 body=${5:-} type='application/json' status
  shift $(($# < 5 ? $# : 5))
  [ "$method" != PATCH ] || type='application/merge-patch+json'
  local args=(-sS -X "$method" -b "$jars/$who" -c "$jars/$who" -D "$jars/head" -o "$jars/body" -w '%{http_code}' -H 'Accept-Language: fr')
  [ -z "$body" ] || args+=(-H "Content-Type: $type" -d "$body")
  for header in "$@"; do args+=(-H "$header"); done
  status=$(curl "${args[@]}" "$api$path")
  if [ "$status" != "$expected" ]; then
    printf '%s %s as %s: %s, expected %s\n' "$method" "$path" "$who" "$status" "$expected" >&2
    cat "$jars/body" >&2
    exit 1
  fi
  sed -n 's/^[Ee][Tt][Aa][Gg]: \(.*\)\r$/\1/p' "$jars/head" >"$jars/etag"
  cat "$jars/body"
}
etag() { printf 'If-Match: %s' "$(cat "$jars/etag")"; }
move() { ask 200 nobody POST /demo/move "{\"milestone\":\"$1\"}" | read_json 'v.now'; }
become() { ask 201 "$1" POST /demo/session "{\"persona\":\"$1\"}" | read_json 'v.name'; }

if ! curl -sSf -o "$jars/demo" "$api/demo"; then
  echo "No demonstration answers at $api. Start one with: make run" >&2
  exit 1
fi
if [ "$(read_json 'v.milestones.find(m => m.current).id' <"$jars/demo")" != 2022-03-30 ]; then
  echo 'This demonstration has moved on. In the bar at the top of a page, go back to 30 March 2022, then start again.' >&2
  exit 1
fi

step 'Anyone reads the call: opening, announced end'
call=$(ask 200 nobody GET '/calls?kind=candidates' | read_json 'v.items[0].id')
ask 200 nobody GET "/calls/$call" | read_json '[v.opens_at, v.closes_at]'

step 'A person signs in: the code comes by mail, which a demonstration shows'
challenge=$(ask 202 camille POST /session/challenges '{"email":"camille.essai@candidat.example"}' | read_json 'v.id')
code=$(ask 200 nobody GET '/demo/mails?q=camille.essai&limit=1' | read_json 'v.items[0].code')
ask 201 camille POST /session "{\"challenge_id\":\"$challenge\",\"code\":\"$code\"}" | read_json 'v.email'

step 'She starts, fills and submits her dossier'
dossier=$(ask 201 camille POST /dossiers "{\"call_id\":\"$call\"}" | read_json 'v.id')
version=$(etag)
content=$(ask 200 camille GET "/calls/$call" | read_json '({name: "Camille Essai", phone: "06 39 98 01 02", main_track: "development",
  years_experience: 6, places: ["Paris"], available_at_start: true,
  statements: Object.fromEntries(v.statements.map(s => [s.id, true])),
  answers: Object.fromEntries(v.questions.filter(q => q.required).map(q => [q.id, "Une réponse écrite pour la démonstration."]))})')
ask 200 camille PATCH "/dossiers/$dossier" "$content" "$version" | read_json 'v.missing'
version=$(etag)
ask 200 camille POST "/dossiers/$dossier/submit" '' "$version" 'Idempotency-Key: walkthrough-submit' | read_json '[v.number, v.status, v.snapshots[0].content_hash]'

step 'Sending the same request again gives the same answer'
ask 200 camille POST "/dossiers/$dossier/submit" '' "$version" 'Idempotency-Key: walkthrough-submit' | read_json 'v.snapshots.length'

step 'The jury keeps a challenge (nobody outside sees it yet)'
become programme
proposed=$(ask 200 programme GET /challenges | read_json 'v.items.find(c => c.name === "TwinCity").id')
ask 200 programme PUT "/challenges/$proposed/decision" '{"outcome":"kept"}' 'If-Match: "v0"' | read_json 'v.decision'

step 'After the end, a change is refused, and says by how much'
move 2022-04-05
ask 200 camille GET "/dossiers/$dossier" >/dev/null
ask 409 camille PATCH "/dossiers/$dossier" '{"phone":"06 39 98 09 09"}' "$(etag)" | read_json '[v.code, v.closed_at, v.late_by, v.detail]'
ask 200 camille GET "/dossiers/$dossier" | read_json '[v.status, v.next_step.text]'

step 'Readings: a reader scores her dossier without her name'
move 2022-04-20
become programme
assigned=$(ask 200 programme GET "/readings?dossier_id=$dossier")
become reader
mine=$(ask 200 reader GET /me | read_json 'v.id')
if [ "$(printf '%s' "$assigned" | read_json "v.items.some(r => r.reader && r.reader.id === '$mine')")" = false ]; then
  ask 201 programme POST /readings "{\"dossier_id\":\"$dossier\",\"reader_id\":\"$mine\"}" | read_json 'v.state'
fi
reading=$(ask 200 programme GET "/readings?dossier_id=$dossier" | read_json "v.items.find(r => r.reader.id === '$mine').id")
ask 200 reader GET "/readings/$reading" | read_json 'Object.keys(v.dossier)'
version=$(etag)
scores=$(ask 200 reader GET "/calls/$call" | read_json '({scores: Object.fromEntries(v.rubric.map(c => [c.id, 5]))})')
ask 200 reader PUT "/readings/$reading" "$scores" "$version" | read_json 'v.state'
ask 200 reader POST "/readings/$reading/lock" '' "$(etag)" | read_json 'v.state'

step 'The committee decides every dossier; the candidate sees nothing before the release'
move 2022-05-06
become programme
cursor='' rank=0
while :; do
  list=$(ask 200 programme GET "/dossiers?call_id=$call&sort=-mean&limit=200$cursor")
  for id in $(printf '%s' "$list" | read_json 'v.items.map(d => d.id).join(" ")'); do
    decision='{"outcome":"shortlisted"}'
    [ $((rank += 1)) -le 100 ] || decision='{"outcome":"refused","reason":"D’autres parcours répondaient mieux aux critères."}'
    ask 200 programme PUT "/dossiers/$id/decision" "$decision" >/dev/null
  done
  next=$(printf '%s' "$list" | read_json 'v.next || ""')
  [ -n "$next" ] || break
  cursor="&cursor=$next"
done
printf '%s decisions\n' "$rank"
ask 200 camille GET "/dossiers/$dossier" | read_json 'v.status'

step 'The shortlist is released in one act'
ask 200 programme GET "/calls/$call/releases" | read_json 'v.items.find(r => r.kind === "shortlist")'
ask 201 programme POST "/calls/$call/releases" '{"kind":"shortlist"}' | read_json '[v.released, v.recipients]'
ask 200 camille GET "/dossiers/$dossier" | read_json 'v.status'

step 'Challenges appear; wishes open'
move 2022-05-09
become candidate-submitted
shortlisted=$(ask 200 candidate-submitted GET '/dossiers?mine=true' | read_json 'v.items[0].id')
ask 200 candidate-submitted GET "/dossiers/$shortlisted" | read_json '[v.status, v.next_step.text]'
ask 200 nobody GET '/challenges?status=published' | read_json 'v.total'

step 'A shortlisted candidate ranks three challenges'
wishes=$(ask 200 nobody GET '/challenges?status=published' | read_json '({challenge_ids: v.items.slice(0, 3).map(c => c.id)})')
ask 200 candidate-submitted GET "/dossiers/$shortlisted/wishes" >/dev/null
ask 200 candidate-submitted PUT "/dossiers/$shortlisted/wishes" "$wishes" "$(etag)" | read_json 'v.challenge_ids.length'

step 'The programme team makes the teams and releases them'
move 2022-07-04
become programme
run=$(ask 201 programme POST "/calls/$call/assemblies" '{"policy":"reference"}' | read_json 'v.id')
until [ "$(ask 200 programme GET "/assemblies/$run" | read_json 'v.state')" = proposed ]; do sleep 0.1; done
ask 200 programme GET "/assemblies/$run" | read_json '[v.stages, v.teams.length, v.unplaced]'
ask 200 programme POST "/assemblies/$run/release" | read_json 'v.state'

step 'The candidate sees the team'
become candidate-submitted
ask 200 candidate-submitted GET "/dossiers/$shortlisted" | read_json '[v.status, v.team && v.team.challenge.name, v.team && v.team.members.length]'

printf '\nThe main job works from end to end.\n'
