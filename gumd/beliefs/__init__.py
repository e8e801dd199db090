"""What is believed: how sure it is, how statements stand to each other and in time, and the user's hand on them."""
