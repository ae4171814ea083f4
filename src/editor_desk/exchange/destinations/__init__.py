"""The ways to the places that packages go to: one module each, behind `services.destination_ports.Carrier`."""
