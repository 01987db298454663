"""One record for one audience: an entry, a panel, a message, a card for a phone."""
