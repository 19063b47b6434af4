package filetest

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
)

// Document is a PDF being made. Objects are numbered from 1 as they are added; the
// first two are the catalogue and the tree of pages.
type Document struct {
	Catalog string // more entries of the catalogue
	Trailer string // more entries of the trailer
	objects []string
	streams map[int]bool // objects that may not go into an object stream
}

// PDF begins a document of so many empty pages.
func PDF(pages int) *Document {
	d := &Document{objects: []string{"", ""}, streams: map[int]bool{}}
	kids := []string{}
	for range pages {
		kids = append(kids, fmt.Sprintf("%d 0 R", d.Add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>")))
	}
	d.objects[1] = fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", pages, strings.Join(kids, " "))
	return d
}

// Add adds an object and gives its number.
func (d *Document) Add(body string) int {
	d.objects = append(d.objects, body)
	return len(d.objects)
}

// AddStream adds a stream with more entries in its dictionary.
func (d *Document) AddStream(entries string, data []byte) int {
	n := d.Add(fmt.Sprintf("<</Length %d%s>>\nstream\n%s\nendstream", len(data), entries, data))
	d.streams[n] = true
	return n
}

// AddDeflated adds a compressed stream.
func (d *Document) AddDeflated(entries string, data []byte) int {
	return d.AddStream("/Filter/FlateDecode"+entries, Deflate(data))
}

// Deflate compresses as PDF does, fast: the bombs are hundreds of megabytes.
func Deflate(data []byte) []byte {
	var b bytes.Buffer
	w, err := zlib.NewWriterLevel(&b, zlib.BestSpeed)
	if err != nil {
		panic(err)
	}
	if _, err := w.Write(data); err != nil {
		panic(err)
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func (d *Document) finished() []string {
	d.objects[0] = "<</Type/Catalog/Pages 2 0 R" + d.Catalog + ">>"
	return d.objects
}

const header = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"

// Bytes writes the document with a plain table of objects.
func (d *Document) Bytes() []byte {
	var b bytes.Buffer
	b.WriteString(header)
	objects := d.finished()
	table := fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for i, body := range objects {
		table += fmt.Sprintf("%010d 00000 n \n", b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, body)
	}
	at := b.Len()
	fmt.Fprintf(&b, "%strailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", table, len(objects)+1, d.Trailer, at)
	return b.Bytes()
}

// Bombs is a small PDF with so many object streams, each of one object that inflates
// to a list of so many numbers.
func Bombs(streams, numbers int) []byte {
	d := PDF(1)
	list := "[" + strings.Repeat("1 ", numbers) + "]"
	first := len(d.objects) + 1
	for i := range streams {
		index := fmt.Sprintf("%d 0 ", first+streams+i)
		d.AddDeflated(fmt.Sprintf("/Type/ObjStm/N 1/First %d", len(index)), []byte(index+list))
	}
	var b bytes.Buffer
	b.WriteString(header)
	objects := d.finished()
	table := len(objects) + streams + 1
	rows := make([][3]int, table+1)
	for i, body := range objects {
		rows[i+1] = [3]int{1, b.Len(), 0}
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, body)
	}
	for i := range streams {
		rows[first+streams+i] = [3]int{2, first + i, 0}
	}
	rows[table] = [3]int{1, b.Len(), 0}
	at := b.Len()
	write(&b, table, fmt.Sprintf("/Type/XRef/Size %d/W[1 4 2]/Root 1 0 R", table+1), spell(rows))
	fmt.Fprintf(&b, "startxref\n%d\n%%%%EOF\n", at)
	return b.Bytes()
}

// Packed writes the document as modern programs do: what can be is inside a
// compressed object stream, the table is a compressed stream too.
func (d *Document) Packed() []byte {
	var b, index, inside bytes.Buffer
	b.WriteString(header)
	objects := d.finished()
	pack, table := len(objects)+1, len(objects)+2
	rows := make([][3]int, table+1)
	packed := 0
	for i, body := range objects {
		if d.streams[i+1] {
			rows[i+1] = [3]int{1, b.Len(), 0}
			fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, body)
			continue
		}
		rows[i+1] = [3]int{2, pack, packed}
		fmt.Fprintf(&index, "%d %d ", i+1, inside.Len())
		inside.WriteString(body + "\n")
		packed++
	}
	rows[pack] = [3]int{1, b.Len(), 0}
	first := index.Len()
	write(&b, pack, fmt.Sprintf("/Type/ObjStm/N %d/First %d", packed, first), append(index.Bytes(), inside.Bytes()...))
	rows[table] = [3]int{1, b.Len(), 0}
	at := b.Len()
	write(&b, table, fmt.Sprintf("/Type/XRef/Size %d/W[1 4 2]/Root 1 0 R%s", table+1, d.Trailer), spell(rows))
	fmt.Fprintf(&b, "startxref\n%d\n%%%%EOF\n", at)
	return b.Bytes()
}

func write(b *bytes.Buffer, number int, entries string, data []byte) {
	packed := Deflate(data)
	fmt.Fprintf(b, "%d 0 obj\n<</Filter/FlateDecode/Length %d%s>>\nstream\n%s\nendstream\nendobj\n", number, len(packed), entries, packed)
}

func spell(rows [][3]int) []byte {
	raw := []byte{}
	for _, r := range rows {
		raw = append(raw, byte(r[0]), byte(r[1]>>24), byte(r[1]>>16), byte(r[1]>>8), byte(r[1]), byte(r[2]>>8), byte(r[2]))
	}
	return raw
}

// Sized makes a sound PDF of exactly so many bytes.
func Sized(size int) []byte {
	fill := size - len(padded(0))
	for { // the number of digits of the length changes the length
		raw := padded(fill)
		if len(raw) == size {
			return raw
		}
		fill += size - len(raw)
	}
}

func padded(fill int) []byte {
	d := PDF(1)
	d.AddStream("", bytes.Repeat([]byte{'x'}, fill))
	return d.Bytes()
}
