"""Work kept from earlier builds, under keys that say exactly what it was made from."""
