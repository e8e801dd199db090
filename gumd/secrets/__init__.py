"""Secrets: the table of what `redact.py` takes out, a file a family; every row says how one kind is written."""
