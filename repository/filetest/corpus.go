package filetest

import (
	"bytes"
	"fmt"
	"strings"
	"sync"

	"github.com/etalab/portail-eig/domain/attachment"
)

// Bad is a file and the fault it must be refused for; none when it must be taken.
type Bad struct {
	Name  string
	Bytes []byte
	Fault attachment.Fault
}

const script = "<</S/JavaScript/JS(app.alert\\(1\\))>>"

// Corpus lists the files that every part of the portal that looks into one is held
// to. The question is taken to accept PDF, PNG and JPEG. It is made once.
var Corpus = sync.OnceValue(corpus)

func corpus() []Bad {
	sound := PDF(3)
	sound.AddDeflated("", []byte("BT ET"))
	return append(append(append([]Bad{
		{"a sound PDF", sound.Bytes(), ""},
		{"a sound PDF as modern programs write it", sound.Packed(), ""},
		{"a PDF of 30 pages", PDF(30).Packed(), ""},
		{"a PDF that opens at a page", with("/OpenAction[3 0 R/Fit]", "").Bytes(), ""},
		{"a PDF that opens at a page by an action", with("/OpenAction<</S/GoTo/D[3 0 R/Fit]>>", "").Bytes(), ""},
		{"a PDF with a link to a site", added("<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://eig.example)>>>>").Bytes(), ""},
		{"a PDF with white lines after its end", append(sound.Bytes(), "\r\n\r\n\x00"...), ""},
		{"a PDF of 10 MB exactly", Sized(attachment.MaxSize), ""},
		{"a PNG", PNG(), ""},
		{"a JPEG", JPEG(), ""},
		{"nothing", nil, attachment.Empty},
		{"a PDF of one byte too many", Sized(attachment.MaxSize + 1), attachment.TooLarge},
		{"a PDF of 31 pages", PDF(31).Bytes(), attachment.TooManyPages},
		{"a PDF that says it has one page and has 31", lying().Bytes(), attachment.TooManyPages},
		{"the virus", Virus(), attachment.WrongType},
		{"the virus, zipped", Zip("eicar.com", Virus()), attachment.WrongType},
		{"a page of HTML", []byte("<!doctype html><script>alert(1)</script>"), attachment.WrongType},
		{"a drawing with a script (SVG)", []byte(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`), attachment.WrongType},
		{"a program", append([]byte("MZ\x90\x00"), make([]byte, 200)...), attachment.WrongType},
		{"an old Word document", append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 600)...), attachment.WrongType},
	}, polyglots()...), active()...), broken()...)
}

func with(catalog, trailer string) *Document {
	d := PDF(1)
	d.Catalog, d.Trailer = catalog, trailer
	return d
}

func added(body string) *Document {
	d := PDF(1)
	d.Add(body)
	return d
}

func lying() *Document {
	d := PDF(31)
	d.objects[1] = strings.Replace(d.objects[1], "/Count 31", "/Count 1", 1)
	return d
}

// polyglots are files that two programs open as two things.
func polyglots() []Bad {
	pdf := PDF(1).Bytes()
	zipped := Zip("a.js", []byte("alert(1)"))
	commented := PDF(1).Bytes()
	commented = bytes.Replace(commented, []byte("%\xe2\xe3\xcf\xd3\n"), []byte("%<script>alert(1)</script>\n"), 1)
	inComment := bytes.Clone(zipped)
	inComment[len(inComment)-2] = byte(len("\n%%EOF")) // the archive's comment ends the PDF
	framed := append(append(bytes.TrimSuffix(PDF(1).Bytes(), []byte("%%EOF\n")), inComment...), "\n%%EOF"...)
	return []Bad{
		{"HTML, then a PDF", append([]byte("<html><script>alert(1)</script>"), pdf...), attachment.WrongType},
		{"a PDF that reads as HTML", commented, attachment.Mixed},
		{"a PDF, then an archive", append(bytes.Clone(pdf), zipped...), attachment.Mixed},
		{"an archive whose comment ends a PDF", framed, attachment.Mixed},
		{"an archive, then a PDF", append(bytes.Clone(zipped), pdf...), attachment.WrongType},
		{"a GIF, then a PDF", append([]byte("GIF89a\x01\x00\x01\x00\x00\x00\x00;"), pdf...), attachment.WrongType},
		{"a PNG, then a PDF", append(PNG(), pdf...), attachment.Mixed},
		{"a JPEG, then an archive", append(JPEG(), zipped...), attachment.Mixed},
		{"a PDF, then a program", append(bytes.Clone(pdf), "MZ\x90\x00this program"...), attachment.Broken},
	}
}

// active are PDFs that act by themselves or carry another file, each written plainly
// and with everything inside a compressed object stream.
func active() []Bad {
	js := PDF(1)
	js.Catalog = fmt.Sprintf("/OpenAction %d 0 R", js.Add(script))
	escaped := PDF(1)
	escaped.Catalog = fmt.Sprintf("/OpenAction %d 0 R", escaped.Add("<</S/J#61vaScript/#4aS(app.alert\\(1\\))>>"))
	named := PDF(1)
	named.Catalog = fmt.Sprintf("/Names<</JavaScript<</Names[(a)%d 0 R]>>>>", named.Add(script))
	launch := added("<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(cmd.exe)>>>>")
	embedded := PDF(1)
	embedded.AddStream("/Type/EmbeddedFile", []byte("MZ"))
	hidden := added("[[[<</A<</S/JavaScript/JS(1)>>>>]]]") // reachable from nowhere
	cases := map[string]*Document{
		"a script on opening": js, "a script under an escaped name": escaped, "a named script": named, "a program to launch": launch,
		"an embedded file": embedded, "a script nothing refers to": hidden,
		"a form of its own kind (XFA)":      with("/AcroForm<</XFA(a)/Fields[]>>", ""),
		"a page that acts by itself":        with("/AA<</WC<</S/URI/URI(https://evil.example)>>>>", ""),
		"a site opened by itself":           with("/OpenAction<</S/URI/URI(https://evil.example)>>", ""),
		"a form that sends itself":          added("<</S/SubmitForm/F(https://evil.example)>>"),
		"another file opened (NTLM)":        added("<</S/GoToR/F(//evil.example/a)/D[0/Fit]>>"),
		"rich media":                        added("<</Type/Annot/Subtype/RichMedia/Rect[0 0 9 9]>>"),
		"an attachment's annotation":        added("<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]>>"),
		"an action chained behind a page's": with("/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next<</S/JavaScript/JS(1)>>>>", ""),
	}
	list := []Bad{}
	for name, d := range cases {
		list = append(list, Bad{name, d.Bytes(), attachment.Active}, Bad{name + ", in an object stream", d.Packed(), attachment.Active})
	}
	return list
}

// broken are files cut, protected or made to exhaust who reads them.
func broken() []Bad {
	pdf, packed := PDF(3).Bytes(), PDF(3).Packed()
	protected := PDF(1)
	protected.Trailer = fmt.Sprintf("/ID[<00><00>]/Encrypt %d 0 R", protected.Add(
		"<</Filter/Standard/V 1/R 2/P -44/O<"+strings.Repeat("00", 32)+">/U<"+strings.Repeat("00", 32)+">>>"))
	unknown := with("", "/ID[<00><00>]/Encrypt<</Filter/Tout.Autre>>")
	bomb := PDF(1)
	bomb.objects[2] += strings.Repeat("\n", 64<<20) // inflates to far more than a page needs
	deep := added(strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000))
	loop := PDF(1)
	loop.objects[1] = "<</Type/Pages/Count 1/Kids[2 0 R]>>"
	none := PDF(1)
	none.objects[1] = "<</Type/Pages/Count 0/Kids[]>>"
	return []Bad{
		{"a PDF cut in the middle", pdf[:len(pdf)/2], attachment.Broken},
		{"a PDF without its last line", bytes.TrimSuffix(pdf, []byte("%%EOF\n")), attachment.Broken},
		{"a PDF cut, with an end put back", append(pdf[:len(pdf)/2:len(pdf)/2], "\nstartxref\n9\n%%EOF\n"...), attachment.Broken},
		{"a packed PDF cut in the middle", packed[:len(packed)/2], attachment.Broken},
		{"only a header", []byte("%PDF-1.7\n"), attachment.Broken},
		{"a tree of pages that turns in a circle", loop.Bytes(), attachment.Broken},
		{"a PDF without pages", none.Bytes(), attachment.Broken},
		{"a PNG cut short", PNG()[:40], attachment.Broken},
		{"a JPEG cut short", JPEG()[:200], attachment.Broken},
		{"a PNG of 10 billion points", HugePNG(100_000), attachment.TooManyPixels},
		{"a protected PDF", protected.Bytes(), attachment.Encrypted},
		{"a PDF protected in an unknown way", unknown.Bytes(), attachment.Encrypted},
		{"a bomb in an object stream", bomb.Packed(), attachment.Broken},
		{"many bombs, each below the limit", Bombs(30, 2<<20), attachment.TooComplex},
		{"a PDF nested without end", deep.Bytes(), attachment.Broken},
	}
}
