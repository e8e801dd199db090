"""What others put before the user to steer a program or to deceive: planted instructions, phishing, hidden text."""
