package prose

import (
	"strings"

	"github.com/coesummary/coesummary/county"
)

// startsWithOffice finds a county's office or officer at the beginning of a
// text: "The Butte County Office of Education Superintendent of Schools (BCOE) ".
// Name is where the county's name begins, end is behind the office. The county
// is none named without, which may be "".
func startsWithOffice(text, without string) (name, end int, other county.County, ok bool) {
	name = len(text) - len(strings.TrimPrefix(text, "The "))
	for _, word := range [...]string{" County", " COE"} {
		i := strings.Index(text[name:min(name+40, len(text))], word)
		if i < 0 {
			continue
		}
		c, found := county.ByName(text[name : name+i])
		if !found || c.Name == without {
			continue
		}
		end = name + i + len(word)
		m := officeName().FindString(text[end:])
		return name, end + len(m), c, m != ""
	}
	return 0, 0, county.County{}, false
}

// isOffice reports whether what follows "County" makes the name an office's.
func isOffice(after string) bool {
	after = strings.TrimPrefix(after, " ")
	return after != "" && isUpper(after[0]) || strings.HasPrefix(after, "office") || strings.HasPrefix(after, "’s ") || strings.HasPrefix(after, "'s ")
}

var (
	// officeName goes on after "County": the rest of the name, an officer, an
	// abbreviation in brackets.
	officeName = pattern(`^(?: (?:[Oo]ffice of [Ee]ducation|(?:County )?[Ss]uperintendents? of [Ss]chools|Superintendent|Department of Education|Education Office|Board of Education|Schools` +
		`|(?:Assistant|Associate|Deputy|Chief|Executive) [A-Z][a-z]+(?: of [A-Z][a-z]+(?: [A-Z&][a-z]*)*)?` +
		`|\([A-Z]{2,8}\)|or (?:his |her |their )?designees?))* ?`)
	promises        = pattern(`^(?:also |annually |currently )?(?:will|shall|provides?|supports?|assists?|collaborates?|plans|intends|is committed)\b`)
	wills           = pattern(`^(?:also )?(?:will|shall)\b`)
	superintendents = pattern(`[Ss]uperintendent`)
	forAll          = pattern(`(?i)\b(?:all|each|every) (?:of the |of its |the |its )?(?:(?:public|school|local) )*(?:districts?|leas?)\b`)
	attends         = pattern(`^(?:also |regularly |actively )?(?:(?:will|shall) )?(?:also |regularly |actively )?(?:participates?|attends?)\b`)
	collaborates    = pattern(`\bcollaborate(?:s)? with\b.{0,60}\b(?:CCEE|CDE|California (?:Collaborative|Department)|other county superintendents)\b`)
	citesOrNames    = pattern(`(?i)\b52071\b|\b(?:technical|differentiated) assistance\b`)
	oneself         = pattern(`(?i)\b(?:our|ours|us|we)\b`)
	// theirDistricts comes right before a county's name; allDistricts says that
	// they are all those of the county.
	theirDistricts = pattern(`(?i)\b(?:districts?|leas?|schools?|charters?|agencies|52071|\([a-z]\))(?: \([A-Z]+s?\))? (?:and (?:charter )?schools )?(?:with)?(?:in|through(?:out)?|across|of|for)(?: all of)? (?:the )?$`)
	allDistricts   = pattern(`(?i)\b(?:all|each|every)(?: (?:of the|of its|the|its))?(?: (?:public|eligible|identified|school|local))* (?:districts?|leas?|schools?|charters?|agencies)\b[^.;]*$`)
	allBefore      = pattern(`(?i)\b(?:all|each of|every one of)(?: of)?(?: the)? $`)
	// promisedTo comes before "X County districts", which districtsBehind are.
	promisedTo      = pattern(`(?i)\b(?:to|for|support|supports|assist|assists)(?: all(?: of the)?)? (?:the )?$|\ball (?:of the )?$`)
	districtsBehind = pattern(`^ (?:public |school |charter )*(?:districts|LEAs|schools)\b`)
	// unnamedOffice is how an office begins a sentence without its county's
	// name: by what it is, or by its acronym.
	unnamedOffice = pattern(`^(?:We|(?:The |Our )?(?:(?:[Cc]ounty )?(?:[Ss]uperintendent(?: of [Ss]chools)?|[Oo]ffice(?: of [Ee]ducation)?)|[A-Z]{1,5}(?:COE|CDE|CSOS|CSS|CEO))) `)
	// withReason are words after which another county is no slip: a role, an
	// agreement, a region.
	withReason   = pattern(`(?i)\b(?:as (?:a|an|the|part|our|one|its|their) |on behalf|under (?:a |an )?(?:contract|agreement)|by agreement|by contract|contract(?:s|ed)? with|region|regional|consortium|neighbou?r|in partnership|together with|jointly with (?-i:our|[A-Z])|collaborative\b.{0,20}network)`)
	reasonBefore = pattern(`(?i)\b(?:as (?:a|an|the) |on behalf|contract|agreement|region|consortium|neighbou?r|partner|joint|along with|together with|co-?lead|host|other count)`)
)
