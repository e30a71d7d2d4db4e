package rule

import "slices"

// table is every rule, family by family; each family has a file of its own.
var table = slices.Concat(
	fileRules,
	wordRules,
	schemaRules,
	countyRules,
	wrongCountyRules,
	dateRules,
	partARules,
	partBRules,
	goalRules,
	costRules,
	textRules,
	leftOverRules,
	structureRules,
	acronymRules,
	nameRules,
	lawRules,
	typingRules,
	timingRules,
	accessRules,
	acrossRules,
	compileRules,
	waiverRules,
)
