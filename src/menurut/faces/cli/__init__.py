"""The command line: one file per command, heavy libraries imported only by the command that needs them."""

from menurut.faces.cli.app import main

__all__ = ["main"]
