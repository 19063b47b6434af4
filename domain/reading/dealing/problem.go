package dealing

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/reading"
	"github.com/etalab/portail-eig/domain/reading/assignment"
)

// table is a scene with its problem: the places of one are those of the other.
type table struct {
	Scene
	problem assignment.Problem
	at      map[domain.AccountID]int
	place   map[dossier.ID]int
}

// lay sorts a scene and writes the problem it makes under an order.
func lay(s Scene, o Order, wanted int) (*table, error) {
	slices.SortFunc(s.Readers, func(a, b Reader) int { return compare(a.Account.UUID, b.Account.UUID) })
	slices.SortFunc(s.Dossiers, func(a, b Dossier) int { return compare(a.ID.UUID, b.ID.UUID) })
	t := &table{Scene: s, problem: assignment.Problem{Seed: o.Seed}, at: map[domain.AccountID]int{}, place: map[dossier.ID]int{}}
	for i, r := range s.Readers {
		t.at[r.Account] = i
		t.problem.Readers = append(t.problem.Readers, assignment.Reader{ID: r.Account.UUID, Cap: cmp.Or(r.Capacity, o.Most, len(s.Dossiers))})
	}
	for i, d := range s.Dossiers {
		t.place[d.ID] = i
	}
	imposed, excluded, err := t.byHand(o)
	if err != nil {
		return nil, err
	}
	for i, d := range s.Dossiers {
		t.problem.Dossiers = append(t.problem.Dossiers, t.row(d, wanted, imposed[i], excluded[i]))
	}
	return t, nil
}

func compare(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) }

// row says who may read a dossier. What was handed in stays with whoever did it; what was
// begun stays with whoever can finish it.
func (t *table) row(d Dossier, wanted int, imposed, excluded []int) assignment.Dossier {
	row := assignment.Dossier{ID: d.ID.UUID, Wanted: max(wanted, len(d.Readings)), Settled: slices.Clone(imposed)}
	holds := map[int]reading.State{}
	for _, h := range d.Readings {
		r := t.at[h.Reader]
		holds[r] = h.State
		begun := h.State == reading.Locked || h.State == reading.Started && t.Readers[r].apart() == ""
		if begun && !slices.Contains(row.Settled, r) {
			row.Settled = append(row.Settled, r)
		}
	}
	slices.Sort(row.Settled)
	for r := range t.Readers {
		if !t.may(r, d) || slices.Contains(excluded, r) || slices.Contains(row.Settled, r) {
			continue
		}
		row.Eligible = append(row.Eligible, r)
		if _, held := holds[r]; held {
			row.Held = append(row.Held, r)
		}
	}
	return row
}

// may tells whether a reader may be given a dossier. Competence is asked of what is given
// anew: whoever was given it by hand keeps it.
func (t *table) may(r int, d Dossier) bool {
	reader := t.Readers[r]
	if reader.apart() != "" || reader.Account == d.Account || slices.Contains(d.Barred, reader.Account) {
		return false
	}
	return reader.reads(d.Track) || slices.ContainsFunc(d.Readings, func(h Held) bool { return h.Reader == reader.Account })
}

// byHand reads what the programme team decides, by dossier, and refuses what cannot be.
func (t *table) byHand(o Order) (imposed, excluded map[int][]int, err error) {
	fields := []domain.Field{}
	read := func(name string, pairs []Pair, allowed func(r int, d Dossier) *domain.Text) map[int][]int {
		list := map[int][]int{}
		for i, p := range pairs {
			r, known := t.at[p.Reader]
			d, there := t.place[p.Dossier]
			why := &domain.Text{FR: "Cette personne ou cette candidature ne fait pas partie de la répartition.", EN: "This person or dossier is not part of the assignment."}
			if known && there {
				why = allowed(r, t.Dossiers[d])
			}
			if why != nil {
				fields = append(fields, domain.Field{Pointer: domain.Pointer(name, strconv.Itoa(i)), Code: "not_possible", Message: *why})
			} else if !slices.Contains(list[d], r) {
				list[d] = append(list[d], r)
			}
		}
		return list
	}
	imposed = read("imposed", o.Imposed, t.cannotGive)
	excluded = read("excluded", o.Excluded, t.cannotTake)
	for i, p := range o.Imposed {
		if slices.Contains(o.Excluded, p) {
			fields = append(fields, domain.Field{Pointer: domain.Pointer("imposed", strconv.Itoa(i)), Code: "not_possible", Message: domain.Text{
				FR: "Cette lecture est à la fois imposée et écartée : gardez l’un des deux.", EN: "This reading is both imposed and excluded: keep one of the two.",
			}})
		}
	}
	return imposed, excluded, domain.InvalidFields(fields)
}

func (t *table) cannotGive(r int, d Dossier) *domain.Text {
	reader := t.Readers[r]
	switch {
	case reader.apart() != "":
		return &domain.Text{
			FR: "Cette personne ne peut rien recevoir : elle n’est pas disponible, ou n’a pas accepté la charte et déclaré ses intérêts.",
			EN: "This person can be given nothing: they are not available, or did not accept the charter and declare their interests.",
		}
	case reader.Account == d.Account || slices.Contains(d.Barred, reader.Account):
		return &domain.Text{FR: "Un conflit d’intérêts empêche cette lecture.", EN: "A conflict of interest prevents this reading."}
	}
	return nil
}

func (t *table) cannotTake(r int, d Dossier) *domain.Text {
	i := slices.IndexFunc(d.Readings, func(h Held) bool { return h.Reader == t.Readers[r].Account })
	if i >= 0 && d.Readings[i].State != reading.Assigned {
		return &domain.Text{FR: "Cette lecture est commencée ou rendue : elle ne change plus de main.", EN: "This reading has begun or is handed in: it no longer changes hands."}
	}
	return nil
}
