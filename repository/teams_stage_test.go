package repository_test

import (
	"slices"
	"testing"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/team"
	"github.com/etalab/portail-eig/repository"
)

// teamStage is a stage at the end of its wishes, with three published challenges:
// Alpha and Bravo make a team each, nobody can hold Cobalt's required post.
type teamStage struct {
	*stage
	teams      team.Service
	dossiers   map[string]dossier.ID
	challenges map[string]domain.ChallengeID
	hosts      map[string]access.Actor // the lead of each challenge's administration
}

// cast are the candidates: the track, the four scores of their two readings, and
// their wishes. Fred is shortlisted and ranks nothing; Guy waits.
var cast = []struct {
	name   string
	track  call.Track
	scores [4]int
	wishes []string
}{
	{"Ada", call.Development, [4]int{5, 5, 5, 4}, []string{"Alpha"}},
	{"Bob", call.Design, [4]int{4, 4, 4, 4}, []string{"Cobalt", "Alpha"}},
	{"Carl", call.DataScience, [4]int{1, 1, 1, 1}, []string{"Bravo"}},
	{"Dina", call.Development, [4]int{3, 3, 3, 3}, []string{"Alpha", "Bravo"}},
	{"Elsa", call.Design, [4]int{2, 3, 2, 3}, []string{"Alpha"}},
	{"Fred", call.Development, [4]int{5, 5, 5, 5}, nil},
	{"Guy", call.Development, [4]int{5, 5, 5, 5}, nil},
}

func newTeamStage(t *testing.T) *teamStage {
	t.Helper()
	s := newStage(t, func(c *call.Call) { c.WishesMin = 1 })
	w := &teamStage{
		stage: s, teams: team.Service{Store: repository.Teams{Repository: s.repo}},
		dossiers: map[string]dossier.ID{}, challenges: map[string]domain.ChallengeID{}, hosts: map[string]access.Actor{},
	}
	s.at(running)
	for _, c := range cast {
		_, w.dossiers[c.name] = s.candidate(c.name, func(d *dossier.Content) { d.MainTrack = c.track })
	}
	s.at(over)
	w.shortlist()
	asked := s.challengesCall()
	w.offer(asked, "Alpha", "{design}", false, "{development,design}", true)
	w.offer(asked, "Bravo", "{data_science}", true, "{development}", false)
	w.offer(asked, "Cobalt", "{digital_law}", true, "{design}", false)
	s.at(wishing)
	for _, c := range cast {
		if len(c.wishes) > 0 {
			w.rank(c.name, 0, c.wishes...)
		}
	}
	s.at(wished)
	return w
}

// shortlist has everybody read, shortlists all but Guy, and releases the shortlist.
func (w *teamStage) shortlist() {
	w.t.Helper()
	first, second := w.reader("Rose"), w.reader("Sam")
	for _, c := range cast {
		id := w.dossiers[c.name]
		w.read(id, first, c.scores[0], c.scores[1])
		w.read(id, second, c.scores[2], c.scores[3])
		outcome := dossier.Keep
		if c.name == "Guy" {
			outcome = dossier.Wait
		}
		w.decide(id, outcome)
	}
	must(w.stage.release())(w.t)
}

// challengesCall is the promotion's call for challenges.
func (s *stage) challengesCall() uuid.UUID {
	s.t.Helper()
	return uuid.UUID(one[[16]byte](s, `INSERT INTO call (id, promotion_id, kind, status, title, summary, time_zone, wishes_min, wishes_max,
		readings_per_dossier, tracks, questions, statements, rubric, created_at, published_at)
		VALUES (gen_random_uuid(), $1, 'challenges', 'published', '{}', '{}', 'Europe/Paris', 1, 1, 1, '{}', '[]', '[]', '[]', now(), now())
		RETURNING id`, s.promotion.UUID))
}

// offer publishes a challenge with two posts, and makes the lead of its administration.
func (w *teamStage) offer(asked uuid.UUID, name, first string, firstRequired bool, second string, secondRequired bool) {
	w.t.Helper()
	id, body := domain.NewChallengeID(), domain.NewAdministrationID()
	w.exec("INSERT INTO administration (id, name, created_at) VALUES ($1, $2, now())", body.UUID, "Office "+name)
	w.exec(`INSERT INTO challenge (id, call_id, administration_id, name, slug, status, created_at, published_at)
		VALUES ($1, $2, $3, $4, lower($4), 'published', now(), now())`, id.UUID, asked, body.UUID, name)
	w.exec(`INSERT INTO post (id, challenge_id, position, accepted_tracks, required)
		VALUES (gen_random_uuid(), $1, 0, $2, $3), (gen_random_uuid(), $1, 1, $4, $5)`, id.UUID, first, firstRequired, second, secondRequired)
	w.challenges[name] = id
	w.hosts[name] = w.granted(w.person("Lead "+name), access.HostLead, access.Administration, body.UUID)
}

func (w *teamStage) rank(name string, version int64, challenges ...string) {
	w.t.Helper()
	ids := []domain.ChallengeID{}
	for _, c := range challenges {
		ids = append(ids, w.challenges[c])
	}
	if err := w.wish(w.dossiers[name], version, ids...); err != nil {
		w.t.Fatal(err)
	}
}

func (w *teamStage) run() team.View {
	w.t.Helper()
	return w.runBy(assembly.PolicyReference)
}

// runBy makes a run and does the work of its job.
func (w *teamStage) runBy(policy assembly.Policy) team.View {
	w.t.Helper()
	r := must(w.teams.CreateRun(w.ctx, w.programme, w.call.ID, team.Draft{Policy: policy}))(w.t)
	return w.computed(r.Run.ID)
}

func (w *teamStage) computed(id team.RunID) team.View {
	w.t.Helper()
	if err := w.teams.Compute(w.ctx, id); err != nil {
		w.t.Fatal(err)
	}
	return must(w.teams.Run(w.ctx, w.programme, id))(w.t)
}

func (w *teamStage) release(r team.View) error {
	_, err := w.teams.Release(w.ctx, w.programme, r.Run.ID)
	return err
}

// told gives each team as "Challenge: Name post-track rank, …", in order.
func told(teams []team.Team) []string {
	out := []string{}
	for _, t := range teams {
		line := t.Challenge.Name + ":"
		for _, s := range t.Seats {
			line += " " + s.Name + "/" + string(s.Track) + "/" + string(rune('0'+s.WishRank))
		}
		out = append(out, line)
	}
	slices.Sort(out)
	return out
}
