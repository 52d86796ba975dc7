"""What stands in the way and is no fault of the content: said in one line, exit code 2."""


class Refusal(Exception):
    """The machine refuses, or a folder that is not ours is in the way."""
