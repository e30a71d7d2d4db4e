package opc

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Error is every failure of this package.
type Error struct {
	Kind Kind
	// Part is the part in which it was found; empty where it is the whole file,
	// or where a Decoder doesn't know what it reads.
	Part string
	// Reason says what is wrong, as the end of a sentence about the part or the
	// file: "it is missing". It is empty where the kind says everything.
	Reason string
	// Err is the cause, where there is one.
	Err error
}

// Error says in sentences what the file is, or what is wrong with it, and what
// to do about it.
func (e *Error) Error() string {
	said := sayings[e.Kind]
	text := said.is
	if e.Kind == Damaged || said.is == "" {
		text = "The file is damaged"
	}
	switch {
	case e.Part != "" && e.Reason != "":
		text += ", in its part " + shown(e.Part) + ": " + e.Reason
	case e.Part != "":
		text += ", in its part " + shown(e.Part)
	case e.Reason != "":
		text += ": " + e.Reason
	}
	if e.Err != nil {
		text += " (" + clip(e.Err.Error(), 120) + ")"
	}
	return text + ". " + said.do
}

// Unwrap is the cause.
func (e *Error) Unwrap() error { return e.Err }

func fail(kind Kind) *Error { return &Error{Kind: kind} }

func damaged(part, reason string, cause error) *Error {
	return &Error{Kind: Damaged, Part: part, Reason: reason, Err: cause}
}

// shown is the name of a part as it may stand in a sentence, whatever somebody
// put into it.
func shown(name string) string {
	name = clip(name, 80)
	if strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsGraphic(r) || r == utf8.RuneError }) {
		return strconv.Quote(name)
	}
	return name
}

// clip is the beginning of a text, of at most n bytes.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + "…"
}
