"""`python -m editor_desk`."""

import sys

from editor_desk.app.main import main

if __name__ == "__main__":
    sys.exit(main())
