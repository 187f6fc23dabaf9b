"""MiniStack, taught what the roles' Deny needs: `dynamodb:LeadingKeys`, the partition keys that a request names.

AWS fills in this condition key and MiniStack does not, so that a Deny on it would deny nothing here. Besides, it reads the
API's binary media types as AWS does (`*~1*` is `*/*`), and gives the API an id that is known before it is made, so that the
functions can be told the address of their pages. This is started instead of MiniStack's own program, in its environment; the
emulator is as installed, but for these functions.
"""

import json
import sys

from ministack.app import main
from ministack.core import iam_actions, iam_evaluator
from ministack.services import apigateway_v1

KEY = "dynamodb:LeadingKeys"
# The id of the first REST API; another gets one of its own.
API_ID = "countersign"
TRANSACTION_PARTS = ("ConditionCheck", "Put", "Update", "Delete", "Get")

without_keys = iam_actions.dynamodb_service_context
checks_without_keys = iam_actions.dynamodb_transaction_checks
enforce_without_keys = iam_evaluator.enforce
matches_as_written = apigateway_v1._media_type_matches
id_by_tag = apigateway_v1._resolve_custom_rest_api_id


class ItemAction(str):
    """An action of a transaction's part, with the partition key of its item."""

    leading: str


def partition_key(part: dict) -> str | None:
    """Of a request, or of a transaction's part, that names one item: to write it, or by its key."""
    named = part.get("Item") or part.get("Key") or {}
    return named.get("pk", {}).get("S")


def keys_of(request: dict) -> list[str]:
    """The partition keys of a request that is no transaction."""
    parts = [request]
    for batch in (request.get("RequestItems") or {}).values():
        # A batch of reads, or of writes.
        parts += [{"Key": key} for key in batch.get("Keys", [])] if isinstance(batch, dict) else [part for one in batch for part in one.values()]
    return [key for key in map(partition_key, parts) if key]


def with_keys(body: bytes) -> dict:
    request = json.loads(body or b"{}")
    keys = keys_of(request) if isinstance(request, dict) else []
    return {**without_keys(body), **({KEY: keys} if keys else {})}


def checks_with_keys(iam_action: str, body: bytes, region: str, account_id: str) -> list[tuple[str, str]]:
    checks = checks_without_keys(iam_action, body, region, account_id)
    if not checks:
        return checks
    # AWS asks for the permission of each part on its own item.
    parts = [item[kind] for item in json.loads(body)["TransactItems"] for kind in TRANSACTION_PARTS if kind in item]
    assert len(parts) == len(checks), "MiniStack counts the parts of a transaction otherwise"
    for number, (action, table) in enumerate(checks):
        item_action = ItemAction(action)
        item_action.leading = partition_key(parts[number]) or ""
        checks[number] = (item_action, table)
    return checks


def enforce_with_keys(access_key_id, iam_action, *others, service_context=None, **named):
    if isinstance(iam_action, ItemAction):
        service_context = {**(service_context or {}), KEY: [iam_action.leading]}
    return enforce_without_keys(access_key_id, iam_action, *others, service_context=service_context, **named)


def matches_as_aws_reads(media_type: str | None, binary_media_types: list[str] | None) -> bool:
    return matches_as_written(media_type, [one.replace("~1", "/") for one in binary_media_types or []])


def id_that_is_known(tags: dict):
    api_id, error = id_by_tag(tags)
    is_free = apigateway_v1.find_api_scope(API_ID) is None
    return (API_ID if api_id is None and error is None and is_free else api_id), error


apigateway_v1._media_type_matches = matches_as_aws_reads
apigateway_v1._resolve_custom_rest_api_id = id_that_is_known
iam_actions.dynamodb_service_context = with_keys
iam_actions.dynamodb_transaction_checks = checks_with_keys
iam_evaluator.enforce = enforce_with_keys

if __name__ == "__main__":
    sys.exit(main())
