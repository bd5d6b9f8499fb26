# The App in two stages: uv builds the environment, the second stage has Python, git and that environment only.
FROM python:3.13-slim-bookworm AS build
ENV UV_COMPILE_BYTECODE=1 \
    UV_LINK_MODE=copy \
    UV_NO_CACHE=1 \
    UV_PYTHON_DOWNLOADS=never
WORKDIR /src
RUN pip install --no-cache-dir --disable-pip-version-check uv==0.13.9
# Optional parts of the App, such as `llm`: docker build --build-arg EXTRAS=llm .
ARG EXTRAS=
# The dependencies change less often than the code: a layer of their own.
COPY pyproject.toml uv.lock README.md ./
RUN UV_PROJECT_ENVIRONMENT=/app uv sync --locked --no-dev ${EXTRAS:+--extra "$EXTRAS"} --no-install-project
COPY generators generators
COPY github_app github_app
COPY webhooks webhooks
RUN UV_PROJECT_ENVIRONMENT=/app uv sync --locked --no-dev ${EXTRAS:+--extra "$EXTRAS"} --no-editable

FROM python:3.13-slim-bookworm
# The version of git is Debian's: pinning it would break the build at every security update.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates git \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --no-log-init --create-home --home-dir /data --skel /dev/null pullwright
COPY --from=build /app /app
# The database lives in the volume unless set otherwise; checkouts are made and removed in /tmp.
ENV PATH=/app/bin:$PATH \
    PULLWRIGHT_DATABASE_URL=sqlite:////data/pullwright.sqlite \
    PULLWRIGHT_HOST=0.0.0.0 \
    PULLWRIGHT_PORT=8000 \
    PYTHONUNBUFFERED=1
USER 10001
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as r; r.urlopen('http://127.0.0.1:' + os.environ['PULLWRIGHT_PORT'] + '/health/ready', timeout=2)"]
CMD ["pullwright", "serve"]
