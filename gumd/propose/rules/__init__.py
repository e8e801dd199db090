"""Rules that find what needs no language model: a folder a part of life, a file a mechanism, tables of words beside."""
