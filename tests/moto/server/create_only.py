"""Prints, as JSON, which properties of the types named AWS makes a resource anew for. cfn-lint brings AWS's own schemas."""

import json
import sys

from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER


def create_only(resource_type):
    schema = PROVIDER_SCHEMA_MANAGER.get_resource_schema("us-east-1", resource_type).schema
    keys = ("createOnlyProperties", "conditionalCreateOnlyProperties")
    return [path.removeprefix("/properties/") for key in keys for path in schema.get(key) or []]


print(json.dumps({resource_type: create_only(resource_type) for resource_type in sys.argv[1:]}))
