package intake

import "slices"

// ReadFolderAgain reads a folder that was read before, as ReadFolder does, and
// takes over what is known of each file that is still the same. Whether it is,
// unchanged says: it is asked for the file's path and its checksum as it was
// read, by several goroutines at once. A file that can't be read from the disk is
// passed over and marked Unreadable, so that the others can be worked on; the
// error says that the folder itself can't be read.
//
// Where nothing has changed, neither a file nor what else is in the folder,
// changed is false, and the folder is the one before.
func (reader Reader) ReadFolderAgain(before Folder, unchanged func(path, sha256 string) bool) (folder Folder, changed bool, err error) {
	known := make(map[string]fileResult, len(before.read))
	for _, r := range before.read {
		known[r.File] = r
	}
	reader.earlier = func(path string) (fileResult, bool) {
		r, ok := known[path]
		return r, ok && r.SHA256 != "" && unchanged(path, r.SHA256)
	}
	folder, err = reader.ReadFolder(before.Path)
	if err != nil {
		return Folder{}, false, err
	}
	same := slices.EqualFunc(folder.read, before.read, func(a, b fileResult) bool {
		return a.File == b.File && a.SHA256 == b.SHA256 && (a.SHA256 != "" || a.unreadable && b.unreadable)
	})
	if same && slices.Equal(folder.PassedOver, before.PassedOver) {
		return before, false, nil
	}
	return folder, true, nil
}

// readOne reads a file of a folder, or takes what is known of it.
func (reader Reader) readOne(path string) fileResult {
	if reader.earlier != nil {
		if r, ok := reader.earlier(path); ok {
			return r
		}
	}
	r, err := reader.ReadFile(path)
	if err != nil && reader.earlier != nil {
		r.File, r.foreign = path, "it can't be read from the disk: "+bare(err).Error()
		return fileResult{Result: r, unreadable: true}
	}
	if err != nil {
		return fileResult{err: err}
	}
	if r.Summary != nil && !r.word && isForeign(r) {
		r.foreign = "it is JSON, but not a summary"
	}
	return fileResult{Result: r}
}
