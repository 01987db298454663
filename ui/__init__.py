"""The two faces of Signpost: the window and the terminal."""

VERSION = "0.1.0"
