"""Keeping the directory true: what there is to do, whom to ring, what came back."""
