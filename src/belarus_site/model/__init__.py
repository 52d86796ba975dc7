"""The immutable values in the middle: what an explainer says, and how its parts are joined."""
