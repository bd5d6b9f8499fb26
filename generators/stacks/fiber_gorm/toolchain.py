"""The Go that services are checked and shipped with, so that what was tested is what runs."""

GO_VERSION = "1.26"
GO_IMAGE = f"golang:{GO_VERSION}-bookworm"
