package main

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/fictional"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/receipt"
	"github.com/etalab/portail-eig/domain/team"
	"github.com/etalab/portail-eig/repository"
	"github.com/etalab/portail-eig/repository/dbtest"
)

// TestAnInstanceIsWrittenAsItIsRead, whatever it holds.
func TestAnInstanceIsWrittenAsItIsRead(t *testing.T) {
	t.Parallel()
	for seed := range uint64(60) {
		in := fictional.Promotion(seed, 60, 12, 30)
		fictional.Rule(&in, seed)
		for i := range in.Candidates {
			if in.WomenTarget == nil {
				in.Candidates[i].Gender = "" // nobody's declaration is read without a target
			}
			if len(in.Candidates[i].Prefs) == 0 {
				in.Candidates[i].Prefs = nil
			}
		}
		raw, err := writeInstance(in)
		if err != nil {
			t.Fatal(err)
		}
		read, err := parseInstance(raw)
		if err != nil {
			t.Fatal(err)
		}
		for i := range read.Tracks {
			read.Tracks[i].Name = domain.Text{} // known from the code
		}
		again, err := writeInstance(read)
		if err != nil || !bytes.Equal(again, raw) || !reflect.DeepEqual(read, in) {
			t.Fatalf("seed %d: %v\nread    %+v\nwritten %+v", seed, err, read, in)
		}
	}
}

// kept stores a run of fictional people in a portal, with its demands, and gives its id.
func kept(t *testing.T, db *dbtest.Database) team.RunID {
	t.Helper()
	repo, err := repository.Open(t.Context(), db.AppDSN, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(repo.Close)
	promotion, call, by := uuid.New(), domain.NewCallID(), domain.NewAccountID()
	for sql, args := range map[string][]any{
		"WITH p AS (INSERT INTO promotion (id, number, name, places, team_min, team_max, starts_on, months, created_at) VALUES ($1, 6, 'EIG 6', 30, 2, 3, '2022-09-12', 10, now()) RETURNING id) " +
			`INSERT INTO call (id, promotion_id, kind, status, title, summary, time_zone, wishes_min, wishes_max, readings_per_dossier, tracks, questions, statements, rubric,
			created_at) SELECT $2, id, 'candidates', 'draft', '{}', '{}', 'Europe/Paris', 1, 5, 1, '{}', '[]', '[]', '[]', now() FROM p`: {promotion, call.UUID},
		"INSERT INTO account (id, email, created_at) VALUES ($1, 'programme@equipe.example', now())": {by.UUID},
	} {
		if _, err := repo.Pool().Exec(t.Context(), sql, args...); err != nil {
			t.Fatalf("%s: %v", sql, err)
		}
	}
	in := fictional.Promotion(3, 60, 12, 30)
	portal := map[assembly.Track]assembly.Track{"DS": "data_science", "DE": "data_engineering", "DEV": "development", "DES": "design", "LAW": "digital_law"}
	rename := func(t *assembly.Track) { *t = portal[*t] }
	r := team.Run{ID: domain.NewAssemblyID(), Call: call, Policy: assembly.PolicyFair, State: team.Queued, CreatedBy: by, Name: "Le plus juste"}
	for i := range in.Tracks {
		rename(&in.Tracks[i].Track)
		in.Tracks[i].Name = trackName(in.Tracks[i].Track)
	}
	for i := range in.Candidates {
		rename(&in.Candidates[i].Main)
		rename(&in.Candidates[i].Secondary)
		r.Input.Key.People = append(r.Input.Key.People, dossier.ID{UUID: uuid.New()})
		r.Input.Ranks = append(r.Input.Ranks, make([]int, len(in.Candidates[i].Prefs)))
	}
	for _, c := range in.Challenges {
		posts := team.Posts{Challenge: domain.NewChallengeID()}
		for _, s := range c.Slots {
			for n := range s.Accept {
				rename(&s.Accept[n])
			}
			posts.Posts = append(posts.Posts, domain.NewPostID())
		}
		r.Input.Key.Challenges = append(r.Input.Key.Challenges, posts)
	}
	r.Input.Instance = in
	r.InputHash = r.Input.Hash()
	first := r.Input.Key.Challenges[0].Challenge
	r.Overrides = []team.Override{
		{Sequence: 1, Rule: team.Rule{Kind: team.Priority, Challenge: first, Priority: 3}, Motive: "Décision du 4 juillet", CreatedBy: by},
		{Sequence: 2, Rule: team.Rule{Kind: team.Seed, Seed: 77}, Motive: "Tirage public", CreatedBy: by},
	}
	service := team.Service{Store: repository.Teams{Repository: repo}}
	if err := service.Store.Atomic(t.Context(), func(tx team.Tx) error { return tx.InsertRun(r) }); err != nil {
		t.Fatal(err)
	}
	if err := service.Compute(t.Context(), r.ID); err != nil {
		t.Fatal(err)
	}
	return r.ID
}

// TestARunLeavesThePortal: what is exported holds nobody, is proved offline, is the same twice,
// and comes out again of its own input.
func TestARunLeavesThePortal(t *testing.T) {
	db := dbtest.New(t)
	t.Setenv("DATABASE_URL", db.AppDSN)
	t.Setenv("PORTAIL_MIGRATE_URL", db.OwnerDSN)
	t.Setenv("PORTAIL_SECRET", strings.Repeat("k", 64))
	t.Setenv("PORTAIL_DATA", t.TempDir())
	t.Setenv("PORTAIL_CLAMD", "none")
	t.Setenv("PORTAIL_RECEIPT_KEY", receipt.NewPrivateKey().Text())
	id := kept(t, db).String()
	at := func(name string) string { return filepath.Join(t.TempDir(), name) }
	command := func(code int, args ...string) string {
		t.Helper()
		var stdout, stderr bytes.Buffer
		if got := run(args, &stdout, &stderr); got != code {
			t.Fatalf("%v ends with %d: %s", args, got, stderr.String())
		}
		return stdout.String()
	}
	first, second, input, again := at("1.json"), at("2.json"), at("input.json"), at("3.json")
	command(0, "assembly", "export", id, "--out", first)
	command(0, "assembly", "export", id, "--out", second)
	if told := command(0, "verify", "assembly", first); !strings.Contains(told, "aucune autre constitution ne fait aussi bien") {
		t.Errorf("verified as %s", told)
	}
	raw := read(t, first)
	var file struct {
		Content struct{ Input json.RawMessage }
	}
	if err := json.Unmarshal(raw, &file); err != nil || os.WriteFile(input, file.Content.Input, 0o600) != nil {
		t.Fatal(err)
	}
	command(0, "assemble", "--input", input, "--policy", "equite", "--out", again)
	if !bytes.Equal(raw, read(t, second)) || !bytes.Equal(raw, read(t, again)) {
		t.Error("the same run gives other bytes")
	}
	if strings.Contains(string(raw), "Décision") || !strings.Contains(string(file.Content.Input), `"seed":77`) {
		t.Errorf("exported %.300s", raw)
	}
	command(1, "assembly", "export", uuid.NewString(), "--out", first)
	command(1, "assembly", "export", "x", "--out", first)
	if told := command(0, "assembly", "explain", "--input", input, "--challenge", "0", "--candidate", "1"); !strings.Contains(told, "candidat 1") {
		t.Errorf("explained as %s", told)
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}
