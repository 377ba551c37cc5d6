"""The one gate out: what leaves a workspace passes here first, and reports and exports accept nothing else."""

from sitrep_app.release.gate import Released, release
from sitrep_app.release.withheld import WITHHELD

__all__ = ["WITHHELD", "Released", "release"]
