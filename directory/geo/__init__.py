"""Where things are: postcodes, areas that lie within each other, and distance. Nothing is stored.

``seed/geo/geography.db`` ships with the program and is only ever read; it is no part of a data
folder. ``seed/geo/areas.toml`` says where each area comes from.
"""

from directory.geo.areas import Area, Fit, Place, PlaceKind, fit_of_any, fits
from directory.geo.distance import miles_between
from directory.geo.gazetteer import Gazetteer
from directory.geo.own_wards import Listed
from directory.geo.towns import Town

ATTRIBUTION = (
    "Contains OS data \u00a9 Crown copyright and database right 2025. "
    "Contains Royal Mail data \u00a9 Royal Mail copyright and database right 2025. "
    "Source: Office for National Statistics licensed under the Open Government Licence v.3.0."
)
"""What must be said wherever Signpost tells what it is made of."""

__all__ = [
    "ATTRIBUTION",
    "Area",
    "Fit",
    "Gazetteer",
    "Listed",
    "Place",
    "PlaceKind",
    "Town",
    "fit_of_any",
    "fits",
    "miles_between",
]
