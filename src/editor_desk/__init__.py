"""Editor Desk: an Arabic-first editorial desk for newsrooms without a reliable network."""
