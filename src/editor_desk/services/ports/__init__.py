"""What the services need from the rest of the house, as Protocols, a module each room; storage and exchange provide them."""
