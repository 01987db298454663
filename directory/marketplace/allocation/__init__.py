"""Who stands where: the plan of an event, from rules to numbers, without windows or paper."""
