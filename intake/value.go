package intake

import "strings"

var kindNames = map[kind]string{
	object: "a group", array: "a list", text: "a text", number: "a number",
	boolean: "true or false", null: "nothing (null)",
}

// value reads a value. It returns nil where the parser has stopped.
func (p *parser) value() *node {
	p.values++
	if p.values > maxValues {
		p.stop("FILE0010", p.pos, "The file holds more than 20,000 values; this is the first one too many.")
		return nil
	}
	switch b := p.peek(); {
	case b == '{':
		return p.nested(object)
	case b == '[':
		return p.nested(array)
	case b == '"':
		n := p.node(text)
		n.text = p.text()
		n.end = p.pos
		return p.unlessStopped(n)
	case b == '-' || b >= '0' && b <= '9':
		return p.number()
	}
	for word, kind := range words {
		if p.word() == word {
			n := p.node(kind)
			n.end, n.text = n.start+len(word), word
			p.pos = n.end
			return n
		}
	}
	p.noValue()
	return nil
}

var words = map[string]kind{"true": boolean, "false": boolean, "null": null}

func (p *parser) unlessStopped(n *node) *node {
	if p.stopped {
		return nil
	}
	return n
}

// nested reads an object or an array.
func (p *parser) nested(kind kind) *node {
	if len(p.open) == maxDepth {
		p.stop("FILE0009", p.pos, "This is nested more than 64 levels deep.")
		return nil
	}
	n := p.node(kind)
	n.inside = new(inside)
	p.open = append(p.open, p.pos)
	p.pos++
	if kind == object {
		p.members(n)
	} else {
		p.entries(n)
	}
	p.open = p.open[:len(p.open)-1]
	n.end = p.pos
	return p.unlessStopped(n)
}

// members reads what stands between { and }.
func (p *parser) members(n *node) {
	p.space()
	if p.closed('}') {
		return
	}
	for {
		p.space()
		start := p.pos
		if p.peek() != '"' {
			p.noKey()
			return
		}
		key := p.text()
		p.way = append(p.way, step{key: key})
		if _, twice := n.member(key); twice {
			p.note("FILE0008", start, "The key %s is here for the second time in this group.", show(key))
		}
		p.space()
		if p.stopped || p.peek() != ':' {
			p.noColon()
			return
		}
		p.pos++
		p.broken = false
		p.space()
		value := p.value()
		p.way = p.way[:len(p.way)-1]
		if value == nil {
			return
		}
		n.put(member{key, start, value})
		p.space()
		if p.closed('}') {
			return
		}
		if !p.comma('}') {
			return
		}
	}
}

// entries reads what stands between [ and ].
func (p *parser) entries(n *node) {
	p.space()
	if p.closed(']') {
		return
	}
	n.items = make([]*node, 0, 4) // as few or fewer most have
	for {
		p.space()
		p.way = append(p.way, step{index: len(n.items), entry: true})
		value := p.value()
		p.way = p.way[:len(p.way)-1]
		if value == nil {
			return
		}
		n.items = append(n.items, value)
		p.space()
		if p.closed(']') {
			return
		}
		if !p.comma(']') {
			return
		}
	}
}

// closed passes over a closing bracket.
func (p *parser) closed(bracket byte) bool {
	if p.peek() != bracket {
		return false
	}
	p.pos++
	p.broken = false
	return true
}

// comma passes over the comma between two entries.
func (p *parser) comma(bracket byte) bool {
	if p.peek() != ',' {
		p.noComma(bracket)
		return false
	}
	comma := p.pos
	p.pos++
	p.broken = false
	p.space()
	if p.peek() == bracket {
		p.stop("FILE0006", comma, "This comma is one too many: nothing follows it before the %c.", bracket)
		return false
	}
	return true
}

// number reads a number.
func (p *parser) number() *node {
	n := p.node(number)
	if p.peek() == '-' {
		p.pos++
	}
	whole := p.digits()
	good := whole == 1 || whole > 1 && p.source[p.pos-whole] != '0'
	if p.peek() == '.' {
		p.pos++
		good = p.digits() > 0 && good
	}
	if b := p.peek(); b == 'e' || b == 'E' {
		p.pos++
		if b := p.peek(); b == '+' || b == '-' {
			p.pos++
		}
		good = p.digits() > 0 && good
	}
	n.end = p.pos
	n.text = p.source[n.start:n.end]
	if !good || p.wordByte() {
		p.pos = n.start
		p.badNumber()
		return nil
	}
	return n
}

// digits passes over digits and returns how many there were.
func (p *parser) digits() int {
	start := p.pos
	for b := p.peek(); b >= '0' && b <= '9'; b = p.peek() {
		p.pos++
	}
	return p.pos - start
}

// word returns what stands here up to the next white space or mark of JSON,
// and not more than fits in a message.
func (p *parser) word() string {
	rest := p.source[p.pos:]
	if end := strings.IndexAny(rest[:min(len(rest), 200)], " \t\r\n,:[]{}\""); end >= 0 {
		rest = rest[:end]
	}
	return strings.ToValidUTF8(rest[:min(len(rest), 200)], "�")
}

// wordByte reports whether the next byte goes on with a word or number.
func (p *parser) wordByte() bool {
	b := p.peek()
	return b == '.' || b == '_' || b == '-' || b == '+' || b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= 0x80
}
