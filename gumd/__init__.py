"""gumd: a daemon that learns who its user is, on the user's own machine."""

__version__ = "0.1.0"
