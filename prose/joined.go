package prose

import (
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// joinedAndSplit: a space parts two words and no word, and a slash or a hyphen
// stands where it belongs. The speller sees words that grew together or fell
// apart; this sees "and or", the plurals of nouns such as "check-in", acronyms
// with a space in them, and an "or" that became the end of another word.
func joinedAndSplit(s *subject) []finding.Finding {
	own := ownAcronyms(s)
	var words []word
	return eachLine(s, func(t *text, l *markdown.Line) []finding.Finding {
		var out []finding.Finding
		words = appendWords(words[:0], l.Text)
		for i := 1; i < len(words); i++ {
			from, to := words[i-1].from, words[i].to
			if last := l.Text[to-1]; last != 'r' && last != 's' && !isUpper(last) || !isNext(l.Text, words[i-1], words[i]) {
				continue // neither "or" nor "ins" nor an acronym
			}
			a, b := words[i-1].in(l.Text), words[i].in(l.Text)
			switch {
			case a == "and" && b == "or":
				out = append(out, t.find("TEXT0710", l, from, to, "%q is written “and/or”.", shown(l.Text[from:to])))
			case isPluralOfCompound(l.Text, from, to, a, b):
				out = append(out, t.find("TEXT0710", l, from, to, "%q is one noun here and is written %q.", shown(l.Text[from:to]), a+"-"+b))
			case isSplitAcronym(a, b, own) && !isOneOf(strings.ToLower(wordEndingAt(l.Text, gapBefore(l.Text, from))), labelled):
				out = append(out, t.find("TEXT0710", l, from, to, "The acronym %q has a space in it: %q.", a+b, shown(l.Text[from:to])))
			case a == "to" && i+1 < len(words) && isOneOf(b, doers) && isNext(l.Text, words[i], words[i+1]) && isOneOf(words[i+1].in(l.Text), verbs):
				out = append(out, t.find("TEXT0710", l, words[i].from, to, "%q should probably be %q.", b, withOr(b)))
			}
		}
		return out
	})
}

const (
	// labelled are words that a single capital may follow: "group F".
	labelled = " appendix attachment building category class cohort column exhibit figure form goal grade group item level option part phase plan row schedule section step subdivision table team tier title track type vitamin "
	// doers are nouns that "or" makes of the verb before it when its space is lost
	// and a spell checker mends the rest: "modify or" becomes "modifier".
	doers = " actor auditor certifier classifier collector conductor connector creator director editor educator evaluator facilitator identifier indicator inspector instructor investor mediator modifier notifier operator predictor processor projector qualifier selector verifier visitor "
	// verbs are no nouns as well, so that no noun stands in front of them.
	verbs = " adapt adopt analyze assess clarify create develop enhance ensure establish evaluate expand identify implement improve provide refine revise select strengthen "
)

// withOr returns the verb and the "or" of which a noun was made.
func withOr(noun string) string {
	if verb, ok := strings.CutSuffix(noun, "ier"); ok {
		return verb + "y or"
	}
	verb := strings.TrimSuffix(noun, "or")
	if strings.HasSuffix(verb, "at") {
		verb += "e"
	}
	return verb + " or"
}

// isSplitAcronym reports whether two runs of capitals are one acronym of the
// county or of the field with a space in it: "LC AP", "F IA". Two acronyms that
// happen to make a third are none.
func isSplitAcronym(a, b, own string) bool {
	if !isUpperWord(a) || !isUpperWord(b) || len(a)+len(b) < 3 || a == "A" || a == "I" || b == "A" || b == "I" {
		return false
	}
	known := func(w string) bool { return len(w) > 1 && (isListed(w) || isOneOf(w, own)) }
	return known(a+b) && !(known(a) && known(b))
}

// ownAcronyms are the abbreviation of the office and the acronyms of the
// glossary, each with a space before and behind it.
func ownAcronyms(s *subject) string {
	own := " " + s.Office.Abbreviation + " "
	for _, entry := range s.Glossary {
		own += entry.Acronym + " "
	}
	return own
}

const (
	// compounded are verbs that make a noun with a particle, which has a hyphen
	// or is one word: "check-ins".
	compounded = " check sign log drop push buy opt walk break carry follow start set meet wrap warm catch pop line stand read think call run work hand pull roll sell cut kick spin turn phase build print sit stop lock write mark meet touch round tune add "
	// pluralParticles are plurals, which no verb has behind it.
	pluralParticles = " ins ups outs offs throughs alouds arounds downs overs "
)

// isPluralOfCompound reports whether two words are the plural of a noun such as
// "check-in": no verb has such a particle behind it.
func isPluralOfCompound(s string, from, to int, a, b string) bool {
	return len(b) <= len("throughs") && isOneOf(b, pluralParticles) && isOneOf(strings.ToLower(a), compounded) &&
		at(s, from-1) != '-' && at(s, to) != '-'
}

// billNumbers: the number of a bill has a space before it: "AB 1840".
func billNumbers(s *subject) []finding.Finding {
	return eachLine(s, func(t *text, l *markdown.Line) []finding.Finding {
		var out []finding.Finding
		for i := 1; i < len(l.Text); i++ {
			if l.Text[i] != 'B' || l.Text[i-1] != 'A' && l.Text[i-1] != 'S' || !isDigit(at(l.Text, i+1)) {
				continue
			}
			from, to := i-1, i+1
			for isDigit(at(l.Text, to)) {
				to++
			}
			if to-i > 5 || isWordRune(runeBefore(l.Text, from)) || isWordRune(runeAt(l.Text, to)) || inAddress(l.Text, i) {
				continue
			}
			out = append(out, t.find("TEXT0717", l, from, to, "The bill %q has no space before its number.", l.Text[from:to]))
		}
		return out
	})
}
