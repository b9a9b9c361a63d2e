"""Citations as programs of others make and read them."""
