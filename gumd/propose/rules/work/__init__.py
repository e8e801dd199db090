"""What the user does for a living, where and with whom, by papers, mails and signatures."""
