"""What is booked: confirmations, journeys, stays, moves, and for whom."""
