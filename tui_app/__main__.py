"""`python -m tui_app` and the command `tidings`."""

import sys


def main() -> None:
    """Run the command line and exit with its status."""
    try:
        from tui_app.cli.program import tidings

        tidings.main(prog_name="tidings")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
