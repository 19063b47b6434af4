package api

import (
	"context"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/reading"
)

// ListReadings lists the caller's readings, or those of a call or dossier for its
// programme team.
func (s *Server) ListReadings(ctx context.Context, r contract.ListReadingsRequestObject) (contract.ListReadingsResponseObject, error) {
	list, err := s.Services.Readings.List(ctx, callerOf(ctx).Actor, reading.Filter{
		Call: call.ID{UUID: val(r.Params.CallID)}, Dossier: dossier.ID{UUID: val(r.Params.DossierID)},
		Mine: val(r.Params.Mine), Page: page(r.Params.Limit, r.Params.Cursor),
	})
	if err != nil {
		return nil, err
	}
	return contract.ListReadings200JSONResponse{
		Items: each(list.Items, encodeReading), Total: list.Total, Locked: list.Locked, Next: some(list.Next),
	}, nil
}

// CreateReading gives a dossier to a reader.
func (s *Server) CreateReading(ctx context.Context, r contract.CreateReadingRequestObject) (contract.CreateReadingResponseObject, error) {
	v, err := s.Services.Readings.Assign(ctx, callerOf(ctx).Actor, dossier.ID{UUID: r.Body.DossierID}, domain.AccountID{UUID: r.Body.ReaderID})
	return contract.CreateReading201JSONResponse{
		Body: encodeReadingView(v), Headers: contract.CreateReading201ResponseHeaders{ETag: etag(v.Reading.Version)},
	}, err
}

// GetReading gives one reading with the anonymised dossier.
func (s *Server) GetReading(ctx context.Context, r contract.GetReadingRequestObject) (contract.GetReadingResponseObject, error) {
	v, err := s.Services.Readings.Get(ctx, callerOf(ctx).Actor, reading.ID{UUID: r.ReadingID})
	return contract.GetReading200JSONResponse{
		Body: encodeReadingView(v), Headers: contract.GetReading200ResponseHeaders{ETag: etag(v.Reading.Version)},
	}, err
}

// PutReading saves the caller's scores.
func (s *Server) PutReading(ctx context.Context, r contract.PutReadingRequestObject) (contract.PutReadingResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	id := reading.ID{UUID: r.ReadingID}
	v, err := s.Services.Readings.Save(ctx, callerOf(ctx).Actor, id, version, reading.Marks{
		Scores: r.Body.Scores, Comments: val(r.Body.Comments), Comment: val(r.Body.Comment),
	})
	return contract.PutReading200JSONResponse{
		Body: encodeReadingView(v), Headers: contract.PutReading200ResponseHeaders{ETag: etag(v.Reading.Version)},
	}, s.withCurrentReading(ctx, err, id)
}

// LockReading hands the caller's scores in.
func (s *Server) LockReading(ctx context.Context, r contract.LockReadingRequestObject) (contract.LockReadingResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	id := reading.ID{UUID: r.ReadingID}
	v, err := s.Services.Readings.Lock(ctx, callerOf(ctx).Actor, id, version)
	return contract.LockReading200JSONResponse{
		Body: encodeReadingView(v), Headers: contract.LockReading200ResponseHeaders{ETag: etag(v.Reading.Version)},
	}, s.withCurrentReading(ctx, err, id)
}

// DeleteReading takes an assignment back.
func (s *Server) DeleteReading(ctx context.Context, r contract.DeleteReadingRequestObject) (contract.DeleteReadingResponseObject, error) {
	return contract.DeleteReading204Response{}, s.Services.Readings.Unassign(ctx, callerOf(ctx).Actor, reading.ID{UUID: r.ReadingID})
}

// withCurrentReading adds to a conflict the reading as it now stands.
func (s *Server) withCurrentReading(ctx context.Context, err error, id reading.ID) error {
	told, ours := asTold(err)
	if !ours || told.Kind != domain.Stale {
		return err
	}
	v, readErr := s.Services.Readings.Get(ctx, callerOf(ctx).Actor, id)
	if readErr != nil {
		return err
	}
	return told.With("current", encodeReadingView(v))
}

func encodeReadingView(v reading.View) contract.Reading {
	out := encodeReading(v.Reading)
	d := v.Dossier
	out.Dossier = &contract.AnonymousDossier{
		MainTrack: optionalTrack(d.MainTrack), SecondaryTrack: optionalTrack(d.SecondaryTrack), YearsExperience: d.YearsExperience,
		Answers: table(d.Answers), Choices: ptr(table(d.Choices)), Questions: ptr(each(d.Questions, encodeQuestion)), Name: some(d.Name),
		Files: each(d.Files, func(f dossier.ReaderFile) contract.ReaderFile {
			return contract.ReaderFile{ID: f.ID.UUID, Question: f.Question, Name: f.Name, Size: f.Size, Type: contract.FileType(f.Type)}
		}),
		Addenda: list(v.Dossier.Addenda),
	}
	if len(d.Employers) > 0 {
		out.Dossier.Employers = ptr(each(d.Employers, encodeEmployer))
	}
	if len(d.Schools) > 0 {
		out.Dossier.Schools = ptr(each(d.Schools, encodeSchool))
	}
	return out
}

// encodeReading writes what the domain left visible to the caller: to a reader the
// dossier's id and the reader are zero, and absent on the wire.
func encodeReading(r reading.Reading) contract.Reading {
	out := contract.Reading{
		ID: r.ID.UUID, Code: r.Code, CallID: r.Call.UUID, MainTrack: optionalTrack(r.MainTrack), State: contract.ReadingState(r.State()), Scores: table(r.Scores),
		Comments: table(r.Comments), Comment: some(r.Comment), DossierID: optionalID(r.Dossier.UUID), Version: r.Version,
	}
	if r.State() == reading.Locked {
		out.LockedAt = in(r.LockedAt, r.Zone)
	}
	if r.Reader.UUID != uuid.Nil {
		out.Reader = &contract.PersonRef{ID: r.Reader.UUID, Name: r.ReaderName}
	}
	return out
}
