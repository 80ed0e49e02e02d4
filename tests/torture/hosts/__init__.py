"""Three hosts in network namespaces: a database with a synchronous standby, and workers on two of them."""
