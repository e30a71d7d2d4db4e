package across

import (
	"fmt"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
)

// The limits of what counts as copied.
const (
	// leastWords: a paragraph of fewer is passed over, whatever it says.
	leastWords = 4
	// longWords: one paragraph of so many is reported alone. Shorter sentences
	// about the same meetings are alike without having been copied.
	longWords = 12
	// manyShort and manyWords: so many shorter ones in a row, with so many
	// words together, are reported too.
	manyShort, manyWords = 3, 24
	// mostCounties: what more counties share is a sample's and nobody's own.
	mostCounties = 6
	// wholeWords and wholePercent: where a text has so many words, and so many
	// of a hundred are in one other county's, it is that county's as a whole.
	wholeWords, wholePercent = 60, 90
)

// copies finds paragraphs that several counties have.
func copies(all []*submission) []finding.Finding {
	ix := newIndex(all)
	var out []finding.Finding
	for i := range all {
		if ix.shares[i] {
			out = append(out, ix.judge(i)...)
		}
	}
	return out
}

// passage is paragraphs of one county, one after another, that other counties
// have too.
type passage struct {
	paragraphs []paragraph
	with       []sharer
}

// sharer is another county, and how many of the paragraphs and of their words
// it has.
type sharer struct {
	county.County
	paragraphs, words int
}

func (p *passage) add(q paragraph, others []county.County) {
	p.paragraphs = append(p.paragraphs, q)
	for _, c := range others {
		i := slices.IndexFunc(p.with, func(s sharer) bool { return s.Code == c.Code })
		if i < 0 {
			i = len(p.with)
			p.with = append(p.with, sharer{County: c})
		}
		p.with[i].paragraphs++
		p.with[i].words += q.words
	}
}

// sharedWith reports whether one of some counties has paragraphs of the passage.
func (p *passage) sharedWith(some []county.County) bool {
	return slices.ContainsFunc(p.with, func(s sharer) bool { return slices.Contains(some, s.County) })
}

// telling reports whether a passage is long enough to be more than chance.
func (p *passage) telling() bool {
	words := 0
	for _, q := range p.paragraphs {
		if q.words >= longWords {
			return true
		}
		words += q.words
	}
	return len(p.paragraphs) >= manyShort && words >= manyWords
}

// judge returns what there is to say about one submission.
func (ix *index) judge(i int) []finding.Finding {
	// Whether it is another county's as a whole.
	var shared passage
	total := 0
	for _, p := range ix.paragraphs[i] {
		if p.opening || p.words < leastWords {
			continue
		}
		total += p.words
		shared.add(p, ix.others(i, p))
	}
	var whole []county.County
	for _, w := range shared.with {
		if total >= wholeWords && w.words*100 >= total*wholePercent {
			whole = append(whole, w.County)
		}
	}
	out := ix.passages(i, whole)
	if whole != nil {
		out = append(out, ix.asWhole(i, whole))
	}
	return out
}

// passages returns a finding for each passage that a submission shares with
// counties other than those whose text it is as a whole.
func (ix *index) passages(i int, whole []county.County) []finding.Finding {
	s := ix.all[i]
	var out []finding.Finding
	var open passage
	end := func() {
		if open.telling() {
			out = append(out, s.passage(open))
		}
		open = passage{}
	}
	for n, p := range ix.paragraphs[i] {
		if n > 0 && partOf(s.texts[p.text].Pointer) != partOf(s.texts[ix.paragraphs[i][n-1].text].Pointer) {
			end()
		}
		if p.words < leastWords {
			continue
		}
		others := ix.others(i, p)
		if p.opening {
			if !open.sharedWith(others) {
				end() // another list begins
			}
			continue
		}
		if len(others) >= mostCounties {
			continue
		}
		others = slices.DeleteFunc(others, func(c county.County) bool { return slices.Contains(whole, c) })
		if len(others) == 0 {
			end()
			continue
		}
		open.add(p, others)
	}
	end()
	return out
}

// partOf is the part of the summary that a text belongs to.
func partOf(pointer string) string {
	part, _, _ := strings.Cut(pointer[1:], "/")
	return part
}

// asWhole is the finding that a text is that of other counties. Its place is the
// first paragraph that one of them has.
func (ix *index) asWhole(i int, whole []county.County) finding.Finding {
	s := ix.all[i]
	first := slices.IndexFunc(ix.paragraphs[i], func(p paragraph) bool {
		return !p.opening && p.words >= leastWords && slices.ContainsFunc(ix.others(i, p), func(c county.County) bool { return slices.Contains(whole, c) })
	})
	var names []string
	for _, c := range whole {
		names = append(names, c.Name)
	}
	slices.Sort(names) // which is the order of the codes
	return s.at(ix.paragraphs[i][first], rule.Finding("ACRS0003", "",
		"Nearly all of this text of %s is the text of %s, word for word, the names of counties and offices aside.", s.county.Name, series(names)))
}

// passage is the finding about one passage.
func (s *submission) passage(p passage) finding.Finding {
	slices.SortFunc(p.with, func(a, b sharer) int { return strings.Compare(string(a.Code), string(b.Code)) })
	count := len(p.paragraphs)
	what := "This paragraph stands"
	if count > 1 {
		what = fmt.Sprintf("The %d paragraphs from here on stand", count)
	}
	var names []string
	uneven := false
	for _, w := range p.with {
		uneven = uneven || w.paragraphs != count
	}
	for _, w := range p.with {
		name := w.Name
		if uneven {
			name = fmt.Sprintf("%s (%d of them)", w.Name, w.paragraphs)
		}
		names = append(names, name)
	}
	return s.at(p.paragraphs[0], rule.Finding("ACRS0002", "",
		"%s in the text of %s too, word for word, the names of counties and offices aside.", what, series(names)))
}

// at places a finding at a paragraph.
func (s *submission) at(p paragraph, f finding.Finding) finding.Finding {
	return s.quote(f, p.text, p.start, p.end)
}
