package templates

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	writtenPoint       = regexp.MustCompile("`\\[\\[([a-z-]+)\\]\\]` \\|.*\\| (yes|no) \\|")
	writtenPlaceholder = regexp.MustCompile("`\\{([A-Za-z]+)\\}`")
	writtenStyle       = regexp.MustCompile("(?m)^\\| `(\\[[a-z-]+\\])`")
)

// manual returns the part of README.md under a heading.
func manual(t *testing.T, heading string) string {
	t.Helper()
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(data), "\n## "+heading+"\n")
	if !ok {
		t.Fatalf("README.md has no heading %q", heading)
	}
	part, _, _ := strings.Cut(rest, "\n## ")
	return part
}

// TestManual holds README.md against what the files may hold: everything that
// is documented is accepted, and everything accepted is documented.
func TestManual(t *testing.T) {
	for _, l := range []*layout{&packetLayout, &statewideLayout, &countyLayout, &formLayout} {
		text := manual(t, l.file)
		var points []point
		for _, m := range writtenPoint.FindAllStringSubmatch(text, -1) {
			known, ok := l.point(m[1])
			if !ok {
				t.Errorf("README.md tells of [[%s]] in %s, and there is no such insertion point", m[1], l.file)
				continue
			}
			if (m[2] == "yes") != known.optional {
				t.Errorf("README.md is wrong about leaving out [[%s]]", m[1])
			}
			if strings.Contains(m[0], "ends the section above") != known.open {
				t.Errorf("README.md is wrong about whether [[%s]] ends the section above", m[1])
			}
			points = append(points, known)
		}
		if !slices.Equal(points, l.points) {
			t.Errorf("README.md tells of %v in %s, want %v", points, l.file, l.points)
		}

		before, after, _ := strings.Cut(text, "which always have something to show")
		if after == "" {
			before = text
		}
		var always, all []string
		for _, m := range writtenPlaceholder.FindAllStringSubmatch(before[strings.Index(before, "Placeholder"):], -1) {
			always = append(always, m[1])
		}
		all = always
		for _, m := range writtenPlaceholder.FindAllStringSubmatch(after, -1) {
			all = append(all, m[1])
		}
		if !sameSet(always, l.always) || !sameSet(all, l.placeholders) {
			t.Errorf("README.md tells of the placeholders %v in %s, want %v; always %v, want %v", all, l.file, l.placeholders, always, l.always)
		}

		// A file that uses all of them is accepted.
		lines := builtInText(t, l.file)
		for _, name := range all {
			lines += "Here is {" + name + "}\n"
		}
		for _, name := range always {
			lines += "## {" + name + "}\nWords.\n"
		}
		if l == &statewideLayout {
			lines = strings.Replace(lines, "Here is", "# Here\nHere is", 1)
		}
		if _, err := Load(folder(l.file, lines)); err != nil {
			t.Error(err)
		}
	}
}

func TestManualNamesEveryStyle(t *testing.T) {
	var names []string
	for _, m := range writtenStyle.FindAllStringSubmatch(manual(t, "Marks in packet.txt, statewide.txt, county.txt and form.txt"), -1) {
		names = append(names, m[1])
	}
	if !slices.Equal(names, styleNames) {
		t.Errorf("README.md tells of %v, want %v", names, styleNames)
	}
	for _, name := range styleNames {
		if _, ok := styles[strings.Trim(name, "[]")]; !ok {
			t.Errorf("%s is named and not known", name)
		}
	}
	if len(styles) != len(styleNames) {
		t.Error("a style has no name in the manual")
	}
	if !strings.Contains(manual(t, "Marks in packet.txt, statewide.txt, county.txt and form.txt"), "`"+strings.Join(strings.Split(escapable, ""), " ")+"`") {
		t.Error("README.md does not list the marks that a backslash prints")
	}
}

func sameSet(a, b []string) bool {
	a, b = slices.Clone(a), slices.Clone(b)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}
