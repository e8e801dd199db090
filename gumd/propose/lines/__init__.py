"""What single lines show of the user, of papers, talks and notes in any layout: told by a trained model."""
