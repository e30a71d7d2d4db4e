package docx

import (
	"math"
	"regexp"
	"strconv"
	"testing"
)

func TestEveryStyleNamedExistsAndNoneIsItsOwnAncestor(t *testing.T) {
	all := parts(t, write(t, packet()))
	based, kinds, names := map[string]string{}, map[string]int{}, map[string]bool{}
	for _, s := range tree(t, all["word/styles.xml"]).all("style") {
		id := s.attr["styleId"]
		if _, twice := based[id]; twice || names[s.val("name")] {
			t.Errorf("the style %s is there twice", id)
		}
		based[id] = s.val("basedOn")
		names[s.val("name")] = true
		if s.attr["default"] == "1" {
			kinds[s.attr["type"]]++
		}
	}
	for _, kind := range []string{"paragraph", "character", "table", "numbering"} {
		if kinds[kind] != 1 {
			t.Errorf("%d default styles for %s", kinds[kind], kind)
		}
	}
	for id := range based {
		steps := 0
		for at := id; at != ""; at = based[at] {
			if _, ok := based[at]; !ok || steps > len(based) {
				t.Fatalf("the style %s has no true ancestor", id)
			}
			steps++
		}
	}
	named := regexp.MustCompile(`<w:(?:pStyle|rStyle|tblStyle|next) w:val="([^"]*)"`)
	for part, text := range all {
		for _, m := range named.FindAllStringSubmatch(text, -1) {
			if _, ok := based[m[1]]; !ok {
				t.Errorf("%s names the style %s, which isn't there", part, m[1])
			}
		}
	}
	for _, name := range []string{
		"Normal", "Title", "Subtitle", "heading 1", "heading 6", "toc 1", "toc 6", "TOC Heading", "List Bullet",
		"List Number", "List Continue", "caption", "header", "footer", "Hyperlink", "Table Grid",
	} {
		if !names[name] {
			t.Errorf("no style is called %s", name)
		}
	}
}

func TestHeadingsStandInTheOutlineAndStayWithTheirText(t *testing.T) {
	for _, s := range tree(t, parts(t, write(t, packet()))["word/styles.xml"]).all("style") {
		name := s.val("name")
		if len(name) != 9 || name[:8] != "heading " {
			continue
		}
		level, _ := strconv.Atoi(name[8:])
		p := s.child("pPr")
		if p.val("outlineLvl") != strconv.Itoa(level-1) || !p.has("keepNext") || !p.has("keepLines") {
			t.Errorf("%s has the outline level %q", name, p.val("outlineLvl"))
		}
	}
}

// luminance is that of WCAG 2.1.
func luminance(t *testing.T, color string) float64 {
	t.Helper()
	n, err := strconv.ParseUint(color, 16, 32)
	if err != nil || len(color) != 6 {
		t.Fatalf("%q is no color", color)
	}
	part := func(shift uint) float64 {
		c := float64(n>>shift&0xFF) / 255
		if c <= 0.03928 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*part(16) + 0.7152*part(8) + 0.0722*part(0)
}

func TestTextStandsOutFromWhatIsBehindIt(t *testing.T) {
	for _, pair := range [][2]string{
		{navy, "FFFFFF"},
		{blue, "FFFFFF"},
		{grey, "FFFFFF"},
		{faint, "FFFFFF"},
		{linkBlue, "FFFFFF"},
		{red, "FFFFFF"},
		{navy, paleBlue},
		{linkBlue, paleBlue},
		{"000000", paleBlue},
		{"000000", paleGrey},
		{linkBlue, paleGrey},
		{"000000", palePink},
		{linkBlue, palePink},
	} {
		contrast := (luminance(t, pair[1]) + 0.05) / (luminance(t, pair[0]) + 0.05)
		if contrast < 6 {
			t.Errorf("%s on %s: %.1f to 1", pair[0], pair[1], contrast)
		}
	}
	for _, l := range looks() {
		if l.run.color != "" {
			luminance(t, l.run.color)
		}
	}
}
