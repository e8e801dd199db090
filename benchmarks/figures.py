"""What a benchmark of the daemon measured."""

from dataclasses import dataclass

from benchmarks.table import show


@dataclass(frozen=True)
class Figure:
    """One number, and the same of something plain beside it where there is such a thing."""

    name: str
    value: float
    unit: str
    baseline: float | None = None
    against: str = ""

    @property
    def ratio(self) -> float | None:
        """How many times the baseline it is."""
        return self.value / self.baseline if self.baseline else None

    def as_json(self) -> dict[str, float | str]:
        found: dict[str, float | str] = {"value": round(self.value, 3), "unit": self.unit}
        if self.baseline is not None and self.ratio is not None:
            found |= {"baseline": round(self.baseline, 3), "against": self.against, "ratio": round(self.ratio, 3)}
        return found


def show_figures(title: str, figures: list[Figure]) -> None:
    rows = [
        (one.name, _number(one.value), one.unit, _number(one.baseline), _number(one.ratio), one.against)
        for one in figures
    ]
    show(title, ("", "gumd", "unit", "baseline", "ratio", "baseline is"), rows)


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if value >= 100 else f"{value:.2f}"
