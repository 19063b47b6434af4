package challenge

import "github.com/etalab/portail-eig/domain"

func text(id Field, lines int, fr, en string) FieldSpec {
	return FieldSpec{ID: id, Lines: lines, Label: domain.Text{FR: fr, EN: en}}
}

func optional(f FieldSpec) FieldSpec {
	f.Optional = true
	return f
}

func section(id Section, fr, en string, typed []string, fields ...FieldSpec) SectionSpec {
	return SectionSpec{ID: id, Label: domain.Text{FR: fr, EN: en}, Fields: fields, Typed: typed}
}

func private(s SectionSpec) SectionSpec {
	s.Private = true
	return s
}

// Sections lists them in the order of the form: annex 2 of the sixth call for
// challenges, with its limits in lines.
var Sections = []SectionSpec{
	section(HostBody, "Administration", "Administration", []string{"sites"},
		text("operator", 2, "Structure qui accueille les EIG", "Body that hosts the EIG"),
		text("holder", 2, "Porteur administratif, qui reçoit les crédits", "Administrative holder, which receives the money"),
		optional(text("partners", 5, "Partenaires", "Partners"))),
	private(section(Financing, "Financement", "Financing", []string{"financing"})),
	private(section(Contacts, "Contacts", "Contacts", []string{"contacts"})),
	section(Context, "Contexte", "Context", nil,
		text("mission", 5, "Mission de la structure", "What the body does"),
		text("vision", 5, "Vision", "Vision")),
	section(Project, "Projet", "Project", []string{"name", "summary", "video_url"},
		text("problem", 2, "Problème à résoudre", "Problem to solve"),
		text("beneficiaries", 5, "Bénéficiaires", "Who benefits")),
	section(Strategy, "Stratégie", "Strategy", nil,
		text("policy", 5, "Enjeux de politique publique", "Policy stakes"),
		text("transformation", 5, "Enjeux de transformation numérique", "Digital transformation stakes"),
		text("ethics", 5, "Cadre éthique et juridique", "Ethical and legal frame"),
		text("openness", 5, "Ouverture des données et du code", "Openness of data and code")),
	section(Framing, "Cadrage", "Framing", nil,
		text("hypothesis", 10, "Hypothèse privilégiée", "Preferred hypothesis"),
		text("rejected", 5, "Hypothèses écartées", "Hypotheses set aside"),
		text("risks", 5, "Risques", "Risks"),
		text("progress", 5, "État d’avancement", "Progress so far")),
	section(Value, "Valeur", "Value", nil,
		text("indicators", 5, "Indicateurs de réussite", "Indicators of success"),
		text("outlets", 10, "Suites après le programme", "What comes after the programme")),
	section(Team, "Équipe", "Team", []string{"posts", "project_team"}),
	section(Ecosystem, "Écosystème", "Ecosystem", nil,
		text("stakeholders", 5, "Parties prenantes", "Stakeholders"),
		text("integration", 5, "Intégration dans l’existant", "Fit with what exists"),
		text("datasets", 5, "Jeux de données", "Data sets")),
	section(Motivation, "Motivation", "Motivation", nil,
		text("motivation", 10, "Motivation de l’équipe", "The team’s motivation")),
}

// AttestationText is what the host signs.
var AttestationText = domain.Text{
	FR: "Le travail hors site est permis ; les données nécessaires sont fournies et leur usage autorisé ; les données et le code produits sont ouverts, sauf là où la loi l’interdit.",
	EN: "Off-site work is allowed; the data needed are provided and their use is authorised; the data and code produced are open, except where the law forbids it.",
}
