package api

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	jsonpatch "github.com/evanphx/json-patch/v5"

	"github.com/etalab/portail-eig/domain"
)

// merge applies a merge patch (RFC 7396) to a form; touched names the fields that
// the patch speaks of, for the audit.
func merge[T any](form T, patch []byte) (merged T, touched []string, err error) {
	before, err := json.Marshal(form)
	if err != nil {
		return merged, nil, fmt.Errorf("encoding a form: %w", err)
	}
	after, err := jsonpatch.MergePatch(before, patch)
	if err != nil {
		return merged, nil, unmergeable(err)
	}
	if err := json.Unmarshal(after, &merged); err != nil {
		return merged, nil, unmergeable(err)
	}
	named := map[string]json.RawMessage{}
	if err := json.Unmarshal(patch, &named); err != nil {
		return merged, nil, unmergeable(err)
	}
	return merged, slices.Sorted(maps.Keys(named)), nil
}

// drafting is a form that its people change by merge patches, each naming the version
// it read: dossiers and challenges obey the same rules of conflict.
type drafting[F, V any] struct {
	read    func() (F, error)
	save    func(form F, version int64, fields []string) (V, error)
	current func() (any, error) // the object as it now stands, told on a conflict
}

// patch merges a change into the form as it stands and saves it. A form read at another
// version than the one named is refused by the save: the merge is then thrown away.
func (d drafting[F, V]) patch(header *string, patch []byte) (saved V, err error) {
	version, err := ifMatch(header)
	if err != nil {
		return saved, err
	}
	form, err := d.read()
	if err != nil {
		return saved, err
	}
	merged, fields, err := merge(form, patch)
	if err != nil {
		return saved, err
	}
	if err := checkStruct(merged); err != nil {
		return saved, err
	}
	saved, err = d.save(merged, version, fields)
	return saved, addCurrent(err, d.current)
}

// addCurrent adds to a conflict of versions the object as it now stands.
func addCurrent(err error, read func() (any, error)) error {
	told, ours := asTold(err)
	if !ours || told.Kind != domain.Stale {
		return err
	}
	current, readErr := read()
	if readErr != nil {
		return err // the conflict is what the caller must hear
	}
	return told.With("current", current)
}

func unmergeable(err error) error {
	return unreadable(domain.Text{FR: "La modification n’est pas lisible.", EN: "The change cannot be read."}).Because(err)
}

// asTold finds the error that people may read.
func asTold(err error) (*domain.Error, bool) {
	var told *domain.Error
	return told, errors.As(err, &told)
}
