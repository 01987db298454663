"""The directory: what services there are, who they are for, and how to get in."""
