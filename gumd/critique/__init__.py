"""What a user says of a list that they were shown, read as moves that rank it anew."""
