package attachment

import (
	"strconv"
	"strings"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

// Fault is why a file is refused: a stable code.
type Fault string

// The faults.
const (
	TooLarge      Fault = "too_large"
	Empty         Fault = "empty"
	Encrypted     Fault = "encrypted"
	Broken        Fault = "broken"
	Active        Fault = "active_content"
	TooManyPages  Fault = "too_many_pages"
	TooManyPixels Fault = "too_many_pixels"
	TooComplex    Fault = "too_complex"
	Mixed         Fault = "mixed"
	WrongType     Fault = "type_not_accepted"
	TooManyFiles  Fault = "too_many_files"
	DossierFull   Fault = "dossier_full"
	BadName       Fault = "bad_name"
	Cut           Fault = "cut_short"
	NoSuchFiles   Fault = "no_files_asked"
)

// said names each fault and the way out.
var said = map[Fault]domain.Text{
	TooLarge: {
		FR: "Ce fichier dépasse 10 Mo. Réduisez-le (par exemple en l’exportant en qualité « écran »), puis recommencez.",
		EN: "This file is larger than 10 MB. Make it smaller (for instance, export it in “screen” quality), then try again.",
	},
	Empty: {
		FR: "Ce fichier est vide (0 octet). Vérifiez qu’il s’ouvre sur votre appareil, puis choisissez-le de nouveau.",
		EN: "This file is empty (0 bytes). Check that it opens on your device, then choose it again.",
	},
	Encrypted: {
		FR: "Ce PDF est protégé par un mot de passe ou une restriction : personne ne pourrait l’examiner. Enregistrez-en une copie sans protection, puis recommencez.",
		EN: "This PDF is protected by a password or a restriction: nobody could examine it. Save a copy without protection, then try again.",
	},
	Broken: {
		FR: "Ce fichier est abîmé ou incomplet. Ouvrez-le sur votre appareil et exportez-le de nouveau (« Enregistrer au format PDF »), puis recommencez.",
		EN: "This file is damaged or incomplete. Open it on your device and export it again (“Save as PDF”), then try again.",
	},
	Active: {
		FR: "Ce PDF contient un élément actif (script, action automatique, formulaire programmé ou fichier joint), ce que le portail refuse. Imprimez-le dans un nouveau PDF, puis déposez celui-ci.",
		EN: "This PDF contains something active (a script, an automatic action, a programmed form or an attached file), which the portal refuses. Print it to a new PDF, then send that one.",
	},
	TooManyPages: {
		FR: "Ce PDF compte plus de 30 pages. Gardez-en 30 au plus, puis recommencez.",
		EN: "This PDF has more than 30 pages. Keep 30 at most, then try again.",
	},
	TooManyPixels: {
		FR: "Cette image compte plus de 50 millions de points. Réduisez ses dimensions, puis recommencez.",
		EN: "This image has more than 50 million pixels. Make it smaller, then try again.",
	},
	TooComplex: {
		FR: "Ce PDF est trop complexe pour être vérifié. Imprimez-le dans un nouveau PDF, puis déposez celui-ci.",
		EN: "This PDF is too complex to be checked. Print it to a new PDF, then send that one.",
	},
	Mixed: {
		FR: "Ce fichier en contient un autre, d’une autre sorte : le portail le refuse. Exportez de nouveau votre document seul, puis recommencez.",
		EN: "This file contains another one, of another kind: the portal refuses it. Export your document alone again, then try again.",
	},
	DossierFull: {
		FR: "Les fichiers de votre candidature dépasseraient 25 Mo en tout. Réduisez ce fichier ou retirez-en un autre.",
		EN: "Your application’s files would exceed 25 MB in all. Make this file smaller or remove another one.",
	},
	BadName: {
		FR: "Le nom de ce fichier n’est pas lisible. Renommez-le avec des lettres ou des chiffres, par exemple « portfolio.pdf », puis recommencez.",
		EN: "This file’s name cannot be read. Rename it with letters or digits, for instance “portfolio.pdf”, then try again.",
	},
	Cut: {
		FR: "L’envoi a été interrompu avant la fin du fichier. Rien n’a été gardé : recommencez.",
		EN: "The sending stopped before the end of the file. Nothing was kept: try again.",
	},
	NoSuchFiles: {
		FR: "Cet appel ne demande pas de fichier à cet endroit.", EN: "This call asks for no file here.",
	},
}

// Refuse builds the refusal of a file for one fault.
func Refuse(f Fault) *domain.Error { return refusal(f, said[f]) }

// NotAccepted refuses a file of another type than the question accepts.
func NotAccepted(accepted []call.FileType) *domain.Error {
	kinds := []string{}
	for _, t := range accepted {
		kinds = append(kinds, strings.ToUpper(string(t)))
	}
	list := strings.Join(kinds, ", ")
	return refusal(WrongType, domain.Text{
		FR: "Ce type de fichier n’est pas accepté ici (accepté : " + list + "). Le contenu compte, pas le nom : exportez votre document dans ce format, puis recommencez.",
		EN: "This type of file is not accepted here (accepted: " + list + "). The content counts, not the name: export your document in that format, then try again.",
	})
}

func refusal(f Fault, text domain.Text) *domain.Error {
	kind, code := domain.Invalid, "file_refused"
	if f == TooLarge {
		kind, code = domain.TooLarge, "too_large"
	}
	return &domain.Error{
		Kind: kind, Code: code, Text: text,
		Fields: []domain.Field{{Pointer: "/file", Code: string(f), Message: text}},
	}
}

// OnePlace refuses a file that is sent for nothing, or for two things.
func OnePlace() error {
	return domain.InvalidFields([]domain.Field{{Pointer: "query:question", Code: "required", Message: domain.Text{
		FR: "Dites à quoi répond ce fichier : une question du formulaire, ou une demande de complément.",
		EN: "Say what this file answers: a question of the form, or a request for a supplement.",
	}}})
}

// tooMany refuses where the question has all the files it takes.
func tooMany(most int) *domain.Error {
	return refusal(TooManyFiles, domain.Text{
		FR: "Cette question prend " + strconv.Itoa(most) + " fichier(s) au plus. Retirez-en un avant d’en ajouter un autre.",
		EN: "This question takes " + strconv.Itoa(most) + " file(s) at most. Remove one before adding another.",
	})
}

func withdrawn() *domain.Error {
	return domain.Fail(domain.Conflict, "withdrawn", domain.Text{
		FR: "Cette candidature est retirée : déposez-la de nouveau avant d’y ajouter ou d’en retirer un fichier.",
		EN: "This application is withdrawn: submit it again before adding or removing a file.",
	})
}

// notServed tells those who may read the file, but not before it is known to be clean.
func notServed(state State) *domain.Error {
	text := domain.Text{
		FR: "Ce fichier n’a pas encore été analysé par l’antivirus : il sera lisible ensuite. Revenez dans quelques minutes.",
		EN: "This file has not been scanned for viruses yet: it can be read afterwards. Come back in a few minutes.",
	}
	if state != Pending {
		text = domain.Text{
			FR: "L’antivirus a refusé ce fichier : il n’est servi à personne d’autre qu’à son auteur ou autrice.",
			EN: "The virus scan refused this file: it is served to nobody but its author.",
		}
	}
	return domain.Fail(domain.Conflict, "file_not_clean", text)
}
