package api

import (
	"time"

	"github.com/google/uuid"
	openapi_types "github.com/oapi-codegen/runtime/types"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

// paris is the zone of instants that belong to no call.
var paris = mustZone("Europe/Paris")

func mustZone(name string) *time.Location {
	zone, err := time.LoadLocation(name)
	must(err)
	return zone
}

// some gives a pointer to a value, nil for its zero: absent on the wire.
func some[T comparable](v T) *T {
	var zero T
	if v == zero {
		return nil
	}
	return &v
}

func ptr[T any](v T) *T { return &v }

// val gives what a pointer holds, zero for nil.
func val[T any](p *T) T {
	if p == nil {
		var zero T
		return zero
	}
	return *p
}

// in places an optional instant in a zone.
func in(t *time.Time, zone *time.Location) *time.Time {
	if t == nil {
		return nil
	}
	placed := t.In(zone)
	return &placed
}

func encodeText(t domain.Text) contract.Text { return contract.Text{Fr: t.FR, En: t.EN} }

func decodeText(t *contract.Text) domain.Text {
	if t == nil {
		return domain.Text{}
	}
	return domain.Text{FR: t.Fr, EN: t.En}
}

func optionalText(t domain.Text) *contract.Text {
	if t.IsZero() {
		return nil
	}
	return ptr(encodeText(t))
}

func encodeDate(d domain.Date) openapi_types.Date {
	return openapi_types.Date{Time: d.Midnight(time.UTC)}
}

func optionalDate(d domain.Date) *openapi_types.Date {
	if d.IsZero() {
		return nil
	}
	return ptr(encodeDate(d))
}

func decodeDate(d *openapi_types.Date) domain.Date {
	if d == nil {
		return domain.Date{}
	}
	return domain.DateOf(d.Time)
}

func page(limit *int, cursor *string) domain.Page {
	return domain.Page{Limit: val(limit), Cursor: val(cursor)}
}

func encodeTracks(list []call.Track) []contract.Track {
	return each(list, func(t call.Track) contract.Track { return contract.Track(t) })
}

func optionalTrack(t call.Track) *contract.Track {
	if t == "" {
		return nil
	}
	return ptr(contract.Track(t))
}

// each converts a list; the result is never nil, so that it reads [] on the wire.
func each[A, B any](list []A, convert func(A) B) []B {
	out := make([]B, len(list))
	for i, a := range list {
		out[i] = convert(a)
	}
	return out
}

func encodeFields(fields []domain.Field, lang string) []contract.FieldProblem {
	return each(fields, func(f domain.Field) contract.FieldProblem {
		return contract.FieldProblem{Pointer: f.Pointer, Code: f.Code, Detail: f.Message.In(lang)}
	})
}

func optionalID(id uuid.UUID) *uuid.UUID { return some(id) }
