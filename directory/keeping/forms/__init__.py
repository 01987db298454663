"""Blank forms that go with a service."""
