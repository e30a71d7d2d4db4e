package rule

// costRules are the family COST.
var costRules = []Rule{}
