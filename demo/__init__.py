"""What `make demo` runs: gumd's whole job, once, on a throwaway home."""
