package exampledata

// lead is a lead-in: seven openings, and for each form of list eight endings
// that call for it.
type lead struct {
	open [7]string
	end  [2][8]string
}

// at returns the lead-in of the county with index i for a list of a form.
func (l lead) at(i, turn int, f form) string {
	return pair{l.open, l.end[f]}.at(i, turn)
}

// leadEnds are the endings of all lead-ins, by form.
var leadEnds = [2][8]string{
	bare: {
		", the office will:",
		", {abbr} will:",
		", county staff will:",
		", the {team} will:",
		", the office plans to:",
		", {abbr} intends to:",
		", the staff of the office will:",
		", the staff of {abbr} will:",
	},
	stopped: {
		", the office will act in these ways:",
		", {abbr} commits to the following:",
		", county staff have these duties:",
		", the {team} has a clear list of duties:",
		", the office makes these promises:",
		", {abbr} has set out this plan:",
		", the office describes its work as follows:",
		", the work of {abbr} takes this form:",
	},
}

// supportLead leads into the support for all districts.
var supportLead = lead{
	open: [7]string{
		"To support continuous improvement in every district",
		"For all districts and charter schools",
		"In each of the county’s districts",
		"Alongside the review of local plans",
		"To make this support useful in every school",
		"As part of its work with all districts",
		"To build local skill in every community",
	},
	end: leadEnds,
}

// partnerLead leads into the steps to collaborate.
var partnerLead = lead{
	open: [7]string{
		"In partnership with state and regional agencies",
		"To work well with others",
		"In work with the partners named above",
		"To bring the best advice home to local schools",
		"Across the region and the state",
		"To learn from others and to share in return",
		"Beyond the county line",
	},
	end: leadEnds,
}

// assistanceLead leads into the steps of assistance.
var assistanceLead = lead{
	open: [7]string{
		"With each identified district",
		"Over the course of the assistance",
		"To help identified districts improve",
		"From the first meeting to the last",
		"For as long as a district is identified",
		"In a regular cycle of support",
		"At every stage of the assistance",
	},
	end: leadEnds,
}

// subjects begin items that are told as sentences.
var subjects = []string{
	"The office", "Staff", "{abbr}", "The {team}", "County staff", "The county office", "The superintendent’s staff",
}
