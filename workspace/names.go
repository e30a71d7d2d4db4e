package workspace

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/coesummary/coesummary/intake"
)

// ErrName is what the errors about a name are: they say in a sentence why no
// file of the folder can have it. A name is that of one file directly in the
// folder, ends as summaries do, and is one that Windows, macOS and Linux can
// all have, because the folder may lie on a share of all three.
var ErrName = errors.New("that name can't be used for a file here")

// badName is an error about a name.
type badName string

func (b badName) Error() string        { return string(b) }
func (b badName) Is(target error) bool { return target == ErrName }

// maxName is how many bytes a name may have. File systems take 255 bytes or
// 255 UTF-16 units.
const maxName = 240

// checkName refuses a name, with ErrName.
func checkName(name string) error {
	refuse := func(why string) error {
		return badName(fmt.Sprintf("the file name %s can't be used: %s", shown(name), why))
	}
	switch {
	case name == "":
		return badName("a file name is missing")
	case len(name) > maxName:
		return refuse("it is too long")
	case !utf8.ValidString(name):
		return refuse("it has letters that can't be read")
	case strings.ContainsFunc(name, isUnseen):
		return refuse("it has characters that can't be seen")
	case strings.ContainsAny(name, forbidden):
		return refuse("it has one of the characters / \\ : * ? \" < > |")
	case intake.IsHiddenName(name):
		return refuse("it begins as those of hidden files do")
	case !intake.IsSummaryName(name):
		return refuse("it doesn't end in .json or .docx")
	case isReserved(name):
		return refuse("Windows keeps it for a device")
	}
	return nil
}

// forbidden are the characters that Windows lets no name have. Among them are
// those that lead into other folders and to what lies behind a file.
const forbidden = `/\:*?"<>|`

// joiner and nonJoiner show nothing, and decide in some scripts how the letters
// beside them look.
const joiner, nonJoiner = '\u200d', '\u200c'

// isUnseen reports whether a character shows nothing, or turns around what
// stands beside it, so that a name looks like another.
func isUnseen(r rune) bool {
	return r != joiner && r != nonJoiner && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}

// isReserved reports whether Windows takes a name for a device, whatever its
// ending and its capital letters.
func isReserved(name string) bool {
	first, _, _ := strings.Cut(name, ".")
	first = strings.ToUpper(strings.TrimRight(first, " "))
	switch first {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	for _, device := range []string{"COM", "LPT"} {
		if number, ok := strings.CutPrefix(first, device); ok && utf8.RuneCountInString(number) == 1 &&
			strings.ContainsAny(number, "0123456789¹²³") {
			return true
		}
	}
	return false
}

// shown is a name from outside as a message can quote it: of a bounded length,
// and without characters that do things to the reader's screen.
func shown(name string) string {
	const most = 80
	if len(name) > most {
		name = strings.ToValidUTF8(name[:most], "") + "…"
	}
	return fmt.Sprintf("%q", name)
}

// cleaned makes of a name from outside one that a file here can have. Letters
// and digits of every script stay. The error, with ErrName, says that it is no
// file of ours by its ending.
func cleaned(name string) (stem, end string, err error) {
	name = strings.TrimRight(name[strings.LastIndexAny(name, `/\`)+1:], ". ")
	end = ending(name)
	switch {
	case slices.Contains([]string{".doc", ".odt", ".rtf", ".pages", ".pdf"}, end):
		return "", "", badName(fmt.Sprintf("%s ends in %s; ask for it as a Word document (.docx)", shown(name), end))
	case !intake.IsSummaryName(name):
		return "", "", badName(fmt.Sprintf("%s doesn't end in .json or .docx, so it can't be a summary", shown(name)))
	}
	var b strings.Builder
	for _, r := range strings.TrimSuffix(name, path.Ext(name)) {
		switch {
		case r == utf8.RuneError, isUnseen(r):
		case unicode.In(r, unicode.L, unicode.M, unicode.N), strings.ContainsRune(" -_.,()'&+", r), r == joiner, r == nonJoiner:
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	// Room for a number behind it, which makes it free.
	stem = b.String()
	if limit := maxName - len(end) - len("-1000000"); len(stem) > limit {
		stem = strings.ToValidUTF8(stem[:limit], "")
	}
	stem = strings.TrimRight(strings.TrimLeft(stem, " -."), " -.")
	if stem == "" {
		stem = "file"
	}
	if isReserved(stem) {
		stem = "file-" + stem
	}
	return stem, end, nil
}
