"""What calendars, trackers, doors and clocks show: what is planned, and what comes again."""
