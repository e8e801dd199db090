"""One person's taste: what is known of it, and what each item of a slate adds up to; `rank.py` puts it together."""
