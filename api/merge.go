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

func unmergeable(err error) error {
	return unreadable(domain.Text{FR: "La modification n’est pas lisible.", EN: "The change cannot be read."}).Because(err)
}

// asTold finds the error that people may read.
func asTold(err error) (*domain.Error, bool) {
	var told *domain.Error
	return told, errors.As(err, &told)
}
