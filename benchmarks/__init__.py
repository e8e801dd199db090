"""What measures gumd. Each module runs gumd's real code and ends with one line of JSON."""
