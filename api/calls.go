package api

import (
	"context"
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

// ListCalls lists the calls the caller may see.
func (s *Server) ListCalls(ctx context.Context, r contract.ListCallsRequestObject) (contract.ListCallsResponseObject, error) {
	list, err := s.Services.Calls.List(ctx, callerOf(ctx).Actor, call.Kind(val(r.Params.Kind)))
	if err != nil {
		return nil, err
	}
	out := contract.ListCalls200JSONResponse{Items: []contract.Call{}, Total: len(list)}
	for _, c := range list {
		item, err := s.encodeCall(ctx, c)
		if err != nil {
			return nil, err
		}
		out.Items = append(out.Items, item)
	}
	return out, nil
}

// GetCall gives one call.
func (s *Server) GetCall(ctx context.Context, r contract.GetCallRequestObject) (contract.GetCallResponseObject, error) {
	c, err := s.Services.Calls.Get(ctx, callerOf(ctx).Actor, call.ID{UUID: r.CallID})
	if err != nil {
		return nil, err
	}
	body, err := s.encodeCall(ctx, c)
	return contract.GetCall200JSONResponse{Body: body, Headers: contract.GetCall200ResponseHeaders{ETag: etag(c.Version)}}, err
}

// CreateCall drafts a call.
func (s *Server) CreateCall(ctx context.Context, r contract.CreateCallRequestObject) (contract.CreateCallResponseObject, error) {
	wanted, err := s.decodeCall(ctx, *r.Body)
	if err != nil {
		return nil, err
	}
	c, err := s.Services.Calls.Create(ctx, callerOf(ctx).Actor, wanted)
	if err != nil {
		return nil, err
	}
	body, err := s.encodeCall(ctx, c)
	return contract.CreateCall201JSONResponse{Body: body, Headers: contract.CreateCall201ResponseHeaders{ETag: etag(c.Version)}}, err
}

// PutCall changes a draft call.
func (s *Server) PutCall(ctx context.Context, r contract.PutCallRequestObject) (contract.PutCallResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	wanted, err := s.decodeCall(ctx, *r.Body)
	if err != nil {
		return nil, err
	}
	wanted.ID.UUID = r.CallID
	c, err := s.Services.Calls.Change(ctx, callerOf(ctx).Actor, wanted, version)
	if err != nil {
		return nil, err
	}
	body, err := s.encodeCall(ctx, c)
	return contract.PutCall200JSONResponse{Body: body, Headers: contract.PutCall200ResponseHeaders{ETag: etag(c.Version)}}, err
}

// PublishCall makes a draft public.
func (s *Server) PublishCall(ctx context.Context, r contract.PublishCallRequestObject) (contract.PublishCallResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	c, err := s.Services.Calls.Publish(ctx, callerOf(ctx).Actor, call.ID{UUID: r.CallID}, version)
	if err != nil {
		return nil, err
	}
	body, err := s.encodeCall(ctx, c)
	return contract.PublishCall200JSONResponse{Body: body, Headers: contract.PublishCall200ResponseHeaders{ETag: etag(c.Version)}}, err
}

// ExtendCall publishes an extension.
func (s *Server) ExtendCall(ctx context.Context, r contract.ExtendCallRequestObject) (contract.ExtendCallResponseObject, error) {
	c, err := s.Services.Calls.Extend(ctx, callerOf(ctx).Actor, call.ID{UUID: r.CallID}, call.WindowName(r.Body.Window), call.Extension{
		Person: domain.AccountID{UUID: val(r.Body.PersonID)}, Closes: r.Body.ClosesAt.UTC(), Motive: decodeText(&r.Body.Motive),
	})
	if err != nil {
		return nil, err
	}
	body, err := s.encodeCall(ctx, c)
	return contract.ExtendCall201JSONResponse{Body: body, Headers: contract.ExtendCall201ResponseHeaders{ETag: etag(c.Version)}}, err
}

// defaults of a call, those of the sixth (rules of 2022, articles 5.2 and 5.4).
const (
	defaultWishesMin = 3
	defaultWishesMax = 5
	defaultReadings  = 2
)

func (s *Server) decodeCall(ctx context.Context, b contract.CallInput) (call.Call, error) {
	p, err := s.knownPromotion(ctx, b.PromotionID)
	if err != nil {
		return call.Call{}, err
	}
	c, err := decodeCallInput(b)
	c.Promotion = p
	return c, err
}

func decodeCallInput(b contract.CallInput) (call.Call, error) {
	zone, err := time.LoadLocation(b.TimeZone)
	if err != nil {
		return call.Call{}, domain.InvalidFields([]domain.Field{{Pointer: "/time_zone", Code: "timezone", Message: domain.Text{
			FR: "Ce fuseau horaire n’existe pas. Exemple : Europe/Paris.", EN: "This time zone does not exist. Example: Europe/Paris.",
		}}})
	}
	c := call.Call{
		Kind: call.Kind(b.Kind), Title: decodeText(&b.Title), Summary: decodeText(b.Summary), Zone: zone,
		ChallengesVisibleAt: in(b.ChallengesVisibleAt, time.UTC), WishesMin: or(b.WishesMin, defaultWishesMin), WishesMax: or(b.WishesMax, defaultWishesMax),
		ReadingsPerDossier: or(b.ReadingsPerDossier, defaultReadings), Windows: decodeWindows(b),
		Tracks: each(val(b.Tracks), func(t contract.Track) call.Track { return call.Track(t) }),
	}
	c.Questions, c.Steps, c.Statements = each(val(b.Questions), decodeQuestion), each(val(b.Steps), decodeStep), each(val(b.Statements), decodeStatement)
	c.Milestones, c.Conditions = each(val(b.Milestones), decodeMilestone), decodeText(b.Conditions)
	c.ChallengesAudience = call.Audience(or(b.ChallengesAudience, contract.Audience(call.Everybody)))
	c.WishSubject = call.WishSubject(or(b.WishesSubject, contract.WishSubject(call.RankChallenges)))
	c.WishesWithApplication, c.NamedReading = val(b.WishesWithApplication), !or(b.AnonymousReading, true)
	c.TalentPoolMonths = val(b.TalentPoolMonths)
	c.ThirdReadingGap, c.ShortlistPlaces, c.HideSchools = val(b.ThirdReadingGap), val(b.ShortlistPlaces), val(b.HideSchools)
	c.Rubric = each(val(b.Rubric), func(k contract.Criterion) call.Criterion {
		return call.Criterion{ID: k.ID, Label: decodeText(&k.Label), Help: decodeText(k.Help), Weight: val(k.Weight)}
	})
	return c, nil
}

// knownPromotion names the field when a body names a promotion that does not exist.
func (s *Server) knownPromotion(ctx context.Context, id uuid.UUID) (domain.PromotionID, error) {
	p := domain.PromotionID{UUID: id}
	if _, err := s.Services.Promotions.Store.Promotion(ctx, p); err != nil {
		return p, domain.InvalidFields([]domain.Field{{Pointer: "/promotion_id", Code: "unknown", Message: domain.Text{
			FR: "Cette promotion n’existe pas.", EN: "This promotion does not exist.",
		}}})
	}
	return p, nil
}

func decodeWindows(b contract.CallInput) []call.Window {
	main := call.Applications
	if b.Kind == contract.CallKindChallenges {
		main = call.Challenges
	}
	windows := []call.Window{{Name: main, Opens: b.Window.OpensAt.UTC(), Closes: b.Window.ClosesAt.UTC()}}
	if w := b.WishesWindow; w != nil {
		windows = append(windows, call.Window{Name: call.Wishes, Opens: w.OpensAt.UTC(), Closes: w.ClosesAt.UTC()})
	}
	return windows
}

func or[T any](p *T, otherwise T) T {
	if p == nil {
		return otherwise
	}
	return *p
}

// encodeCall tells a call as its reader sees it now: their own extension counts,
// other people's do not show.
func (s *Server) encodeCall(ctx context.Context, c call.Call) (contract.Call, error) {
	now, err := s.Services.Calls.Store.BusinessNow(ctx)
	if err != nil {
		return contract.Call{}, err
	}
	me := callerOf(ctx).Actor.Account
	main := c.Main()
	return contract.Call{
		ID: c.ID.UUID, Kind: contract.CallKind(c.Kind), Status: contract.CallStatus(c.Status), PublishedAt: in(c.PublishedAt, c.Zone),
		Promotion: contract.PromotionRef{ID: c.Promotion.UUID, Number: c.PromotionNumber, Name: c.PromotionName},
		Title:     encodeText(c.Title), Summary: optionalText(c.Summary), TimeZone: c.Zone.String(),
		OpensAt: main.Opens.In(c.Zone), ClosesAt: main.End(now, domain.AccountID{}).In(c.Zone),
		Windows:             each(c.Windows, func(w call.Window) contract.Window { return encodeWindow(w, now, me, c.Zone) }),
		ChallengesVisibleAt: in(c.ChallengesVisibleAt, c.Zone), ChallengesPrepared: c.ChallengesPrepared,
		ChallengesAudience: contract.Audience(c.ChallengesAudience), WishesSubject: contract.WishSubject(c.WishSubject),
		WishesWithApplication: c.WishesWithApplication, AnonymousReading: !c.NamedReading, TalentPoolMonths: some(c.TalentPoolMonths),
		Conditions: optionalText(c.Conditions), Milestones: each(c.Milestones, encodeMilestone), Steps: each(c.Steps, encodeStep),
		WishesMin: c.WishesMin, WishesMax: c.WishesMax, Tracks: encodeTracks(c.Tracks), ReadingsPerDossier: c.ReadingsPerDossier,
		ThirdReadingGap: c.ThirdReadingGap, ShortlistPlaces: some(c.ShortlistPlaces), HideSchools: c.HideSchools,
		Questions: each(c.Questions, encodeQuestion), Statements: each(c.Statements, encodeStatement), Rubric: each(c.Rubric, encodeCriterion),
		ShortlistReleasedAt: in(c.ShortlistReleasedAt, c.Zone), ResultReleasedAt: in(c.ResultReleasedAt, c.Zone),
		FormVersion: c.FormVersion, Revisions: each(c.Revisions, func(r call.Revision) contract.Revision { return encodeRevision(r, c.Zone) }), Version: c.Version, Now: now.In(c.Zone),
	}, nil
}

func encodeWindow(w call.Window, now time.Time, me domain.AccountID, zone *time.Location) contract.Window {
	out := contract.Window{
		Name: contract.WindowName(w.Name), OpensAt: w.Opens.In(zone), ClosesAt: w.End(now, me).In(zone),
		AnnouncedClosesAt: w.Closes.In(zone), State: contract.WindowState(w.State(now, me)), Extensions: []contract.Extension{},
	}
	for _, e := range w.Extensions {
		if !e.Personal() {
			out.Extensions = append(out.Extensions, contract.Extension{
				PublishedAt: e.Published.In(zone), ClosesAt: e.Closes.In(zone), Motive: encodeText(e.Motive),
			})
		}
	}
	return out
}
