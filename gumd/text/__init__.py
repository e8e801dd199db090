"""Reading text by rules: words, dates' words, tokens, and other languages put into English word by word."""
