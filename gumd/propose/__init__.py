"""Propose: candidates for beliefs, from rules where rules are more reliable, and from the language model."""
