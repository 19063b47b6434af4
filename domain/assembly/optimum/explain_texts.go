package optimum

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
)

// told tells an answer: the stage that pays, then whose place changes.
func (e Engine) told(a Answer, start domain.Text) domain.Text {
	t := a.price()
	t.FR, t.EN = start.FR+", "+t.FR+".", start.EN+", "+t.EN+"."
	more := e.movesText(a.Moves)
	return domain.Text{FR: t.FR + more.FR, EN: t.EN + more.EN}
}

// price tells the first stage that pays.
func (a Answer) price() domain.Text {
	rank, ranked := strings.CutPrefix(a.Stage, assembly.StageRank)
	switch {
	case a.Stage == "":
		return say("tout serait aussi bon\u00a0: seul le tirage publié a décidé", "all would be as good: only the published draw decided")
	case ranked:
		return say("%d personnes auraient leur vœu n° %s au lieu de %d", "%d people would have their wish %s instead of %d", a.After, rank, a.Before)
	}
	what := map[string]domain.Text{
		assembly.StageTeams:       {FR: "le nombre d’équipes (pondéré par les priorités, s’il y en a) serait", EN: "the number of teams (weighted by priorities, if any) would be"},
		assembly.StagePlaces:      {FR: "le nombre de places pourvues serait", EN: "the number of places filled would be"},
		assembly.StageParity:      {FR: "ce qui manque à la cible de parité, en centièmes de personne, serait", EN: "what lacks to the target of parity, in hundredths of a person, would be"},
		assembly.StageBestQuality: {FR: "la meilleure qualité possible serait", EN: "the best possible quality would be"},
		assembly.StageQuality:     {FR: "la qualité totale serait", EN: "the total quality would be"},
	}[a.Stage]
	return say(what.FR+" de %d au lieu de %d", what.EN+" %d instead of %d", a.After, a.Before)
}

// namedMoves is how many people a sentence names.
const namedMoves = 6

func (e Engine) movesText(moves []Move) domain.Text {
	if len(moves) == 0 {
		return domain.Text{}
	}
	var fr, en []string
	for _, m := range moves[:min(len(moves), namedMoves)] {
		t := e.move(m)
		fr, en = append(fr, t.FR), append(en, t.EN)
	}
	more := domain.Text{FR: ".", EN: "."}
	if n := len(moves) - namedMoves; n > 0 {
		more = say(", et %d autres.", ", and %d others.", n)
	}
	return domain.Text{
		FR: " Places changées\u00a0: " + strings.Join(fr, ", ") + more.FR, EN: " Places changed: " + strings.Join(en, ", ") + more.EN,
	}
}

func (e Engine) move(m Move) domain.Text {
	who := e.person(m.Candidate)
	switch {
	case m.From == nil:
		return say("%s (entre au %s)", "%s (joins %s)", who, e.challenge(*m.To))
	case m.To == nil:
		return say("%s (perd le %s)", "%s (loses %s)", who, e.challenge(*m.From))
	}
	return say("%s (du %s au %s)", "%s (from %s to %s)", who, e.challenge(*m.From), e.challenge(*m.To))
}

// Moves lists those whose challenge differs between two assemblies.
func Moves(before, after []assembly.Team) []Move {
	was, is := places(before), places(after)
	var list []Move
	for who, from := range was {
		if to, still := is[who]; !still {
			list = append(list, Move{who, &from, nil})
		} else if to != from {
			list = append(list, Move{who, &from, &to})
		}
	}
	for _, who := range slices.Sorted(maps.Keys(is)) {
		if _, had := was[who]; !had {
			to := is[who]
			list = append(list, Move{who, nil, &to})
		}
	}
	slices.SortFunc(list, func(a, b Move) int { return cmp.Compare(a.Candidate, b.Candidate) })
	return list
}

func places(teams []assembly.Team) map[int]int {
	at := map[int]int{}
	for _, t := range teams {
		for _, m := range t.Members {
			at[m.Candidate] = t.Challenge
		}
	}
	return at
}
