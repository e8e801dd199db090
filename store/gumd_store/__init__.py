"""gumd's encrypted SQLite: schema, migrations and search indexes. It knows no LLM and no HTTP."""
