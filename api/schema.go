package api

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/etalab/portail-eig/domain"
)

// checkSchema holds a decoded body against its schema and tells every fault with
// its pointer.
func checkSchema(schema *openapi3.Schema, value any) error {
	err := schema.VisitJSON(value, openapi3.MultiErrors(), openapi3.VisitAsRequest(), openapi3.EnableFormatValidation())
	if err == nil {
		return nil
	}
	fields := []domain.Field{}
	collect(err, &fields)
	if len(fields) == 0 {
		return unreadable(domain.Text{FR: "Le contenu n’a pas la forme attendue.", EN: "The content does not have the expected form."}).Because(err)
	}
	return domain.InvalidFields(fields)
}

func collect(err error, fields *[]domain.Field) {
	var many openapi3.MultiError
	if errors.As(err, &many) {
		for _, one := range many {
			collect(one, fields)
		}
		return
	}
	var fault *openapi3.SchemaError
	if !errors.As(err, &fault) {
		return
	}
	*fields = append(*fields, schemaField(fault))
}

var quoted = regexp.MustCompile(`property "([^"]+)"`)

func schemaField(fault *openapi3.SchemaError) domain.Field {
	pointer := ""
	for _, part := range fault.JSONPointer() {
		pointer += "/" + escapePointer(part)
	}
	var code string
	var text domain.Text
	name := ""
	if m := quoted.FindStringSubmatch(fault.Reason); m != nil {
		name = m[1]
	}
	switch {
	case strings.Contains(fault.Reason, "is unsupported"):
		code = "unknown"
		text = domain.Text{FR: "Ce champ n’existe pas.", EN: "This field does not exist."}
	case fault.SchemaField == "required":
		code = "required"
		text = domain.Text{FR: "Ce champ est nécessaire.", EN: "This field is required."}
	default:
		code, text = schemaText(fault)
	}
	if name != "" && !strings.HasSuffix(pointer, "/"+escapePointer(name)) {
		pointer += "/" + escapePointer(name)
	}
	return domain.Field{Pointer: pointer, Code: code, Message: text}
}

func schemaText(fault *openapi3.SchemaError) (string, domain.Text) {
	ref := &openapi3.SchemaRef{Value: fault.Schema}
	switch fault.SchemaField {
	case "type", "nullable":
		return "type", domain.Text{FR: "Ce champ n’a pas le type attendu." + bounds(ref, "fr"), EN: "This field does not have the expected type." + bounds(ref, "en")}
	case "maxLength":
		return "too_long", domain.Text{FR: "Ce texte est trop long." + bounds(ref, "fr"), EN: "This text is too long." + bounds(ref, "en")}
	case "minLength":
		return "too_short", domain.Text{FR: "Ce texte est trop court." + bounds(ref, "fr"), EN: "This text is too short." + bounds(ref, "en")}
	case "minimum", "maximum":
		return "out_of_range", domain.Text{FR: "Ce nombre est hors limites." + bounds(ref, "fr"), EN: "This number is out of range." + bounds(ref, "en")}
	case "enum":
		return "choice", domain.Text{FR: "Cette valeur n’est pas dans la liste." + bounds(ref, "fr"), EN: "This value is not in the list." + bounds(ref, "en")}
	case "maxItems", "maxProperties":
		return "too_many", domain.Text{FR: "Il y a trop d’éléments." + bounds(ref, "fr"), EN: "There are too many items." + bounds(ref, "en")}
	case "minItems":
		return "too_few", domain.Text{FR: "Il manque des éléments." + bounds(ref, "fr"), EN: "There are too few items." + bounds(ref, "en")}
	case "uniqueItems":
		return "duplicate", domain.Text{FR: "Un élément est donné deux fois.", EN: "An item is given twice."}
	case "format", "pattern":
		return "format", domain.Text{FR: "Ce champ n’a pas la forme attendue." + bounds(ref, "fr"), EN: "This field does not have the expected form." + bounds(ref, "en")}
	}
	return "invalid", domain.Text{FR: "Cette valeur n’est pas permise.", EN: "This value is not allowed."}
}

// bounds says what the contract allows, so that a refusal tells the way out.
func bounds(ref *openapi3.SchemaRef, lang string) string {
	if ref == nil || ref.Value == nil {
		return ""
	}
	s, said := ref.Value, []string{}
	add := func(fr, en string, args ...any) {
		said = append(said, fmt.Sprintf(domain.Text{FR: fr, EN: en}.In(lang), args...))
	}
	if s.Type != nil && len(s.Type.Slice()) > 0 && len(s.Enum) == 0 && s.Format == "" {
		add("type attendu : %s", "expected type: %s", strings.Join(s.Type.Slice(), ", "))
	}
	if len(s.Enum) > 0 {
		add("valeurs possibles : %s", "possible values: %s", strings.Join(choices(s.Enum), ", "))
	}
	if s.MinLength > 0 {
		add("au moins %d caractères", "at least %d characters", s.MinLength)
	}
	if s.MaxLength != nil {
		add("au plus %d caractères", "at most %d characters", *s.MaxLength)
	}
	if s.Min != nil {
		add("au moins %g", "at least %g", *s.Min)
	}
	if s.Max != nil {
		add("au plus %g", "at most %g", *s.Max)
	}
	if s.MaxItems != nil {
		add("au plus %d éléments", "at most %d items", *s.MaxItems)
	}
	if example, ok := examples[s.Format]; ok {
		add("exemple : %s", "example: %s", example)
	}
	if len(said) == 0 {
		return ""
	}
	return " (" + strings.Join(said, domain.Text{FR: " ; ", EN: "; "}.In(lang)) + ")"
}

var examples = map[string]string{"date": "2022-09-12", "date-time": "2022-04-03T23:59:00+02:00", "uuid": "018f2c1e-7a3b-7c4d-8e5f-0123456789ab"}

func choices(values []any) []string {
	out := []string{}
	for _, v := range values {
		if v != nil {
			out = append(out, fmt.Sprint(v))
		}
	}
	return out
}
