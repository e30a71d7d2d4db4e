package html_test

import (
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// pairs are the colors that meet on the page, and the contrast that WCAG 2.1
// asks of them: 4.5 for text, 3 for marks that say something.
var pairs = []struct {
	front, back string
	least       float64
}{
	{"text", "page", 4.5},
	{"text", "band", 4.5},
	{"text", "alert", 4.5},
	{"muted", "page", 4.5},
	{"heading", "page", 4.5},
	{"heading", "band", 4.5},
	{"link", "page", 4.5},
	{"link", "band", 4.5},
	{"link", "alert", 4.5},
	{"draft-text", "draft", 4.5},
	{"alert-edge", "page", 3},
	{"alert-edge", "alert", 3},
	{"focus", "page", 3},
	{"focus", "band", 3},
	{"focus", "alert", 3},
}

func TestContrast(t *testing.T) {
	css, err := os.ReadFile("style.css")
	if err != nil {
		t.Fatal(err)
	}
	roots := regexp.MustCompile(`:root \{([^}]*)\}`).FindAllStringSubmatch(string(css), -1)
	if len(roots) != 2 {
		t.Fatalf("style.css has %d sets of colors, not a light and a dark one", len(roots))
	}
	for i, name := range []string{"light", "dark"} {
		colors := colorsOf(t, roots[i][1])
		for _, p := range pairs {
			if got := contrast(t, colors, p.front, p.back); got < p.least {
				t.Errorf("%s: %s on %s has a contrast of %.2f to 1; it needs %.1f", name, p.front, p.back, got, p.least)
			}
		}
	}
	// On paper the draft mark has no background.
	if got := contrast(t, colorsOf(t, roots[0][1]), "draft", "page"); got < 4.5 {
		t.Errorf("the draft mark on paper has a contrast of %.2f to 1", got)
	}
}

// TestColorsAreKnown makes sure that TestContrast looks at every color that
// carries words.
func TestColorsAreKnown(t *testing.T) {
	css, err := os.ReadFile("style.css")
	if err != nil {
		t.Fatal(err)
	}
	rules := regexp.MustCompile(`:root \{[^}]*\}`).ReplaceAllString(string(css), "")
	if hex := regexp.MustCompile(`#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(`).FindString(rules); hex != "" {
		t.Errorf("%s is a color outside the two sets", hex)
	}
	fronts, backs := map[string]bool{"draft": true}, map[string]bool{}
	for _, p := range pairs {
		fronts[p.front], backs[p.back] = true, true
	}
	uses := regexp.MustCompile(`[\s;{](color|background): ([^;]+);`).FindAllStringSubmatch(rules, -1)
	if len(uses) < 10 {
		t.Fatalf("only %d uses of color were found", len(uses))
	}
	for _, use := range uses {
		name := strings.TrimSuffix(strings.TrimPrefix(use[2], "var(--"), ")")
		switch {
		case use[2] == "inherit" || use[2] == "none":
		case use[1] == "color" && !fronts[name], use[1] == "background" && !backs[name]:
			t.Errorf("%q is used, and no pair of colors knows it", use[0])
		}
	}
}

func colorsOf(t *testing.T, css string) map[string]string {
	t.Helper()
	colors := map[string]string{}
	for _, m := range regexp.MustCompile(`--([a-z-]+): #([0-9a-f]{6});`).FindAllStringSubmatch(css, -1) {
		colors[m[1]] = m[2]
	}
	return colors
}

// contrast is the contrast ratio of WCAG 2.1, from 1 to 21.
func contrast(t *testing.T, colors map[string]string, front, back string) float64 {
	t.Helper()
	a, b := luminance(t, colors[front]), luminance(t, colors[back])
	return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

// luminance is the relative luminance of WCAG 2.1.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil || len(hex) != 6 {
		t.Fatalf("%q is no color", hex)
	}
	channel := func(c uint64) float64 {
		v := float64(c&0xFF) / 255
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(n>>16) + 0.7152*channel(n>>8) + 0.0722*channel(n)
}

func TestContrastFormula(t *testing.T) {
	colors := map[string]string{"black": "000000", "white": "ffffff", "grey": "767676"}
	if got := contrast(t, colors, "black", "white"); math.Abs(got-21) > 0.01 {
		t.Errorf("black on white is %.2f", got)
	}
	if got := contrast(t, colors, "grey", "white"); math.Abs(got-4.54) > 0.01 {
		t.Errorf("#767676 on white is %.2f", got)
	}
}
