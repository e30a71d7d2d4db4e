package docxcheck

import "strings"

// checkSettings reads what decides how Word opens the file: in its present mode
// and without a question.
func (c *checker) checkSettings() {
	if c.settings == nil || c.settings.root == nil {
		return
	}
	mode := ""
	for _, s := range c.settings.root.kid("w:compat").named("w:compatSetting") {
		if s.attr("w:name") == "compatibilityMode" {
			mode = s.attr("w:val")
		}
	}
	if mode != "15" {
		c.report(CompatibilityMode, c.settings, "the compatibility mode is %q and not 15", mode)
	}
	if c.settings.root.kid("w:documentProtection") != nil {
		c.report(Protection, c.settings, "the whole file is protected, which takes lists, bold and spelling from the fields, and LibreOffice from those who use it")
	}
	if on, _ := c.settings.root.on("w:updateFields"); on {
		c.report(UpdateFields, c.settings, "updateFields makes Word ask whether to update the fields")
	}
}

// checkProperties reads the title and holds the three places of the language
// against each other.
func (c *checker) checkProperties() {
	core, settings := c.core, c.settings
	if core == nil || core.root == nil || settings == nil || settings.root == nil {
		return
	}
	if strings.TrimSpace(core.root.kid("dc:title").content()) == "" {
		c.report(DocumentTitle, core, "dc:title is missing or empty")
	}
	runs := c.styles.defaults.kid("w:lang").attr("w:val")
	theme := settings.root.kid("w:themeFontLang").attr("w:val")
	file := core.root.kid("dc:language").content()
	if runs == "" || runs != theme || runs != file {
		c.report(Language, core, "the language is %q for runs, %q for the theme and %q for the file; all three should be the same", runs, theme, file)
	}
}

// content returns an element's own text, "" where it is missing.
func (n *node) content() string {
	if n == nil {
		return ""
	}
	return n.text
}
