"""What the model service answers with: JSON, and errors in the one form that all have."""

import json
from typing import Any

from starlette.responses import Response

Row = dict[str, Any]


class AnswerError(Exception):
    """Ends a request with an error."""

    def __init__(self, status: int, code: str, *fields: str, **headers: str) -> None:
        self.status = status
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}
        self.code = code
        self.details = [{"field": field, "message": "is wrong"} for field in fields]
        super().__init__(code)

    def write(self) -> Response:
        body = {"code": self.code, "message": "No.", "details": self.details}
        return write_json(body, self.status, self.headers)


def write_json(body: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    return Response(json.dumps(body), status, headers, media_type="application/json")
