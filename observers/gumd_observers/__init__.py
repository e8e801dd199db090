"""What watches: one file a source, each an ``Observer``, all in one process that gumd supervises.

An observer only sees and tells. It never follows a link out of what it was given, never reads what is marked secret,
and hands what it saw to a durable queue, so that a daemon that is down loses nothing.
"""
