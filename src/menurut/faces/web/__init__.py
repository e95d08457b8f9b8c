"""The web app: one process, server-rendered pages, no request to any other host."""

from menurut.faces.web.app import app
from menurut.faces.web.serving import serve
from menurut.faces.web.settings import Settings

__all__ = ["Settings", "app", "serve"]
