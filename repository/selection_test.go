package repository_test

import (
	"encoding/base64"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/release"
)

func mailsOf(address string) account.MailFilter { return account.MailFilter{Query: address} }

// list reads the committee's list whole, page after page of three.
func (s *stage) list(who access.Actor, sort release.Sort, narrow ...func(*release.Filter)) []release.Summary {
	s.t.Helper()
	f := release.Filter{Call: s.call.ID, Sort: sort, Page: domain.Page{Limit: 3}}
	for _, n := range narrow {
		n(&f)
	}
	seen, total := []release.Summary{}, 0
	for {
		page := must(s.releases.List(s.ctx, who, f))(s.t)
		if (page.Total != nil) != (f.Page.Cursor == "") {
			s.t.Fatalf("total %v at cursor %q", page.Total, f.Page.Cursor)
		}
		if page.Total != nil {
			total = *page.Total
		}
		seen = append(seen, page.Items...)
		if f.Page.Cursor = page.Next; f.Page.Cursor == "" {
			break
		}
	}
	if len(seen) != total {
		s.t.Fatalf("the pages show %d, the total says %d", len(seen), total)
	}
	return seen
}

func (s *stage) summary(id dossier.ID) release.Summary {
	s.t.Helper()
	all := s.list(s.programme, release.ByNumber)
	i := slices.IndexFunc(all, func(x release.Summary) bool { return x.ID == id })
	if i < 0 {
		s.t.Fatalf("the list does not show %s", id)
	}
	return all[i]
}

func TestSelectionShowsSubmittedDossiersWithTheirScores(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.at(running)
	_, id := s.candidate("Carole")
	draftOwner := s.actor(s.person("Denis"))
	if _, _, err := s.dossiers.Start(s.ctx, draftOwner, s.call.ID, "Denis"); err != nil {
		t.Fatal(err)
	}
	s.at(over)
	ada, bob := s.reader("Ada"), s.reader("Bob")
	s.read(id, ada, 5, 2)
	half := s.assign(id, bob)
	must(s.readings.Save(s.ctx, bob, half.ID, 1, marks(0, 0)))(t)
	all := s.list(s.programme, release.ByNumber)
	if len(all) != 1 {
		t.Fatalf("listed %+v", all)
	}
	got := all[0]
	if got.Name != "Carole" || got.Expected != 2 || got.Assigned != 2 || got.Locked != 1 || got.ScoreSum != 7 || got.ScoreCount != 2 ||
		got.Status != dossier.Submitted || got.MainTrack != call.Development || *got.YearsExperience != 4 || !got.Submitted.Equal(s.view(id).Dossier.Snapshots[0].SubmittedAt) {
		t.Fatalf("listed as %+v", got)
	}
	committee := s.granted(s.person("Comite"), access.Committee, access.Promotion, s.promotion.UUID)
	seen := s.list(committee, release.ByNumber)
	if len(seen) != 1 || seen[0].Name != "" || seen[0].ScoreSum != 7 || strings.Contains(asJSON(t, seen), "Carole") {
		t.Fatalf("the committee sees %+v", seen)
	}
	for name, who := range map[string]access.Actor{"a reader": ada, "a candidate": s.author(id), "somebody": draftOwner} {
		if _, err := s.releases.List(s.ctx, who, release.Filter{Call: s.call.ID}); domain.CodeOf(err) != "not_found" {
			t.Errorf("%s lists: %v", name, err)
		}
	}
}

func TestSelectionFilters(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.at(running)
	_, design := s.candidate("Carole", func(c *dossier.Content) { c.MainTrack = call.Design })
	_, coder := s.candidate("Denis")
	s.at(over)
	ada, bob := s.reader("Ada"), s.reader("Bob")
	s.read(coder, ada, 1, 1)
	s.read(coder, bob, 1, 1)
	s.decide(coder, dossier.Wait)
	number := s.summary(design).Number
	for name, test := range map[string]struct {
		narrow func(*release.Filter)
		want   []dossier.ID
	}{
		"track":       {func(f *release.Filter) { f.Track = call.Design }, []dossier.ID{design}},
		"waiting":     {func(f *release.Filter) { f.Decision = "waiting" }, []dossier.ID{coder}},
		"shortlisted": {func(f *release.Filter) { f.Decision = "shortlisted" }, nil},
		"undecided":   {func(f *release.Filter) { f.Decision = release.Undecided }, []dossier.ID{design}},
		"number":      {func(f *release.Filter) { f.Number = strings.ToLower(number) }, []dossier.ID{design}},
		"prefix":      {func(f *release.Filter) { f.Number = number[:9] }, []dossier.ID{design}},
		"wildcard":    {func(f *release.Filter) { f.Number = "%" }, nil},
		"another":     {func(f *release.Filter) { f.Number = "EIG7" }, nil},
	} {
		got := s.list(s.programme, release.ByNumber, test.narrow)
		if !slices.EqualFunc(got, test.want, func(x release.Summary, id dossier.ID) bool { return x.ID == id }) {
			t.Errorf("%s: listed %+v", name, got)
		}
	}
	_, err := s.releases.List(s.ctx, s.programme, release.Filter{Call: s.call.ID, Sort: release.ByMean, Page: domain.Page{
		Cursor: must(s.releases.List(s.ctx, s.programme, release.Filter{Call: s.call.ID, Page: domain.Page{Limit: 1}}))(t).Next,
	}})
	refused(t, err, "invalid_fields") // a cursor of another order
}

// tally gives a dossier readings that come to sum/count.
func (s *stage) tally(id dossier.ID, by access.Actor, sum, count int) {
	s.t.Helper()
	s.exec(`INSERT INTO reading (id, dossier_id, call_id, reader_id, code, assigned_at, locked_at, score_sum, score_count)
		VALUES (gen_random_uuid(), $1, $2, $3, gen_random_uuid()::text, business_now(), business_now(), $4, $5)`, id.UUID, s.call.ID.UUID, by.Account.UUID, sum, count)
}

// TestMeansAreComparedExactly sets means that a float, or a quotient cut short,
// would confuse, and equal ones written differently, which the id alone orders.
func TestMeansAreComparedExactly(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	fractions := [][2]int{
		{2, 3},
		{4, 6},
		{20000, 30000},
		{200000000, 300000000},
		{0, 0},
		{1, 3},
		{0, 7},
		{0, 12000},
		{0, 0},
		{1000000000, 999999999}, // differs from the next by 10⁻¹⁸
		{1000000001, 1000000000},
		{1000000000, 1999999999},
		{999999999, 1999999997},
		{1, 2},
		{1073741823, 2147483646},
		{1431655765, 2147483647},
		{10, 3},
		{10000, 3000},
	}
	ids := s.candidates(len(fractions))
	ada := s.reader("Ada")
	for i, f := range fractions {
		if f != [2]int{} {
			s.tally(ids[i], ada, f[0], f[1])
		}
	}
	for sort, sign := range map[release.Sort]int{release.ByMean: 1, release.ByMeanFalling: -1} {
		want := slices.Clone(s.list(s.programme, release.ByNumber))
		slices.SortFunc(want, func(a, b release.Summary) int { return exactly(a, b, sign) })
		got := s.list(s.programme, sort)
		for i := range want {
			if got[i].ID != want[i].ID {
				t.Fatalf("%s: place %d holds %d/%d, expected %d/%d", sort, i, got[i].ScoreSum, got[i].ScoreCount, want[i].ScoreSum, want[i].ScoreCount)
			}
		}
	}
}

// exactly compares two means as fractions; without scores comes last, ties by id.
func exactly(a, b release.Summary, sign int) int {
	if (a.ScoreCount == 0) != (b.ScoreCount == 0) {
		return map[bool]int{true: 1, false: -1}[a.ScoreCount == 0]
	}
	if a.ScoreCount > 0 {
		x, y := big.NewRat(int64(a.ScoreSum), int64(a.ScoreCount)), big.NewRat(int64(b.ScoreSum), int64(b.ScoreCount))
		if c := x.Cmp(y); c != 0 {
			return sign * c
		}
	}
	return strings.Compare(a.ID.String(), b.ID.String())
}

func TestMeansOfPlausibleScoresInOrder(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	ids, ada := s.candidates(25), s.reader("Ada")
	for _, id := range ids {
		count := 6 * rand.IntN(4)
		s.tally(id, ada, rand.IntN(5*count+1), count)
	}
	got := s.list(s.programme, release.ByMeanFalling)
	if !slices.IsSortedFunc(got, func(a, b release.Summary) int { return exactly(a, b, -1) }) {
		t.Fatalf("not in order: %+v", got)
	}
}

func TestLeastReadFirst(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	ids, ada, bob := s.candidates(5), s.reader("Ada"), s.reader("Bob")
	s.read(ids[0], ada, 1, 1)
	s.read(ids[0], bob, 1, 1)
	s.read(ids[3], ada, 1, 1)
	got := s.list(s.programme, release.ByReadings)
	want := []dossier.ID{ids[1], ids[2], ids[4], ids[3], ids[0]}
	if !slices.EqualFunc(got, want, func(x release.Summary, id dossier.ID) bool { return x.ID == id }) {
		t.Fatalf("listed %+v", got)
	}
}

// TestForgedCursorsAreRefusedOrHarmless: a cursor comes from outside.
func TestForgedCursorsAreRefusedOrHarmless(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.tally(s.candidates(1)[0], s.reader("Ada"), 5, 2)
	for name, test := range map[string]struct {
		sort   release.Sort
		cursor string
		code   string
	}{
		"not base64":    {release.ByNumber, "%%%", "invalid_fields"},
		"not JSON":      {release.ByNumber, "nonsense", "invalid_fields"},
		"null in text":  {release.ByNumber, `{"o":"number","n":"\u0000"}`, "invalid_fields"},
		"wrong type":    {release.ByMean, `{"o":"mean","s":"x"}`, "invalid_fields"},
		"too large":     {release.ByMean, `{"o":"mean","s":1e30,"c":1}`, "invalid_fields"},
		"another order": {release.ByMean, `{"o":"-mean","s":1,"c":1}`, "invalid_fields"},
		"huge":          {release.ByMean, `{"o":"mean","s":9223372036854775807,"c":9223372036854775807}`, ""},
		"negative":      {release.ByMeanFalling, `{"o":"-mean","s":-9223372036854775808,"c":-1}`, ""},
		"no id":         {release.ByReadings, `{"o":"readings"}`, ""},
	} {
		cursor := test.cursor
		if strings.HasPrefix(cursor, "{") {
			cursor = base64.RawURLEncoding.EncodeToString([]byte(cursor))
		}
		_, err := s.releases.List(s.ctx, s.programme, release.Filter{Call: s.call.ID, Sort: test.sort, Page: domain.Page{Cursor: cursor}})
		if domain.CodeOf(err) != test.code || test.code == "" && err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
