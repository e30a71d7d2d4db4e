package workspace

import (
	"slices"
	"strings"
	"time"
)

// keptFor is how long a version stays after a newer one took its place.
const keptFor = 90 * 24 * time.Hour

// prunedFile holds the day on which the history was last looked through, so
// that the programs which share it don't all do that.
const prunedFile = historyDir + "/.pruned"

// tidy removes what nobody needs any more, after a save. What can't be removed
// does no harm, and is tried again another time, so it is no error.
func (w *Workspace) tidy() {
	for _, dir := range []string{".", historyDir} {
		if names, err := w.names(dir); err == nil {
			w.sweep(dir, names)
		}
	}
	day := w.now().UTC().Format(time.DateOnly)
	if w.pruned == day {
		return
	}
	w.pruned = day
	if last, err := w.root.ReadFile(prunedFile); err == nil && strings.TrimSpace(string(last)) == day {
		return
	}
	w.prune()
	_ = w.put(prunedFile, []byte(day+"\n"), nil, w.root.Rename)
}

// prune removes the versions of all files that a newer one replaced long ago.
func (w *Workspace) prune() {
	names, err := w.names(historyDir)
	if err != nil {
		return
	}
	for _, name := range names {
		if checkName(name) != nil {
			continue
		}
		versions, err := w.History(name)
		if err != nil {
			continue
		}
		for _, v := range old(versions, w.now()) {
			_ = w.root.Remove(fileOf(name, v))
		}
	}
}

// old are the versions, of those of a file with the newest first, whose time is
// over. It is the time of the one that took its place which counts: a version
// that was the file's for months and was replaced yesterday is yesterday's. What
// was set aside waits for as long as it takes.
func old(versions []Version, now time.Time) (over []Version) {
	var after Version
	aside := stillAside(versions)
	for _, v := range versions {
		if after.ID != "" && now.Sub(after.Time) > keptFor && !slices.Contains(aside, v) {
			over = append(over, v)
		}
		if v.Kind != Unsaved { // which takes no place
			after = v
		}
	}
	return over
}
