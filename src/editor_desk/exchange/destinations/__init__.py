"""The ways to the places that packages go to: one module each, behind `services.ports.destinations.Carrier`."""
