package api

import (
	"time"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain/thread"
)

// encodeThread writes a thread as one side sees it: to the candidate the team is one
// voice, without a name.
func encodeThread(v thread.View) contract.Thread {
	zone, team := v.Zone(), v.Side == thread.Team
	out := contract.Thread{
		DossierID: v.Of.ID.UUID, Number: v.Of.Number, CallID: v.Of.Call.UUID, Version: v.Version, State: contract.ThreadState(v.State()),
		Side: contract.ThreadSide(v.Side), WaitingSince: in(v.WaitingSince(), zone), Unread: v.Unread(v.Side), Submitted: v.Submitted(), Now: v.At.In(zone),
		Messages:    each(v.Messages, func(m thread.Message) contract.Message { return encodeMessage(m, team, zone) }),
		Supplements: each(v.Supplements, func(s thread.Supplement) contract.Supplement { return encodeSupplement(s, v.At, team, zone) }),
	}
	if team {
		out.CandidateName, out.Assignee = some(v.CandidateName()), encodeMember(v.Assignee)
	}
	return out
}

func encodeMessage(m thread.Message, team bool, zone *time.Location) contract.Message {
	out := contract.Message{
		ID: m.ID.UUID, Sequence: m.Sequence, Side: contract.MessageSide(m.Side), Kind: contract.MessageKind(m.Kind), Text: m.Text, At: m.At.In(zone),
	}
	if team && m.Side == thread.Team {
		out.Author = encodeMember(m.Author)
	}
	return out
}

func encodeSupplement(s thread.Supplement, now time.Time, team bool, zone *time.Location) contract.Supplement {
	out := contract.Supplement{
		ID: s.ID.UUID, Term: s.Term.In(zone), State: contract.SupplementState(s.StateAt(now)), Request: s.Request, Addendum: some(s.Answer),
	}
	if team && s.Answer > 0 {
		out.ShownToReaders = &s.Shown
	}
	return out
}

func encodeMember(p thread.Person) *contract.PersonRef {
	if p.Account.IsZero() {
		return nil
	}
	return &contract.PersonRef{ID: p.Account.UUID, Name: p.Name}
}

func encodeThreadRow(r thread.Row) contract.ThreadSummary {
	return contract.ThreadSummary{
		DossierID: optionalID(r.Dossier.UUID), ChallengeID: optionalID(r.Challenge.UUID), Number: some(r.Number), Administration: some(r.Host), Name: r.Name, CallID: r.Call.UUID, CallTitle: encodeText(r.CallTitle),
		State: contract.ThreadState(r.State), WaitingSince: in(r.WaitingSince, r.Zone), LastAt: r.LastAt.In(r.Zone),
		Assignee: encodeMember(r.Assignee), Unread: r.Unread, Excerpt: r.Excerpt, ExcerptSide: contract.MessageSide(r.ExcerptSide),
	}
}
