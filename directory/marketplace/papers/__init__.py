"""What each paper of an event says, without any PDF: one short file of words for each paper."""
