"""The units of distance as people write them."""

KILOMETRES = {
    1.0: ("km", "kms", "kilometre", "kilometres", "kilometer", "kilometers", "klick", "klicks", "كم", "كيلو", "كيلومتر",
          "كيلومترا", "كيلومترات", "کم", "کیلۆمەتر", "کیلۆمەتری"),
    0.001: ("m", "metre", "metres", "meter", "meters", "م", "متر", "مترا", "أمتار", "مەتر", "مەتری"),
    1.609344: ("mi", "mile", "miles", "ميل", "أميال", "میل"),
}  # fmt: skip
"""Every spelling of a unit by how many kilometres it has."""

UNITS = tuple(unit for units in KILOMETRES.values() for unit in units)
