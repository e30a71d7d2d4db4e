package exampledata

// unit is what a metric counts in.
type unit int

const (
	percent unit = iota
	count
	days
)

// measure is a metric with the range of its values: the baseline is from low
// to low+spread, the target a step better.
type measure struct {
	words             string
	unit              unit
	low, spread, step int
	// fewer is set where less is better.
	fewer bool
}

// areaMeasures are the metrics of the three areas.
var areaMeasures = [3][]measure{
	{
		{words: "LCAPs approved by the date set in law", unit: percent, low: 94, spread: 5, step: 6},
		{words: "Districts that receive written comments on a first draft", unit: percent, low: 72, spread: 15, step: 10},
		{words: "Drafts returned with comments within ten working days", unit: percent, low: 78, spread: 12, step: 8},
		{words: "Business and program staff who attend sessions together", unit: percent, low: 48, spread: 20, step: 12},
		{words: "Workshop participants who rate the session as useful", unit: percent, low: 81, spread: 10, step: 5},
		{words: "Plans with a measurable target for every goal", unit: percent, low: 66, spread: 18, step: 14},
		{words: "Time between submission and first response", unit: days, low: 8, spread: 5, step: 3, fewer: true},
		{words: "Plans that need a second round of corrections", unit: percent, low: 21, spread: 16, step: 9, fewer: true},
		{words: "Districts that send a team to an LCAP workshop", unit: percent, low: 69, spread: 17, step: 11},
		{words: "Plans whose budget tables agree at first reading", unit: percent, low: 58, spread: 19, step: 15},
	},
	{
		{words: "Plans of support signed within sixty days", unit: percent, low: 70, spread: 14, step: 12},
		{words: "Root cause summaries completed on schedule", unit: percent, low: 62, spread: 17, step: 15},
		{words: "District leaders who rate coaching as useful", unit: percent, low: 77, spread: 13, step: 7},
		{words: "Progress meetings held as planned", unit: percent, low: 80, spread: 11, step: 8},
		{words: "Assisted schools with a trained improvement team", unit: percent, low: 45, spread: 25, step: 18},
		{words: "Student groups that improve by one Dashboard level", unit: percent, low: 28, spread: 20, step: 13},
		{words: "Time between a request and a first meeting", unit: days, low: 12, spread: 7, step: 5, fewer: true},
		{words: "Change ideas tested and reviewed in assisted schools", unit: count, low: 9, spread: 13, step: 8},
		{words: "Staff trained in improvement methods", unit: count, low: 24, spread: 40, step: 20},
	},
	{
		{words: "Requests for help answered within two working days", unit: percent, low: 74, spread: 15, step: 10},
		{words: "Districts represented at quarterly leadership meetings", unit: percent, low: 76, spread: 14, step: 9},
		{words: "New administrators matched with a mentor", unit: percent, low: 60, spread: 25, step: 14},
		{words: "Participants who report using a new practice", unit: percent, low: 51, spread: 22, step: 16},
		{words: "Schools that send a team to a network", unit: percent, low: 39, spread: 24, step: 17},
		{words: "Workshops offered outside the main office", unit: count, low: 5, spread: 9, step: 6},
		{words: "Families who attend events with interpretation", unit: count, low: 85, spread: 90, step: 45},
		{words: "Data requests filled within one week", unit: percent, low: 67, spread: 18, step: 13},
		{words: "Teachers who complete a full course", unit: count, low: 42, spread: 60, step: 30},
	},
}
