"""The rules that shipped data must keep, one file per kind of rule, each rule one function."""
