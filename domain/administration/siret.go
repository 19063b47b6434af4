package administration

import (
	"strings"
	"unicode"

	"github.com/etalab/portail-eig/domain"
)

// laPoste is the SIREN whose establishments do not follow the common key.
const laPoste = "356000000"

// cleanSIRET takes the spaces out of a number as people write it, and checks its key.
func cleanSIRET(s string) (string, []domain.Field) {
	digits := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u00a0' || r == '\u202f' {
			return -1
		}
		return r
	}, s)
	switch {
	case digits == "":
		return "", nil
	case len(digits) != 14 || strings.Trim(digits, "0123456789") != "":
		return digits, []domain.Field{fault("/siret", "format", "Un numéro SIRET compte 14 chiffres.", "A SIRET number has 14 digits.")}
	case !SIRETKey(digits):
		return digits, []domain.Field{fault("/siret", "key",
			"La clé de ce numéro SIRET n’est pas bonne : un chiffre est sans doute faux. Recopiez-le depuis l’Annuaire des entreprises.",
			"The key of this SIRET number is wrong: a digit is probably mistaken. Copy it from the business directory.")}
	}
	return digits, nil
}

// SIRETKey tells whether 14 digits are a SIRET: Luhn's sum is a multiple of ten. The
// establishments of La Poste outnumber the key's room: theirs have a plain sum that is
// a multiple of five, except the head office, which follows the rule.
func SIRETKey(digits string) bool {
	luhn, plain := 0, 0
	for i, r := range digits {
		d := int(r - '0')
		plain += d
		if (len(digits)-i)%2 == 0 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		luhn += d
	}
	return luhn%10 == 0 || strings.HasPrefix(digits, laPoste) && plain%5 == 0
}

func fault(pointer, code, fr, en string) domain.Field {
	return domain.Field{Pointer: pointer, Code: code, Message: domain.Text{FR: fr, EN: en}}
}
