"""What printed things are made from: words that have been through the rules."""
