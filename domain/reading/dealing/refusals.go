package dealing

import "github.com/etalab/portail-eig/domain"

// What people read when an assignment cannot be proposed or applied.

func wrongKind() error {
	return domain.Fail(domain.Conflict, "wrong_state", domain.Text{
		FR: "Cet appel s’adresse aux administrations : ses défis passent devant un jury, sans lectures à répartir.",
		EN: "This call is for administrations: its challenges go before a jury, with no readings to assign.",
	})
}

func alreadyReleased() error {
	return domain.Fail(domain.Conflict, "already_released", domain.Text{
		FR: "La présélection est publiée : les lectures ne changent plus.", EN: "The shortlist is released: readings no longer change.",
	})
}

func pastDue() error {
	return domain.InvalidFields([]domain.Field{{Pointer: "/due_at", Code: "past", Message: domain.Text{
		FR: "La date limite de lecture est passée : choisissez une date à venir.", EN: "The term for reading has passed: choose a date to come.",
	}}})
}

func changed() error {
	return domain.Fail(domain.Stale, "stale_version", domain.Text{
		FR: "Quelque chose a changé depuis la proposition (une lecture, une disponibilité, un conflit d’intérêts). Rien n’est appliqué : demandez une nouvelle proposition.",
		EN: "Something changed since the proposal (a reading, an availability, a conflict of interest). Nothing is applied: ask for a new proposal.",
	})
}

func noCode() error {
	return domain.Fail(domain.Unavailable, "unavailable", domain.Text{
		FR: "Aucun code libre n’a été trouvé. Recommencez.", EN: "No free code was found. Try again.",
	})
}
