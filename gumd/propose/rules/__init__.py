"""Rules that find what needs no language model: one file a mechanism, tables of words beside them."""
