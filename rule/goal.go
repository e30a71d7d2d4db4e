package rule

// goalRules are the family GOAL.
var goalRules = []Rule{}
