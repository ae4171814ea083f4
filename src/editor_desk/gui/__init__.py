"""Qt views, presenters and models; one folder a feature."""
