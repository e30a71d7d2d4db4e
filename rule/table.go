package rule

import "slices"

// table is every rule, family by family; each family has a file of its own.
var table = slices.Concat(
	fileRules,
	schemaRules,
	countyRules,
	dateRules,
	partARules,
	partBRules,
	goalRules,
	costRules,
	textRules,
	compileRules,
)
