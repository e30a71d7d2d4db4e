package cli

import (
	"os"
	"path/filepath"
)

// apart refuses an output that is also an input, or another output: a county's
// summary must never be replaced by what is made from it, nor a document by
// its report. "-" and "" are no files.
func apart(inputs []string, outputs ...string) error {
	for i, out := range outputs {
		for _, in := range inputs {
			if sameFile(in, out) {
				return usagef("%s is the summary itself and would be replaced; choose another name", out)
			}
		}
		for _, other := range outputs[:i] {
			if sameFile(other, out) {
				return usagef("the document and its report would both be %s; choose two names", out)
			}
		}
	}
	return nil
}

// sameFile reports whether two names lead to one file, be it there or not.
func sameFile(a, b string) bool {
	if a == "" || b == "" || a == "-" || b == "-" {
		return false
	}
	one, err1 := os.Stat(a)
	two, err2 := os.Stat(b)
	if err1 == nil && err2 == nil {
		return os.SameFile(one, two)
	}
	return resolved(a) == resolved(b)
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
