package rule

// countyRules are the family CNTY.
var countyRules = []Rule{}
