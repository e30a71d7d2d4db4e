package rule

// partBRules are the family PRTB.
var partBRules = []Rule{}
