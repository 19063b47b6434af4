package call

import (
	"slices"
	"strconv"

	"github.com/etalab/portail-eig/domain"
)

// Revise refuses a new version of a published form wherever somebody's written
// work would be lost or no longer count: nothing is removed, ids and kinds stay,
// limits only grow, and nothing new is required.
func (f Form) Revise(to Form) []domain.Field {
	fields := kept("/steps", f.Steps, to.Steps, func(s Step) string { return s.ID })
	fields = append(fields, kept("/questions", f.Questions, to.Questions, func(q Question) string { return q.ID })...)
	fields = append(fields, kept("/statements", f.Statements, to.Statements, func(s Statement) string { return s.ID })...)
	for i, q := range to.Questions {
		at := "/questions/" + strconv.Itoa(i)
		old, asked := Call{Questions: f.Questions}.Question(q.ID)
		switch {
		case asked:
			fields = append(fields, old.revise(q, at)...)
		case q.Required:
			fields = append(fields, field(at+"/required", "new_required",
				"Une question ajoutée après la publication est facultative : les candidatures déjà déposées ne la connaissaient pas.",
				"A question added after publication is optional: applications already submitted did not know it."))
		}
	}
	for i, s := range to.Statements {
		if !slices.ContainsFunc(f.Statements, func(old Statement) bool { return old.ID == s.ID }) {
			fields = append(fields, field("/statements/"+strconv.Itoa(i), "new_required",
				"Une condition ne s’ajoute pas après la publication : les candidatures déjà déposées ne l’ont pas confirmée.",
				"A condition is not added after publication: applications already submitted did not confirm it."))
		}
	}
	return fields
}

// kept refuses the removal of anything that has an id.
func kept[T any](pointer string, from, to []T, id func(T) string) []domain.Field {
	fields := []domain.Field{}
	for _, old := range from {
		if !slices.ContainsFunc(to, func(t T) bool { return id(t) == id(old) }) {
			fields = append(fields, field(pointer, "removed",
				"« "+id(old)+" » a été publié et ne se retire plus : des personnes y ont peut-être répondu.",
				"“"+id(old)+"” was published and is no longer removed: people may have answered it."))
		}
	}
	return fields
}

// revise refuses what would undo an answer to the question q.
func (q Question) revise(to Question, at string) []domain.Field {
	fields := []domain.Field{}
	refuse := func(wrong bool, name, code, fr, en string) {
		if wrong {
			fields = append(fields, field(at+"/"+name, code, fr, en))
		}
	}
	refuse(to.Kind != q.Kind, "kind", "changed", "Le type d’une question publiée ne change plus.", "The kind of a published question no longer changes.")
	refuse(to.Track != q.Track, "track", "changed", "Le métier d’une question publiée ne change plus.", "The track of a published question no longer changes.")
	refuse(to.Required && !q.Required, "required", "new_required",
		"Cette question était facultative : elle le reste pour qui a déjà déposé.", "This question was optional: it stays so for those who submitted.")
	refuse(to.MaxLength < q.MaxLength, "max_length", "shrunk",
		"La limite ne peut que grandir : elle est de "+strconv.Itoa(q.MaxLength)+" caractères.", "The limit may only grow: it is "+strconv.Itoa(q.MaxLength)+" characters.")
	refuse(to.Files() < q.Files(), "max_files", "shrunk",
		"Le nombre de fichiers ne peut que grandir : il est de "+strconv.Itoa(q.Files())+".", "The number of files may only grow: it is "+strconv.Itoa(q.Files())+".")
	refuse(to.ShownToReaders != q.ShownToReaders, "shown_to_readers", "changed",
		"Ce qui a été dit de qui voit les fichiers ne change plus.", "What was said of who sees the files no longer changes.")
	refuse(slices.ContainsFunc(q.FileTypes, func(t FileType) bool { return !slices.Contains(to.FileTypes, t) }), "file_types", "removed",
		"Un type de fichier accepté ne se retire plus.", "A type of file once accepted is no longer removed.")
	return append(fields, kept(at+"/options", q.Options, to.Options, func(o Option) string { return o.ID })...)
}
