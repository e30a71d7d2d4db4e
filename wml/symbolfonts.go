package wml

// The fonts of symbols, as far as each character has one in Unicode that looks
// the same in any font. Symbol is Adobe's; the other four came with Windows.
var (
	symbolFont = glyphs(map[byte]string{
		0x20: " !∀#∃%&∋()∗+,−./0123456789:;<=>?",
		0x40: "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_",
		0x60: "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
		0xA0: "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵",
		0xC0: "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓",
		0xE0: "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪",
		0xF1: "〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭",
	})
	wingdings = glyphs(map[byte]string{
		0x20: " ",
		0x22: "✂✁",
		0x28: "☎✆✉",
		0x36: "⌛",
		0x3F: "✍",
		0x41: "✌👌👍👎☜☞☝☟✋☺😐☹💣☠",
		0x51: "✈☼💧❄",
		0x58: "✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓",
		0x6C: "●❍■□",
		0x71: "❑❒⬧⧫◆❖⬥",
		0x80: "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿",
		0x9E: "·•",
		0xA1: "○",
		0xA4: "◉◎",
		0xA7: "▪◻",
		0xAA: "✦★✶✴✹✵",
		0xB5: "✪✰",
		0xB7: "🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛",
		0xD5: "⌫⌦",
		0xD8: "➢",
		0xDC: "➲",
		0xDF: "←→↑↓↖↗↙↘",
		0xE8: "➔",
		0xEF: "⇦⇨⇧⇩",
		0xFB: "✗✓☒☑",
	})
	wingdings2 = glyphs(map[byte]string{
		0x20: " ",
		0x4F: "✗✓☒☑",
		0x97: "●",
		0xA3: "□",
	})
	wingdings3 = glyphs(map[byte]string{
		0x20: " ",
		0x7D: "▶",
	})
	webdings = glyphs(map[byte]string{
		0x20: " ",
		0x33: "◀▶▲▼",
		0x61: "✔",
		0x63: "□",
		0x67: "■",
		0x6E: "●",
		0x72: "✖",
	})
)

// glyphs is a font by its codes; each row begins at a code.
func glyphs(rows map[byte]string) map[byte]rune {
	table := map[byte]rune{}
	for code, row := range rows {
		for _, r := range row {
			table[code] = r
			code++
		}
	}
	return table
}
