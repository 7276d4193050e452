"""Print one of the README's set-up commands: `app` or `test`, from the code block so marked."""

import re
import sys
from pathlib import Path


def main() -> None:
    """The block after `<!-- command: NAME -->`."""
    name = sys.argv[1]
    readme = Path("README.md").read_text(encoding="utf-8")
    found = re.search(rf"<!-- command: {name} -->\s*```sh\n(.+?)\n```", readme, re.DOTALL)
    if found is None:
        sys.exit(f"README.md has no command marked {name}.")
    sys.stdout.write(found[1] + "\n")


if __name__ == "__main__":
    main()
