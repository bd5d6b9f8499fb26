"""The container in which images are built on GitLab, whatever the stack."""

from generators.manifests.ci import Need
from generators.manifests.gitlab import JobContainer

# Neither a daemon nor a privileged runner: see docs/adr/0017-build-images-with-buildah-on-gitlab.md.
IMAGE_BUILDER = JobContainer(
    Need.ENGINE,
    image="quay.io/buildah/stable:v1.43.1",
    # The form of Docker's images is the one that keeps the HEALTHCHECK.
    variables={"BUILDAH_FORMAT": "docker", "BUILDAH_ISOLATION": "chroot", "STORAGE_DRIVER": "vfs"},
)
