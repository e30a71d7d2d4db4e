package rule

// schemaRules are the family SCHM.
var schemaRules = []Rule{}
