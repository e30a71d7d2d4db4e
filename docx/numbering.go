package docx

import (
	"slices"
	"strconv"

	"github.com/coesummary/coesummary/document"
)

// levels is how many levels a list has in Word. Deeper ones share the last.
const levels = 9

// maxStart is the highest number that Word lets a list start from.
const maxStart = 32767

// levelFormat is how one level of a list looks.
type levelFormat struct {
	kind      document.ListKind
	delimiter byte
	hang      int // twips from the marker to the text
	// literal is a marker that Word can't count, written out; usually empty.
	literal string
}

// counts says that Word works the marker out itself.
func (f levelFormat) counts() bool { return f.kind != document.Bullet && f.literal == "" }

// signature is the look of all nine levels: an abstractNum. Lists that look
// the same share one.
type signature [levels]levelFormat

// left is where the text of a level stands, in twips from the text's edge.
func (s *signature) left(level int) int {
	at := 0
	for _, f := range s[:level+1] {
		at += f.hang
	}
	return at
}

// counters are the running numbers of a list's levels; 0 up, or idle.
type counters [levels]int

const idle = -1

func idleCounters() counters {
	var c counters
	for i := range c {
		c[i] = idle
	}
	return c
}

// next says which number comes next.
func (c *counters) next(level int) int {
	if c[level] == idle {
		return 1
	}
	return c[level] + 1
}

// set notes an item's number; the levels below it start anew.
func (c *counters) set(level, number int) {
	c[level] = number
	for i := level + 1; i < levels; i++ {
		c[i] = idle
	}
}

// instance is a w:num: a list, and the numbers its levels start from.
type instance struct {
	abstract int
	start    counters
	count    counters
	// numbers is the count of readers to whom a bullet doesn't count: what
	// stands below it goes on from what stood below the bullet before it.
	numbers counters
	// stale says that an item had no text. Some readers don't count such an
	// item, so no number after it may rest on this instance's count.
	stale bool
}

// numbering gives every item an instance and a level, so that each reader's
// own way of counting arrives at the number that the author wrote.
//
// Readers differ. To Word and LibreOffice all instances of one abstractNum
// share their counters; other readers count every instance by itself. So both
// counts are kept here, and an item goes into the running instance only where
// both of them come to its number. Otherwise it starts a new instance, whose
// startOverride is that number: on the first paragraph of an instance it means
// the same to all of them.
type numbering struct {
	signatures []signature
	index      map[signature]int
	shared     []counters // by abstractNum, as Word counts
	instances  []instance // instance 0 is w:numId 1
}

// The instances that the styles List Bullet and List Number name, for those
// who go on writing in Word.
const (
	styleBulletNum = 1
	styleNumberNum = 2
)

func newNumbering() *numbering {
	n := &numbering{index: map[signature]int{}}
	var bullets, numbers signature
	for i := range levels {
		bullets[i] = below(levelFormat{kind: document.Bullet}, i)
		numbers[i] = below(levelFormat{kind: document.Decimal, delimiter: '.'}, i)
	}
	n.add(bullets)
	n.add(numbers)
	return n
}

// add starts an instance and returns its w:numId.
func (n *numbering) add(s signature) int {
	abstract, ok := n.index[s]
	if !ok {
		abstract = len(n.signatures)
		n.index[s] = abstract
		n.signatures = append(n.signatures, s)
		n.shared = append(n.shared, idleCounters())
	}
	n.instances = append(n.instances, instance{abstract: abstract, start: idleCounters(), count: idleCounters(), numbers: idleCounters()})
	return len(n.instances)
}

func (n *numbering) signature(num int) *signature {
	return &n.signatures[n.instances[num-1].abstract]
}

// fits says whether the next item of an instance, at this level, gets this
// look and this number from every reader.
func (n *numbering) fits(num, level int, f levelFormat, number int) bool {
	if num == 0 || n.signature(num)[level] != f {
		return false
	}
	if !f.counts() {
		return true
	}
	in := &n.instances[num-1]
	switch {
	case in.stale:
		return false
	case in.start[level] == idle:
		// LibreOffice heeds a startOverride only on an instance's first
		// paragraph; a level that is met later goes on with the abstractNum's
		// count, or starts from 1.
		return number == 1 && n.shared[in.abstract][level] == idle
	}
	// A level that begins at another number than 1 is the highest of its
	// instance, so that one which starts anew starts from 1.
	return in.count.next(level) == number && in.numbers.next(level) == number &&
		n.shared[in.abstract].next(level) == number
}

// count notes that an item has been written.
func (n *numbering) count(num, level, number int, empty bool) {
	in := &n.instances[num-1]
	f := n.signatures[in.abstract][level]
	if f.kind != document.Bullet && in.start[level] == idle {
		in.start[level] = number
		if !f.counts() {
			in.start[level] = 1 // its marker is written out; this only starts the list
		}
	}
	in.count.set(level, number)
	if f.kind != document.Bullet {
		in.numbers.set(level, number)
	}
	n.shared[in.abstract].set(level, number)
	in.stale = in.stale || empty
}

// write makes word/numbering.xml: every abstractNum before every num.
func (n *numbering) write() []byte {
	b := make([]byte, 0, 8<<10)
	b = append(b, xmlHead+`<w:numbering xmlns:w="`+nsWord+`">`...)
	for i := range n.signatures {
		b = n.signatures[i].append(b, i)
	}
	for i := range n.instances {
		b = n.instances[i].append(b, i+1)
	}
	return append(b, "</w:numbering>"...)
}

func (s *signature) append(b []byte, id int) []byte {
	b = append(b, `<w:abstractNum w:abstractNumId="`...)
	b = strconv.AppendInt(b, int64(id), 10)
	b = append(b, `"><w:nsid w:val="`...)
	b = appendHex(b, 0x5EC00000+id)
	b = append(b, `"/><w:multiLevelType w:val="multilevel"/><w:tmpl w:val="`...)
	b = appendHex(b, 0x5ED00000+id)
	b = append(b, `"/>`...)
	left := 0
	for i, f := range s {
		left += f.hang
		b = append(b, `<w:lvl w:ilvl="`...)
		b = strconv.AppendInt(b, int64(i), 10)
		b = append(b, `"><w:start w:val="1"/>`...)
		b = value(b, "numFmt", numberFormats[f.kind])
		b = append(b, `<w:lvlText w:val="`...)
		b = append(b, f.text(i)...)
		b = append(b, `"/><w:lvlJc w:val="left"/><w:pPr><w:ind`...)
		b = attribute(b, "left", left)
		b = attribute(b, "hanging", f.hang)
		b = append(b, `/></w:pPr>`...)
		if f.kind == document.Bullet {
			// The body font's own bullet: readers and copiers all know it.
			b = append(b, `<w:rPr><w:rFonts w:ascii="`+font+`" w:hAnsi="`+font+`" w:cs="`+font+`" w:hint="default"/></w:rPr>`...)
		}
		b = append(b, "</w:lvl>"...)
	}
	return append(b, "</w:abstractNum>"...)
}

var numberFormats = [...]string{"bullet", "decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman"}

// text is the level's lvlText: its own number and what follows it.
func (f levelFormat) text(level int) string {
	switch {
	case f.kind == document.Bullet:
		return "•"
	case f.literal != "":
		return f.literal
	}
	return "%" + string(rune('1'+level)) + string(rune(f.delimiter))
}

func (in *instance) append(b []byte, id int) []byte {
	b = append(b, `<w:num w:numId="`...)
	b = strconv.AppendInt(b, int64(id), 10)
	b = append(b, `">`...)
	b = number(b, "abstractNumId", in.abstract)
	for level, start := range in.start {
		if start == idle {
			continue
		}
		b = append(b, `<w:lvlOverride w:ilvl="`...)
		b = strconv.AppendInt(b, int64(level), 10)
		b = append(b, `">`...)
		b = number(b, "startOverride", start)
		b = append(b, "</w:lvlOverride>"...)
	}
	return append(b, "</w:num>"...)
}

// appendHex appends the eight digits that Word wants of a list's own number.
func appendHex(b []byte, n int) []byte {
	digits := strconv.AppendInt(nil, int64(n), 16)
	for i, c := range digits {
		if c >= 'a' {
			digits[i] = c - 'a' + 'A'
		}
	}
	return append(append(b, slices.Repeat([]byte{'0'}, 8-len(digits))...), digits...)
}
