"""The tour: the desk's main job, done in its own windows by real keys and clicks, with a picture of each screen."""
