package api

import (
	"time"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain/call"
)

// What a call asks and announces, between the wire and the domain.

func decodeQuestion(q contract.Question) call.Question {
	return call.Question{
		ID: q.ID, Kind: call.QuestionKind(q.Kind), Label: decodeText(&q.Label), Help: decodeText(q.Help), Required: q.Required,
		Step: val(q.Step), Track: call.Track(val(q.Track)), MaxLength: val(q.MaxLength), MaxFiles: val(q.MaxFiles),
		ShownToReaders: val(q.ShownToReaders),
		Options: each(val(q.Options), func(o contract.Option) call.Option {
			return call.Option{ID: o.ID, Label: decodeText(&o.Label)}
		}),
		FileTypes: each(val(q.FileTypes), func(t contract.FileType) call.FileType { return call.FileType(t) }),
	}
}

func encodeQuestion(q call.Question) contract.Question {
	out := contract.Question{
		ID: q.ID, Kind: contract.QuestionKind(q.Kind), Label: encodeText(q.Label), Help: optionalText(q.Help), Required: q.Required,
		Step: some(q.Step), Track: optionalTrack(q.Track), MaxLength: some(q.MaxLength), MaxFiles: some(q.MaxFiles), ShownToReaders: some(q.ShownToReaders),
	}
	if len(q.Options) > 0 {
		out.Options = ptr(each(q.Options, func(o call.Option) contract.Option {
			return contract.Option{ID: o.ID, Label: encodeText(o.Label)}
		}))
	}
	if len(q.FileTypes) > 0 {
		out.FileTypes = ptr(each(q.FileTypes, func(t call.FileType) contract.FileType { return contract.FileType(t) }))
	}
	return out
}

func decodeStep(s contract.FormStep) call.Step {
	return call.Step{ID: s.ID, Title: decodeText(&s.Title)}
}

func encodeStep(s call.Step) contract.FormStep {
	return contract.FormStep{ID: s.ID, Title: encodeText(s.Title)}
}

func encodeForm(f call.Form) contract.CallForm {
	return contract.CallForm{
		Version: f.Version, Steps: each(f.Steps, encodeStep), Questions: each(f.Questions, encodeQuestion), Statements: each(f.Statements, encodeStatement),
	}
}

func decodeMilestone(m contract.Milestone) call.Milestone {
	return call.Milestone{Label: decodeText(&m.Label), From: decodeDate(&m.From), To: decodeDate(m.To)}
}

func encodeMilestone(m call.Milestone) contract.Milestone {
	return contract.Milestone{Label: encodeText(m.Label), From: encodeDate(m.From), To: optionalDate(m.To)}
}

func decodeStatement(t contract.Statement) call.Statement {
	return call.Statement{ID: t.ID, Label: decodeText(&t.Label), Article: t.Article}
}

func encodeStatement(t call.Statement) contract.Statement {
	return contract.Statement{ID: t.ID, Label: encodeText(t.Label), Article: t.Article}
}

func encodeCriterion(k call.Criterion) contract.Criterion {
	return contract.Criterion{ID: k.ID, Label: encodeText(k.Label), Help: optionalText(k.Help), Weight: some(k.Weight)}
}

func encodeRevision(r call.Revision, zone *time.Location) contract.Revision {
	return contract.Revision{Version: r.Version, At: r.At.In(zone), Reason: encodeText(r.Reason)}
}
