package workspace

import "time"

// A page that saves every two seconds makes more versions than anybody looks
// through.
const (
	outlineNewest = 20               // so many are all in an outline
	outlineStep   = 10 * time.Minute // of those before, one for each
)

// Outline leaves out of a file's versions, with the newest first, those that a
// person wouldn't miss in a list. The newest stay, and of the others the last
// one of each ten minutes. Whatever is not a save stays too: what was found, set
// aside or could not be saved.
func Outline(versions []Version) []Version {
	out := []Version{}
	var step time.Time
	for i, v := range versions {
		at := v.Time.Truncate(outlineStep)
		if i < outlineNewest || !v.Kind.IsSave() || !at.Equal(step) {
			out = append(out, v)
		}
		if v.Kind.IsSave() {
			step = at
		}
	}
	return out
}
