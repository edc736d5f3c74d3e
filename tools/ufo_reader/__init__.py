"""Parts of ufo_check.py: reading a UFO package and judging it."""
