"""What the user studies, learns and is examined in."""
