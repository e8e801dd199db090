"""The API over the socket: a file a group of calls, each handler opened by the guard of its scope."""
