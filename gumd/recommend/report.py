"""A report on what was shown: how evenly places were dealt out over items, and over those who provide them."""

import json
from collections.abc import Sequence

from gumd.recommend.exposure import Exposure, exposure, provider_exposure
from gumd.schema_ranking import Evenness, Report
from gumd_store.impressions import Impression, ShownItem

PROVIDER = "provider"
"""The field that says whose an item is."""
_TOP = 10


def report(shown: Sequence[Impression]) -> Report:
    """Of the first ten places of each list."""
    slates = [one.items for one in shown]
    lists = [[row.item for row in rows] for rows in slates]
    providers = {row.item: name for rows in slates for row in rows if (name := _provider(row))}
    return {
        "items": _even(exposure(lists, _TOP)),
        "providers": _even(provider_exposure(lists, providers, _TOP)) if providers else None,
    }


def _provider(row: ShownItem) -> str:
    return str(json.loads(row.fields).get(PROVIDER) or "")


def _even(found: Exposure) -> Evenness:
    return {
        "count": found.items, "slates": found.slates,
        "gini": found.gini, "jain": found.jain, "entropy": found.entropy,
        "most": [[id, share] for id, share in found.most],
    }  # fmt: skip
