"""How many readers this process has room for: each holds open files of the machine."""

from __future__ import annotations

try:
    import resource
except ImportError:  # Windows counts otherwise
    resource = None  # type: ignore[assignment]

A_READER = 8
"""Open files of a reader: four for as long as they read (a socket, and Streamlit's loop for their
runs), and what their browser fetches a page by. Of up to 128 who have left, Streamlit keeps the
three of the loop for two minutes."""
ENOUGH = 8_192
"""Open files for a thousand readers."""


def make_room() -> str:
    """Raise the limit on open files as far as the host allows.

    Returns:
        A sentence for the console where that is too low, else "".
    """
    if resource is None:
        return ""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = ENOUGH if hard == resource.RLIM_INFINITY else min(ENOUGH, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
        soft = wanted
    if soft == resource.RLIM_INFINITY or soft >= ENOUGH:
        return ""
    readers = soft // A_READER
    return (
        f"This process may open {soft} files, enough for about {readers} readers at once: "
        f"raise the host's limit (ulimit -n {ENOUGH})."
    )
