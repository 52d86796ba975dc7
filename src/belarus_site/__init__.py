"""Publish an explainer: Markdown and YAML in, a linked static site out."""

__version__ = "0.1.0"
