"""Who is in the user's life and what they are to them."""
