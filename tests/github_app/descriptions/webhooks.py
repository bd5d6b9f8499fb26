"""Every webhook of a sandbox, held against GitHub's description of it."""

import json

from tests.github_app.descriptions.schemas import Schemas


class WebhookDescription:
    """GitHub's description of the payloads that the sandbox sends."""

    def __init__(self):
        self._schemas = Schemas("webhooks")

    def find_faults(self, delivery):
        """Lists what GitHub would not have sent in a delivery."""
        name = "-".join(filter(None, (delivery.event, delivery.action))).replace("_", "-")
        schema = self._schemas.document["events"].get(name)
        if schema is None:
            return [f"{name}: the description has no such event"]
        return [f"{name}: {fault}" for fault in self._schemas.find_faults(schema, json.loads(delivery.body))]
