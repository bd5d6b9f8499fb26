"""Line ends: files that people converted as a whole are merged as if they had not, and stay converted."""

from generators.line_ends import has_windows_ends
from generators.merging.versions import Versions


def unify(versions: Versions) -> tuple[Versions, str]:
    r"""Give the versions with the line ends of what is generated, and the line end that ours has.

    Where only some lines of a file end otherwise, these are what somebody wrote, and nothing is unified.
    """
    is_converted = has_windows_ends(versions.ours) and "\r" not in versions.base + versions.theirs
    if not is_converted:
        return versions, "\n"
    return Versions(versions.base, versions.ours.replace("\r\n", "\n"), versions.theirs), "\r\n"
