package demo

import (
	"strings"

	"github.com/etalab/portail-eig/domain/administration"
)

// kinds tell what a body is by a word of its name.
var kinds = []struct {
	word string
	kind administration.Kind
}{
	{"Ministère", administration.Ministry},
	{"hospitalier", administration.Hospital},
	{"cantines", administration.LocalAuthority},
	{"Secrétariat général", administration.CentralAdministration},
	{"Direction", administration.CentralAdministration},
	{"Commissariat", administration.CentralAdministration},
	{"statistique", administration.CentralAdministration},
	{"Institut national de l’information", administration.Operator},
	{"Cerema", administration.Operator},
	{"Bureau de recherches", administration.Operator},
	{"Agence", administration.Operator},
	{"Office", administration.Operator},
}

func kindOf(body string) administration.Kind {
	for _, k := range kinds {
		if strings.Contains(body, k.word) {
			return k.kind
		}
	}
	return administration.Other
}
