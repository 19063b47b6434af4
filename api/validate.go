package api

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"unicode"

	"github.com/go-playground/locales/en"
	"github.com/go-playground/locales/fr"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	entexts "github.com/go-playground/validator/v10/translations/en"
	frtexts "github.com/go-playground/validator/v10/translations/fr"
	"github.com/labstack/echo/v4"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
)

// validated checks what a schema cannot say (an address, two fields that must
// agree), with validator/v10's own French and English sentences.
func (s *Server) validated(next contractHandler, _ string) contractHandler {
	return func(c echo.Context, request any) (any, error) {
		body := reflect.Indirect(reflect.ValueOf(request)).FieldByName("Body")
		if body.IsValid() && body.Kind() == reflect.Pointer && !body.IsNil() && body.Elem().Kind() == reflect.Struct {
			if err := checkStruct(body.Interface()); err != nil {
				return nil, err
			}
		}
		return next(c, request)
	}
}

type contractHandler = contract.StrictHandlerFunc

// labels are the fields' names on the screens.
var labels = map[string]domain.Text{
	"email": {FR: "l’adresse électronique", EN: "the e-mail address"}, "name": {FR: "le nom", EN: "the name"},
	"team_max": {FR: "la taille maximale d’équipe", EN: "the largest team size"}, "team_min": {FR: "la taille minimale d’équipe", EN: "the smallest team size"},
	"closes_at": {FR: "la fin", EN: "the end"}, "opens_at": {FR: "l’ouverture", EN: "the opening"}, "time_zone": {FR: "le fuseau horaire", EN: "the time zone"},
}

// checker is the validator with its two translators.
type checker struct {
	validate *validator.Validate
	fr, en   ut.Translator
}

var theChecker = sync.OnceValue(func() checker {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(func(f reflect.StructField) string { return strings.Split(f.Tag.Get("json"), ",")[0] })
	uni := ut.New(fr.New(), fr.New(), en.New())
	french, _ := uni.GetTranslator("fr")
	english, _ := uni.GetTranslator("en")
	c := checker{validate: v, fr: french, en: english}
	must(frtexts.RegisterDefaultTranslations(v, french))
	must(entexts.RegisterDefaultTranslations(v, english))
	must(v.RegisterValidation("notblank", notBlank))
	c.say("notblank", "{0} ne doit pas être vide", "{0} must not be blank")
	c.say("timezone", "{0} doit être un fuseau connu, comme Europe/Paris", "{0} must be a known zone such as Europe/Paris")
	return c
})

func must(err error) {
	if err != nil {
		panic(fmt.Sprintf("preparing the validator: %v", err))
	}
}

func (c checker) say(tag, french, english string) {
	for translator, text := range map[ut.Translator]string{c.fr: french, c.en: english} {
		must(c.validate.RegisterTranslation(tag, translator,
			func(t ut.Translator) error { return t.Add(tag, text, true) },
			func(t ut.Translator, fe validator.FieldError) string {
				s, err := t.T(tag, fe.Field())
				if err != nil {
					return fe.Field()
				}
				return s
			}))
	}
}

// notBlank wants something that shows: spaces and invisible characters do not.
func notBlank(fl validator.FieldLevel) bool {
	return strings.ContainsFunc(fl.Field().String(), func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

func checkStruct(body any) error {
	c := theChecker()
	err := c.validate.Struct(body)
	var faults validator.ValidationErrors
	if !errors.As(err, &faults) {
		return nil
	}
	fields := make([]domain.Field, len(faults))
	for i, fault := range faults {
		fields[i] = domain.Field{Pointer: pointerOf(fault.Namespace()), Code: fault.Tag(), Message: domain.Text{
			FR: labelled(fault.Translate(c.fr), fault.Field(), "fr"), EN: labelled(fault.Translate(c.en), fault.Field(), "en"),
		}}
	}
	return domain.InvalidFields(fields)
}

// labelled puts the screen's name of a field where the library put the contract's.
func labelled(sentence, field, lang string) string {
	label, ok := labels[field]
	if !ok {
		return sentence
	}
	said := strings.Replace(sentence, field, label.In(lang), 1)
	return strings.ToUpper(said[:1]) + said[1:] + "."
}

// pointerOf turns the validator's "SignInRequest.window.opens_at" or
// "X.employers[2].name" into a JSON pointer.
func pointerOf(namespace string) string {
	_, path, _ := strings.Cut(namespace, ".")
	return "/" + strings.NewReplacer(".", "/", "[", "/", "]", "").Replace(path)
}
