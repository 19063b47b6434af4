package repository

import "github.com/etalab/portail-eig/domain/call"

// questionRow is a question as it is stored in its call.
type questionRow struct {
	ID             string      `json:"id"`
	Kind           string      `json:"kind"`
	Label          textRow     `json:"label"`
	Help           textRow     `json:"help"`
	Required       bool        `json:"required"`
	Step           string      `json:"step,omitempty"`
	Track          string      `json:"track,omitempty"`
	Options        []optionRow `json:"options,omitempty"`
	MaxLength      int         `json:"max_length,omitempty"`
	MaxFiles       int         `json:"max_files,omitempty"`
	FileTypes      []string    `json:"file_types,omitempty"`
	ShownToReaders bool        `json:"shown_to_readers,omitempty"`
}

type optionRow struct {
	ID    string  `json:"id"`
	Label textRow `json:"label"`
}

func questionRowOf(q call.Question) questionRow {
	row := questionRow{
		ID: q.ID, Kind: string(q.Kind), Label: fromText(q.Label), Help: fromText(q.Help), Required: q.Required, Step: q.Step,
		Track: string(q.Track), MaxLength: q.MaxLength, MaxFiles: q.MaxFiles, FileTypes: words(q.FileTypes), ShownToReaders: q.ShownToReaders,
	}
	for _, o := range q.Options {
		row.Options = append(row.Options, optionRow{o.ID, fromText(o.Label)})
	}
	return row
}

func (r questionRow) question() call.Question {
	q := call.Question{
		ID: r.ID, Kind: call.QuestionKind(r.Kind), Label: toText(r.Label), Help: toText(r.Help), Required: r.Required, Step: r.Step,
		Track: call.Track(r.Track), MaxLength: r.MaxLength, MaxFiles: r.MaxFiles, FileTypes: unwords[call.FileType](r.FileTypes),
		ShownToReaders: r.ShownToReaders,
	}
	for _, o := range r.Options {
		q.Options = append(q.Options, call.Option{ID: o.ID, Label: toText(o.Label)})
	}
	return q
}
