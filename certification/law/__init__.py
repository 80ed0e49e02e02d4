"""What the law is: declarations only, in the order of the Regulation."""
