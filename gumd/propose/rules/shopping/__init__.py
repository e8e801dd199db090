"""What the user buys, has, sells and likes, by shops and services."""
