"""What programming shows: languages, tools, repositories, tickets, documents."""
