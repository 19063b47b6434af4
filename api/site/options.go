package site

// Options are the settings of one installation.
type Options struct {
	// Demo marks a demonstration: its own texts, and no search engine.
	Demo bool
	// Brand holds the lines of the block mark. When empty: the State's own, and in a demonstration a
	// neutral one, since the State's marks are reserved to its services.
	Brand []string
	// Contact is the e-mail address that people may write to.
	Contact string
	// Host is the name and address of who hosts the portal, as the law asks.
	Host string
	// Live fills what changes with the time; nil leaves those parts empty.
	Live Live
}

var (
	// stateBrand is the only block mark shown with Marianne and the motto.
	stateBrand = []string{"République", "Française"}
	demoBrand  = []string{"Portail EIG", "Démonstration"}
)

// brand gives the lines of the block mark.
func (o Options) brand() []string {
	switch {
	case len(o.Brand) > 0:
		return o.Brand
	case o.Demo:
		return demoBrand
	default:
		return stateBrand
	}
}

// The sets of pages that the build writes: see frontend/scripts/prerender.mjs.
const (
	variantDemo = "demo"
	variantFull = "full"
	variantBare = "bare"
)

// variant names the set of pages that says the truth about this installation.
func (o Options) variant() string {
	switch {
	case o.Demo:
		return variantDemo
	case o.Contact != "" && o.Host != "":
		return variantFull
	default:
		return variantBare
	}
}
