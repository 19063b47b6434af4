package api

import (
	"context"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// CreateDossier starts the caller's dossier for a call, or finds it again.
func (s *Server) CreateDossier(ctx context.Context, r contract.CreateDossierRequestObject) (contract.CreateDossierResponseObject, error) {
	who := callerOf(ctx)
	v, created, err := s.Services.Dossiers.Start(ctx, who.Actor, call.ID{UUID: r.Body.CallID}, who.Account.Name)
	if err != nil {
		return nil, err
	}
	body, err := s.encodeDossier(ctx, v)
	if err != nil || created {
		return contract.CreateDossier201JSONResponse{Body: body, Headers: contract.CreateDossier201ResponseHeaders{ETag: etag(v.Dossier.Version)}}, err
	}
	return contract.CreateDossier200JSONResponse{Body: body, Headers: contract.CreateDossier200ResponseHeaders{ETag: etag(v.Dossier.Version)}}, nil
}

// GetDossier gives one dossier.
func (s *Server) GetDossier(ctx context.Context, r contract.GetDossierRequestObject) (contract.GetDossierResponseObject, error) {
	v, err := s.Services.Dossiers.Get(ctx, callerOf(ctx).Actor, dossier.ID{UUID: r.DossierID})
	if err != nil {
		return nil, err
	}
	body, err := s.encodeDossier(ctx, v)
	return contract.GetDossier200JSONResponse{Body: body, Headers: contract.GetDossier200ResponseHeaders{ETag: etag(v.Dossier.Version)}}, err
}

// PatchDossier merges a patch into the named version of the draft. Files are uploaded
// apart and wishes have their own list: a patch leaves both as they are.
func (s *Server) PatchDossier(ctx context.Context, r contract.PatchDossierRequestObject) (contract.PatchDossierResponseObject, error) {
	who, id := callerOf(ctx), dossier.ID{UUID: r.DossierID}
	var draft dossier.Content
	v, err := drafting[contract.DossierContent, dossier.View]{
		read: func() (contract.DossierContent, error) {
			read, err := s.Services.Dossiers.Get(ctx, who.Actor, id)
			draft = read.Dossier.Draft
			return encodeContent(draft), err
		},
		save: func(form contract.DossierContent, version int64, fields []string) (dossier.View, error) {
			content := decodeContent(form)
			content.Files, content.Wishes = draft.Files, draft.Wishes
			return s.Services.Dossiers.Save(ctx, who.Actor, id, version, content, fields)
		},
		current: s.currentDossier(ctx, id),
	}.patch(r.Params.IfMatch, *r.Body)
	if err != nil {
		return nil, err
	}
	body, err := s.encodeDossier(ctx, v)
	return contract.PatchDossier200JSONResponse{Body: body, Headers: contract.PatchDossier200ResponseHeaders{ETag: etag(v.Dossier.Version)}}, err
}

// currentDossier reads a dossier as a conflict tells it.
func (s *Server) currentDossier(ctx context.Context, id dossier.ID) func() (any, error) {
	return func() (any, error) {
		v, err := s.Services.Dossiers.Get(ctx, callerOf(ctx).Actor, id)
		if err != nil {
			return nil, err
		}
		return s.encodeDossier(ctx, v)
	}
}

// SubmitDossier makes a snapshot of the named version.
func (s *Server) SubmitDossier(ctx context.Context, r contract.SubmitDossierRequestObject) (contract.SubmitDossierResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	id := dossier.ID{UUID: r.DossierID}
	v, err := s.Services.Dossiers.Submit(ctx, callerOf(ctx).Actor, id, version)
	if err != nil {
		return nil, addCurrent(err, s.currentDossier(ctx, id))
	}
	body, err := s.encodeDossier(ctx, v)
	return contract.SubmitDossier200JSONResponse{Body: body, Headers: contract.SubmitDossier200ResponseHeaders{ETag: etag(v.Dossier.Version)}}, err
}

// WithdrawDossier takes the dossier back.
func (s *Server) WithdrawDossier(ctx context.Context, r contract.WithdrawDossierRequestObject) (contract.WithdrawDossierResponseObject, error) {
	v, err := s.Services.Dossiers.Withdraw(ctx, callerOf(ctx).Actor, dossier.ID{UUID: r.DossierID}, val(r.Params.Final))
	if err != nil {
		return nil, err
	}
	body, err := s.encodeDossier(ctx, v)
	return contract.WithdrawDossier200JSONResponse{Body: body, Headers: contract.WithdrawDossier200ResponseHeaders{ETag: etag(v.Dossier.Version)}}, err
}

func (s *Server) encodeDossier(ctx context.Context, v dossier.View) (contract.Dossier, error) {
	lang, zone, d := callerOf(ctx).Lang, v.Call.Zone, v.Dossier
	next := v.Next()
	out := contract.Dossier{
		ID: d.ID.UUID, Number: d.Number, CallID: d.Call.UUID, Email: &d.Email, Status: contract.DossierStatus(v.Status()), Version: d.Version, SavedAt: d.SavedAt.In(zone),
		Draft: encodeContent(d.Draft), UnsentChanges: d.UnsentChanges(), Editable: v.Editable(), ClosesAt: ptr(v.ClosesAt().In(zone)),
		Missing: encodeFields(v.Missing(), lang), WithdrawnAt: in(d.WithdrawnAt, zone), DecisionReason: some(v.Verdict.Reason),
		NextStep: contract.NextStep{Text: next.Text.In(lang), By: in(next.By, zone)},
	}
	out.Snapshots = each(d.Snapshots, func(n dossier.Snapshot) contract.Snapshot { return encodeSnapshot(n, zone) })
	var err error
	out.Team, err = s.teamOf(ctx, v)
	return out, err
}

func encodeContent(c dossier.Content) contract.DossierContent {
	return contract.DossierContent{
		Name: some(c.Name), Phone: some(c.Phone), MainTrack: optionalTrack(c.MainTrack), SecondaryTrack: optionalTrack(c.SecondaryTrack),
		YearsExperience: c.YearsExperience, AvailableAtStart: c.AvailableAtStart, Places: list(c.Places),
		Employers: each(c.Employers, encodeEmployer), Schools: each(c.Schools, encodeSchool),
		Statements: table(c.Statements), Answers: table(c.Answers), Choices: table(c.Choices), TalentPool: c.TalentPool,
		Files: encodeFiles(c.Files),
	}
}

func encodeEmployer(s dossier.Stay) contract.Employer {
	return contract.Employer{Name: s.Name, Role: some(s.As), From: optionalDate(s.From), To: optionalDate(s.To)}
}

func encodeSchool(s dossier.Stay) contract.School {
	return contract.School{Name: s.Name, Degree: some(s.As), From: optionalDate(s.From), To: optionalDate(s.To)}
}

func encodeFiles(files map[string][]dossier.File) map[string][]contract.DossierFile {
	out := map[string][]contract.DossierFile{}
	for question, list := range files {
		out[question] = each(list, func(f dossier.File) contract.DossierFile {
			return contract.DossierFile{ID: f.ID.UUID, Name: f.Name, Size: f.Size, Type: contract.FileType(f.Type), Sha256: hexOf(f.SHA256)}
		})
	}
	return out
}

func decodeContent(c contract.DossierContent) dossier.Content {
	return dossier.Content{
		Name: val(c.Name), Phone: val(c.Phone), MainTrack: call.Track(val(c.MainTrack)), SecondaryTrack: call.Track(val(c.SecondaryTrack)),
		YearsExperience: c.YearsExperience, AvailableAtStart: c.AvailableAtStart, Places: c.Places, Statements: c.Statements, Answers: c.Answers,
		Choices: c.Choices, TalentPool: c.TalentPool,
		Employers: each(c.Employers, func(e contract.Employer) dossier.Stay {
			return dossier.Stay{Name: e.Name, As: val(e.Role), From: decodeDate(e.From), To: decodeDate(e.To)}
		}),
		Schools: each(c.Schools, func(e contract.School) dossier.Stay {
			return dossier.Stay{Name: e.Name, As: val(e.Degree), From: decodeDate(e.From), To: decodeDate(e.To)}
		}),
	}
}

// list and table read [] and {} on the wire when there is nothing.
func list[T any](l []T) []T {
	if l == nil {
		return []T{}
	}
	return l
}

func table[V any](m map[string]V) map[string]V {
	if m == nil {
		return map[string]V{}
	}
	return m
}
