.PHONY: setup lint
VENV := .venv/bin

setup: .venv/ready

.venv/ready: pyproject.toml uv.lock
	python3 -m venv .venv
	$(VENV)/pip install --quiet uv==0.13.9
	UV_PYTHON_DOWNLOADS=never $(VENV)/uv sync --locked --quiet
	touch $@

lint: setup
	$(VENV)/ruff format --check .
	$(VENV)/ruff check .
	$(VENV)/mypy
	$(VENV)/lint-imports
