package wish

import "github.com/etalab/portail-eig/domain"

// What people read when wishes are refused.

func noWishes() error {
	return domain.Fail(domain.Conflict, "wrong_state", domain.Text{
		FR: "Cet appel ne demande pas de classer des défis.",
		EN: "This call does not ask to rank challenges.",
	})
}

func withdrawn() error {
	return domain.Fail(domain.Conflict, "withdrawn", domain.Text{
		FR: "Vous avez retiré votre candidature : elle ne peut plus recevoir de vœux.",
		EN: "You withdrew your application: it can no longer receive wishes.",
	})
}

func notReleased() error {
	return domain.Fail(domain.Conflict, "not_released", domain.Text{
		FR: "La présélection n’est pas encore publiée : les vœux s’expriment après.",
		EN: "The shortlist is not released yet: wishes come afterwards.",
	})
}

func notShortlisted() error {
	return domain.Fail(domain.Conflict, "not_shortlisted", domain.Text{
		FR: "Seules les personnes présélectionnées classent des défis.",
		EN: "Only shortlisted people rank challenges.",
	})
}
