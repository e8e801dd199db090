"""What the user says and writes down beside whole sentences: notes, lists, asides, answers, instructions."""
