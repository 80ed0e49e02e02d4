"""Template tags: words, dates and pictures of the pages; they never ask for today."""
