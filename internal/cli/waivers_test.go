package cli_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestWaiversPage holds docs/waivers.md against what is really there: the file
// that it shows, and what its command prints.
func TestWaiversPage(t *testing.T) {
	t.Chdir("../..")
	page, err := os.ReadFile("docs/waivers.md")
	if err != nil {
		t.Fatal(err)
	}
	block := func(language string) string {
		found := regexp.MustCompile("(?s)```"+language+"\n(.*?)```").FindAllStringSubmatch(string(page), -1)
		if len(found) != 1 {
			t.Fatalf("the page has %d blocks of %s, not one", len(found), language)
		}
		return found[0][1]
	}
	file, err := os.ReadFile("examples/waivers.csv")
	if err != nil {
		t.Fatal(err)
	}
	if block("csv") != string(file) {
		t.Error("the page does not show examples/waivers.csv as it is")
	}
	args := strings.Fields(block("sh"))[1:]
	if got := run(t, 0, args...); got != block("text") {
		t.Errorf("the page shows\n%s\nand the command prints\n%s", block("text"), got)
	}
}
