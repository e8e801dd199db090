"""gumd's command line. It talks to the daemon through :mod:`gumd.client` only, and imports what a command needs when
that command runs: `gumd --help` has 150 ms.
"""
