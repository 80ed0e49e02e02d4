"""The producer's pages: where I stand, what is late, what is next; everything works without JavaScript."""
