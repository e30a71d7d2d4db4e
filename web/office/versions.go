package office

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/coesummary/coesummary/workspace"
)

// versionsListed is how many versions a page lists: to say what was changed in
// one, it and the one before it have to be read.
const versionsListed = 20

// oneGo is how long what is saved is one version in the list.
const oneGo = time.Minute

// listedVersion is a version in the list, and on which pages it differs from the
// one before it in the list: "Local context, Goals"; empty where that is not
// known.
type listedVersion struct {
	workspace.Version
	changed string
}

// outline lists versions, the newest first, as people look for them: a page full,
// with what was changed in each. Left is how many are left out up to there, and
// rest are the versions after them.
func (o *Office) outline(file string, versions []workspace.Version, every bool) (list []listedVersion, left int, rest []workspace.Version) {
	kept := lookedFor(versions, every)
	end := len(versions)
	if len(kept) > versionsListed {
		end = kept[versionsListed]
	}
	var last string // the revision that was read last, which is asked for again
	var read members
	at := func(v workspace.Version) members {
		if v.Revision != last {
			last, read = v.Revision, nil
			if data, err := o.space.Version(file, v.ID); err == nil {
				read = membersOf(data)
			}
		}
		return read
	}
	for n, i := range kept[:min(len(kept), versionsListed)] {
		one := listedVersion{Version: versions[i]}
		// What was typed and not saved is nobody's version before.
		before := slices.IndexFunc(kept[n+1:], func(j int) bool { return versions[j].Kind != workspace.Unsaved })
		if one.Kind != workspace.Unsaved && before >= 0 {
			if was := versions[kept[n+1+before]]; was.Revision != one.Revision {
				one.changed = differingParts(at(one.Version), at(was))
			}
		}
		list = append(list, one)
	}
	return list, end - len(list), versions[end:]
}

// lookedFor picks the versions that people look for, by their places. A page that
// saves every two seconds makes more of them than anybody reads. So of those that
// follow each other within a minute it takes the last. It takes the first of all
// too, what came into the history in another way, and what somebody went back
// from. Every takes all.
func lookedFor(versions []workspace.Version, every bool) (kept []int) {
	oldest := map[string]int{} // the first version of each revision
	for i, v := range versions {
		oldest[v.Revision] = i
	}
	newer := -1 // the version after this one
	for i, v := range versions {
		wentBack := newer >= 0 && oldest[versions[newer].Revision] > i && oldest[v.Revision] == i
		if v.Kind != workspace.Unsaved {
			newer = i
		}
		if n := len(kept); !every && n > 0 && v.Kind.IsSave() && i < len(versions)-1 && !wentBack {
			if after := versions[kept[n-1]]; after.Kind.IsSave() && after.Time.Sub(v.Time) < oneGo {
				continue
			}
		}
		kept = append(kept, i)
	}
	return kept
}

// members are what a summary's file has at its top, by key. A page has the whole
// of some of them, so that nothing below needs to be read to tell pages that
// differ: a list reads many versions.
type members map[string]json.RawMessage

// membersOf reads a file; nil where it can't be read, which is compared with
// nothing.
func membersOf(data []byte) members {
	var m members
	if json.Unmarshal(data, &m) != nil {
		return nil
	}
	return m
}

// differingParts names the pages on which two files differ, in their order.
func differingParts(is, was members) string {
	if is == nil || was == nil {
		return ""
	}
	differ := map[string]bool{}
	for _, m := range []members{was, is} {
		for key := range m {
			if !same(was[key], is[key]) {
				differ[partOf("/"+key)] = true
			}
		}
	}
	return titles(differ)
}

// same reports whether two values are alike but for the blanks between their
// parts.
func same(a, b json.RawMessage) bool {
	if bytes.Equal(a, b) {
		return true
	}
	var x, y bytes.Buffer
	return json.Compact(&x, a) == nil && json.Compact(&y, b) == nil && bytes.Equal(x.Bytes(), y.Bytes())
}

// titles names parts, in their order.
func titles(of map[string]bool) string {
	var out []string
	for _, p := range parts {
		if of[p.name] {
			out = append(out, p.title)
		}
	}
	return strings.Join(out, ", ")
}
