"""Measure how fast qa is: cold starts, warm questions, a chat, agents, and that time grows in proportion to the text.

    python bench/speed.py          all parts: eight minutes
    python bench/speed.py cold     one part: cold, warm, chat, agents or linear

Needs no data. Writes the sections Agents, Cold start, Warm question, Chat, Linear, and Linear, hostile input of
RESULTS.md.
"""

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).with_name("speed")))

from agents import agents_answer
from answering import chat_answer, cold_start, warm_question
from linear import linear_time

PARTS = {"cold": cold_start, "warm": warm_question, "chat": chat_answer, "agents": agents_answer, "linear": linear_time}


def main() -> None:
    """Run the named parts, or all."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], metavar="PART", help="all parts if none is named")
    for part in parser.parse_args().parts or PARTS:
        PARTS[part]()


if __name__ == "__main__":
    main()
