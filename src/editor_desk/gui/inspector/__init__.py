"""What is known of the open article."""
