"""For tests of notebooks: the JSON of one, written out by hand."""

from __future__ import annotations

import json
from typing import Any


def cell(kind: str, source: str | list[str], *outputs: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"cell_type": kind, "metadata": {}, "source": source, "outputs": list(outputs), **more}


def result(**forms: str | list[str]) -> dict[str, Any]:
    """An output in these forms: `plain`, `html` and so on."""
    names = {"plain": "text/plain", "html": "text/html", "markdown": "text/markdown", "png": "image/png"}
    return {"output_type": "execute_result", "data": {names[form]: text for form, text in forms.items()}}


def stream(text: str | list[str]) -> dict[str, Any]:
    return {"output_type": "stream", "name": "stdout", "text": text}


def notebook(*cells: dict[str, Any], **metadata: Any) -> bytes:
    book = {"cells": list(cells), "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(book, indent=1, ensure_ascii=False).encode("utf-8", "surrogatepass")
