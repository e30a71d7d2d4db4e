package prose

import "testing"

// The summary is for 2026-27.
func TestTime(t *testing.T) {
	const past = "TEXT0801 "
	runWording(t, "TEXT08", inPartA, []wordingCase{
		{"The office will hold workshops in the spring of 2026.", []string{past + "in the spring of 2026"}},
		{"The following is the plan to help districts in May 2026:", []string{past + "in May 2026"}},
		{"It will go on through June 2025.", []string{past + "through June 2025"}},
		{"In 2024-25, the office will coach new principals.", []string{past + "In 2024-25"}},
		{"During the 2025–2026 school year we plan to meet.", []string{past + "During the 2025–2026"}},

		{"Coaching will be provided in the fall of 2025.", []string{past + "in the fall of 2025"}},
		{"Workshops will be held on 9/14/25 and 10/12/25.", []string{past + "9/14/25"}},
		{"Visits will be made on (5/3/2026).", []string{past + "5/3/2026"}},
		{"Workshops will be held on 9/14/26, 1/2/27 and 24/7/365; teams of 1/2 FTE will meet on 9/14.", nil},
		{"Districts identified in May 2025 will be coached.", nil},

		{"The office will meet in the fall of 2026, in May 2027, and through June 2029.", nil},
		{"Districts identified in December 2025 will get a coach.", nil},
		{"Since 2019 the network meets; it began in May 2020 and will go on.", nil},
		{"On the basis of the 2025 Dashboard, the office will coach.", nil},
		{"The LCAP for 2024-25 to 2026-27 will guide us, as AB 1840 (2018) says.", nil},
		{"The board adopted it in June 2026. The office will act on it.", nil},
		{"Using data for 2025-26, the office will set goals.", nil},
		{"A three-year grant (2023-2026) will pay for it.", nil},
		{"Classes will start in winter 2026 and in summer 2026.", nil},
		{"In 2026-27 the office will coach.", nil},
		{"In 2025-26 coaches met weekly.", nil},
	})
}
