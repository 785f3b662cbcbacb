"""Makes the benchmarks' modules importable: those that tests check are imported from here."""

from __future__ import annotations

import sys
from pathlib import Path

# At the end: no module of the tests gives way to one of these.
sys.path.append(str(Path(__file__).parents[2] / "bench"))
sys.path.append(str(Path(__file__).parents[2] / "bench" / "documents"))
sys.path.append(str(Path(__file__).parents[2] / "bench" / "load"))
sys.path.append(str(Path(__file__).parents[2] / "bench" / "quality"))
sys.path.append(str(Path(__file__).parents[2] / "bench" / "vectors"))

import bars as bars
import chat_load as chat_load
import choosing as choosing
import counting as counting
import disk_load as disk_load
import editions as editions
import fitting as fitting
import neighbours as neighbours
import outcomes as outcomes
import own_questions as own_questions
import reading as reading
import sources as sources
import web_pages as web_pages
import word_files as word_files
