"""The user's health, by practices, pharmacies, laboratories and questionnaires."""
