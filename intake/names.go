package intake

import (
	"path/filepath"
	"slices"
	"strings"
)

// IsSummaryName reports whether a file may be a summary by the ending of its
// name: JSON, or one of Word's four.
func IsSummaryName(name string) bool {
	return slices.Contains([]string{".json", ".docx", ".docm", ".dotx", ".dotm"}, ending(name))
}

// IsJSONName reports whether a file may be a summary in JSON by the ending of its
// name.
func IsJSONName(name string) bool { return ending(name) == ".json" }

// IsHiddenName reports whether a file is the system's or an editor's by its name.
// Word keeps a file that begins with ~$ beside each one that is open.
func IsHiddenName(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$")
}

// ending is the ending of a file's name in small letters: ".json".
func ending(name string) string { return strings.ToLower(filepath.Ext(name)) }
