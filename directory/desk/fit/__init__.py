"""Whether a service takes somebody: questions, verdicts, another door where one is shut."""
