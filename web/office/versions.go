package office

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/coesummary/coesummary/workspace"
)

// A page lists so many versions at most, and looks at so many: to say what was
// changed in one, it and the one before it have to be read.
const (
	versionsListed = 20
	versionsRead   = 120
)

// oneGo is how long what is saved at one place is one version in the list.
const oneGo = time.Minute

// listedVersion is a version in the list, and on which pages it differs from the
// one before it: "Local context, Goals"; empty where that is not known.
type listedVersion struct {
	workspace.Version
	changed string
}

// outline lists versions, the newest first, as people look for them. A page that
// saves every two seconds makes more of them than anybody reads. So of those that
// follow each other within a minute, with changes on the same page, it has the
// last. It has the first of all too, what came into the history in another way,
// and what somebody went back from, because that is what people look for. Every asks
// for all versions.
//
// It stops at a page full, or where it has read enough. Left is how many it has left out up to there, and rest
// are the versions after them.
func (o *Office) outline(file string, versions []workspace.Version, every bool) (list []listedVersion, left int, rest []workspace.Version) {
	changed := o.changedParts(file, versions)
	oldest := map[string]int{} // the first version of each revision
	for i, v := range versions {
		oldest[v.Revision] = i
	}
	newer := -1 // the version after this one
	for i, v := range versions {
		if i == versionsRead {
			return list, left, versions[i:]
		}
		one := listedVersion{v, changed(i)}
		n := len(list)
		wentBack := newer >= 0 && oldest[versions[newer].Revision] > i && oldest[v.Revision] == i
		if v.Kind != workspace.Unsaved {
			newer = i
		}
		if !every && n > 0 && v.Kind == workspace.Saved && i < len(versions)-1 && !wentBack &&
			list[n-1].Kind == workspace.Saved && list[n-1].Time.Sub(v.Time) < oneGo && list[n-1].changed == one.changed {
			left++
			continue
		}
		if n == versionsListed {
			return list, left, versions[i:]
		}
		list = append(list, one)
	}
	return list, left, nil
}

// changedParts returns what says of each of some versions, the newest first, on
// which pages it differs from the one before it. What was typed and not saved is
// nobody's version before.
func (o *Office) changedParts(file string, versions []workspace.Version) func(i int) string {
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
	return func(i int) string {
		v := versions[i]
		older := slices.IndexFunc(versions[i+1:], func(w workspace.Version) bool { return w.Kind != workspace.Unsaved })
		if v.Kind == workspace.Unsaved || older < 0 || versions[i+1+older].Revision == v.Revision {
			return ""
		}
		is := at(v)
		was := at(versions[i+1+older])
		if was == nil || is == nil {
			return ""
		}
		return differingParts(was, is)
	}
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
func differingParts(was, is members) string {
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
