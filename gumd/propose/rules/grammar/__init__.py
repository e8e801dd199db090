"""First-person sentences in seven languages, by the grammar of each, told of the user in English."""
