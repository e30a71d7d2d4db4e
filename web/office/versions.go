package office

import (
	"slices"
	"strings"

	"github.com/coesummary/coesummary/draft"
	"github.com/coesummary/coesummary/workspace"
)

// versionsCompared is how many of the newest versions say what was changed in
// them: each has to be read and compared with the one before it.
const versionsCompared = 20

// changedParts says of the newest of some versions, the newest first, on which
// pages each differs from the one before it: "Local context, Goals". What was
// typed and not saved is nobody's version before. It is empty where nothing is
// known.
func (o *Office) changedParts(file string, versions []workspace.Version) []string {
	out := make([]string, len(versions))
	opened := map[string]*draft.Draft{}
	at := func(v workspace.Version) *draft.Draft {
		d, seen := opened[v.ID]
		if !seen {
			if data, err := o.space.Version(file, v.ID); err == nil {
				d, _ = draft.Open(data) // one that can't be read is compared with nothing
			}
			opened[v.ID] = d
		}
		return d
	}
	for i, v := range versions[:min(len(versions), versionsCompared)] {
		older := slices.IndexFunc(versions[i+1:], func(w workspace.Version) bool { return w.Kind != workspace.Unsaved })
		if v.Kind == workspace.Unsaved || older < 0 || versions[i+1+older].Revision == v.Revision {
			continue
		}
		if was, is := at(versions[i+1+older]), at(v); was != nil && is != nil {
			out[i] = differingParts(was, is)
		}
	}
	return out
}

// differingParts names the pages on which two drafts differ, in their order.
func differingParts(was, is *draft.Draft) string {
	differ := map[string]bool{}
	for _, c := range draft.Diff(was, is) {
		differ[partOf(c.Place())] = true
	}
	var titles []string
	for _, p := range parts {
		if differ[p.name] {
			titles = append(titles, p.title)
		}
	}
	return strings.Join(titles, ", ")
}
