package statewide

import (
	"regexp"
	"strings"
	"sync"
	"unicode"

	"github.com/coesummary/coesummary/county"
)

// naming is a line that names a county and says nothing else, or little.
type naming struct {
	county county.County
	// office is the name of the office as the line has it, "" where the line
	// names the county only.
	office string
	// tail says that words stand behind the name that a title has: "Summary of
	// Support, 2023–24".
	tail bool
	// listed says that the line looks like one of a contents list, with a page
	// number behind it.
	listed bool
	// continued says that the line takes a heading up again.
	continued bool
}

var (
	pageNumber = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:[ .…·_]*[.…·_]{2,} ?|(?: [.…·_])+ | )\d{1,3}$`)
	})
	leadNumber = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:\(?\d{1,2}(?:\.\d{1,2}){0,3}\)?[.):]?|[ivxlc]{1,7}[.)]|[a-z][.)]) ?[-–—]? ?`)
	})
	codeBehind = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`,? ?(?:\((?:(?:county )?code )?(\d{1,2})\)| [-–—] ?(\d{1,2}))$`)
	})
	again = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`,? ?[-–—]? ?\(?(?:continued|cont['’]?d\.?|cont\.)\)?$`)
	})
	introduced = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:name of )?(?:the )?(?:county office of education|county office|county|coe|lea|local educational agency)(?: name)?: ?`)
	})
	titled = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:(?:annual|county|lcap|statewide|support|of|summary|summaries|report|response|submission|narrative|section|chapter|appendix) ?)+(?:\d{1,2}\b)?(?:(?:for|from|by)\b)? ?[-–—:.|]? ?(?:the )?`)
	})
	abbreviate = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^ ?\([a-z&. ]{2,10}\)`) })
)

// offices are what the offices of counties call themselves behind the county's
// name, the longest first where one begins another.
var offices = []string{
	"office of education superintendent of schools", "office of education", "department of education",
	"superintendent of schools", "office of the superintendent of schools", "schools office", "schools service center",
	"education office", "public schools", "schools", "coe",
}

// titleWords are words that stand behind a county's name in a title and name no
// subject of their own.
var titleWords = words(`a and annual appendix assistance california coe code continuous county district districts
	ec education educational fiscal for improvement in information lcap local narrative of office on plan report
	reporting response schools section statewide submission submitted summary superintendent support supporting the to
	update year`)

func words(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}

// nameOf reads a line that names a county.
func nameOf(text string) (naming, bool) {
	if len(text) > 150 || strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "..") && len(text) > 40 {
		return naming{}, false
	}
	var n naming
	line := strings.Trim(strings.ToLower(text), " :.*_–—-|")
	if !mentions(line) {
		return naming{}, false
	}
	if rest := again().ReplaceAllString(line, ""); rest != line && rest != "" {
		line, n.continued = rest, true
	}
	code := ""
	if m := codeBehind().FindStringSubmatch(line); m != nil {
		line, code = strings.TrimSuffix(line, m[0]), m[1]+m[2]
	} else if at := pageNumber().FindStringIndex(line); at != nil && at[0] > 0 {
		line, n.listed = line[:at[0]], true
	}
	line = strings.TrimRight(line, " .…·_")
	if rest := leadNumber().ReplaceAllString(line, ""); rest != "" {
		if _, ok := begins(rest); ok {
			line = rest
		}
	}
	line = introduced().ReplaceAllString(line, "")
	line = strings.TrimPrefix(strings.TrimPrefix(line, "the "), "county of ")
	c, ok := begins(line)
	if !ok {
		// "Summary for Butte County": more than a name, as a tail is.
		if line = titled().ReplaceAllString(line, ""); line == "" {
			return naming{}, false
		}
		if c, ok = begins(line); !ok {
			return naming{}, false
		}
		n.tail = true
	}
	if by, found := county.ByCode(county.Code(two(code))); code != "" && (!found || by.Code != c.Code) {
		return naming{}, false
	}
	n.county = c
	rest := line[len(c.Name):]
	county := strings.TrimPrefix(strings.TrimPrefix(rest, "’s"), "'s")
	county = strings.TrimPrefix(county, " county")
	from := 0
	if rest := strings.TrimLeft(county, " -–—,:|"); rest != county && strings.HasPrefix(rest, strings.ToLower(c.Name)+" county ") {
		// The county's name, and the name of its office on the next line.
		from = len(line) - len(rest)
		county = strings.TrimPrefix(rest, strings.ToLower(c.Name)+" county")
	}
	for _, o := range offices {
		if after, ok := strings.CutPrefix(county, " "+o); ok && !begunWord(after) {
			n.office = officeIn(text, line[from:len(line)-len(after)])
			county = after
			break
		}
	}
	rest = abbreviate().ReplaceAllString(county, "")
	if rest == "" {
		return n, true
	}
	n.tail = true
	return n, isTitle(rest)
}

// counties are the 58, and lowerNames their names in small letters in the same
// order.
var (
	counties   = county.All()
	lowerNames = func() []string {
		var out []string
		for _, c := range counties {
			out = append(out, strings.ToLower(c.Name))
		}
		return out
	}()
)

// begins gives the county whose name a line in small letters begins with.
func begins(line string) (county.County, bool) {
	for i, name := range lowerNames {
		if after, ok := strings.CutPrefix(line, name); ok && !begunWord(after) {
			return counties[i], true
		}
	}
	return county.County{}, false
}

// namesBy are the names of lowerNames by their first letters.
var namesBy = sync.OnceValue(func() (by [256][]string) {
	for _, name := range lowerNames {
		by[name[0]] = append(by[name[0]], name)
	}
	return by
})

// mentions reports whether a line in small letters names a county anywhere, at
// the beginning of a word.
func mentions(line string) bool {
	inWord := false
	for i := range len(line) {
		if !inWord {
			for _, name := range namesBy()[line[i]] {
				if strings.HasPrefix(line[i:], name) {
					return true
				}
			}
		}
		inWord = line[i] >= 'a' && line[i] <= 'z'
	}
	return false
}

// begunWord reports whether a word goes on at the beginning of s.
func begunWord(s string) bool {
	return s != "" && (unicode.IsLetter(rune(s[0])) || unicode.IsDigit(rune(s[0])) || s[0] >= 0x80 && !strings.HasPrefix(s, "–") && !strings.HasPrefix(s, "—") && !strings.HasPrefix(s, "’"))
}

// isTitle reports whether what stands behind a county's name is words of a
// title alone, apart from the name by a mark.
func isTitle(rest string) bool {
	rest = strings.TrimLeft(rest, " ")
	if rest == "" || !strings.ContainsAny(rest[:1], "-:,|(") && !strings.HasPrefix(rest, "–") && !strings.HasPrefix(rest, "—") {
		return false
	}
	for _, w := range strings.FieldsFunc(rest, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
		if !titleWords[w] && strings.Trim(w, "0123456789") != "" && len(w) > 1 {
			return false
		}
	}
	return true
}

// officeIn gives the words of a line as they are written, "" where they are
// written in capitals throughout, as no office writes its name.
func officeIn(text, lower string) string {
	at := strings.Index(strings.ToLower(text), lower)
	if at < 0 || at+len(lower) > len(text) {
		return ""
	}
	name := text[at : at+len(lower)]
	if strings.ToUpper(name) == name || strings.ToLower(name) == name {
		return ""
	}
	return name
}

func two(code string) string {
	if len(code) == 1 {
		return "0" + code
	}
	return code
}
