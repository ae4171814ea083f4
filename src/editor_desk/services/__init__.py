"""Use cases of the desk: one module an area, no Qt, no SQL; ports are Protocols."""
