package api

import (
	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain/conflict"
	"github.com/etalab/portail-eig/domain/readership"
)

func encodeReadership(v readership.View) contract.Readership {
	zone := v.Call.Zone
	out := contract.Readership{
		CallID: v.Call.ID.UUID, CallTitle: encodeText(v.Call.Title), Reads: v.Reads, DeclaredAt: in(v.DeclaredAt, zone),
		Available: v.Available, Capacity: some(v.Capacity), Tracks: encodeTracks(v.Tracks), CallTracks: encodeTracks(v.Call.Tracks),
		DueAt: in(v.Due, zone), Practice: each(v.Rehearsals, encodeRehearsal), Rubric: each(v.Call.Rubric, encodeCriterion), Version: v.Version,
		Declarations: each(v.Declarations, func(d conflict.Declaration) contract.Interest {
			return contract.Interest{Kind: contract.InterestKind(d.Kind), Value: d.Value}
		}),
	}
	out.Charter.Version, out.Charter.AcceptedAt = v.Charter.Version, in(v.PledgedAt, zone)
	for _, a := range v.Charter.Articles {
		out.Charter.Articles = append(out.Charter.Articles, struct {
			Text  contract.Text `json:"text"`
			Title contract.Text `json:"title"`
		}{Text: encodeText(a.Text), Title: encodeText(a.Title)})
	}
	return out
}

func encodeRehearsal(r readership.Rehearsal) contract.Practice {
	out := contract.Practice{Title: encodeText(r.Title)}
	for _, a := range r.Answers {
		out.Answers = append(out.Answers, struct {
			Answer   contract.Text `json:"answer"`
			Question contract.Text `json:"question"`
		}{Question: encodeText(a.Question), Answer: encodeText(a.Answer)})
	}
	if r.Scores == nil {
		return out
	}
	key := map[string]contract.PracticeMark{}
	for id, m := range r.Key {
		key[id] = contract.PracticeMark{Score: m.Score, Why: encodeText(m.Why)}
	}
	out.Scores, out.Key = &r.Scores, &key
	return out
}

func encodeReadershipSummary(s readership.Summary) contract.ReadershipSummary {
	zone := s.Call.Zone
	return contract.ReadershipSummary{
		CallID: s.Call.ID.UUID, CallTitle: encodeText(s.Call.Title), TimeZone: zone.String(), Reads: s.Reads, AcceptedAt: in(s.PledgedAt, zone),
		DeclaredAt: in(s.DeclaredAt, zone), Practised: len(s.Scores), Practices: len(s.Rehearsals), Assigned: s.Assigned, Locked: s.Locked, DueAt: in(s.Due, zone),
	}
}
