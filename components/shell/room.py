"""How many readers this process has room for: each holds open files of the machine."""

from __future__ import annotations

try:
    import resource
except ImportError:  # Windows counts otherwise
    resource = None  # type: ignore[assignment]

A_READER = 8
"""Open files that a reader needs at most: a socket, and what a browser fetches a page by."""
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
