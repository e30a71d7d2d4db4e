package cli

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// apart refuses an output that is also an input, or another output: what was
// read must never be replaced by what is made from it, nor a document by its
// report. "-" and "" are no files. There may be hundreds, so that each file is
// looked at once.
func apart(inputs []string, outputs ...string) error {
	read := look(inputs)
	var written []seenFile
	for _, out := range look(outputs) {
		switch {
		case slices.ContainsFunc(read, out.same):
			return usagef("%s is also read and would be replaced; choose another name", out.name)
		case slices.ContainsFunc(written, out.same):
			return usagef("%s would be written twice; choose another name", out.name)
		}
		written = append(written, out)
	}
	return nil
}

// seenFile is a file that is there, or the place of one that isn't.
type seenFile struct {
	name  string
	info  fs.FileInfo
	place string
}

// look looks at the files that names lead to.
func look(names []string) []seenFile {
	var out []seenFile
	for _, name := range names {
		if name == "" || name == "-" {
			continue
		}
		f := seenFile{name: name}
		var err error
		if f.info, err = os.Stat(name); err != nil {
			f.place = resolved(name)
		}
		out = append(out, f)
	}
	return out
}

// same reports whether it is the same file as another.
func (f seenFile) same(other seenFile) bool {
	if f.info != nil && other.info != nil {
		return os.SameFile(f.info, other.info)
	}
	return f.place != "" && f.place == other.place
}

// resolved is a path from the root, with the symbolic links of its folder
// followed.
func resolved(path string) string {
	full, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	if folder, err := filepath.EvalSymlinks(filepath.Dir(full)); err == nil {
		return filepath.Join(folder, filepath.Base(full))
	}
	return full
}
