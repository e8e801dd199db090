"""What bears on a question, and what of it a context may hold; `retrieve.py` and `context.py` put it together."""
