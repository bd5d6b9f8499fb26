"""Units: what is measured, behind a field's name or in brackets, as parts of regular expressions."""

RATIO = r"(?:mm|cm|km|m|mg|g|kg|l|ml|kwh|mmol)/(?:dl|l|ml|h|s|m2|m3|kg|ha|day|min)"
"""``mg/dl``, ``km/h``."""

MEASURE = (
    r"(?:mm|cm|km|kg|mg|g|ml|cl|kwh?|m2|m3|m²|m³|sqm|ha|hectares?|hectars?|acres?|square (?:met(?:er|re)s|feet)"
    r"|cubic met(?:er|re)s|tons?|tonnes?|percent|%|degrees|celsius|°c|kb|mb|gb|tb|watts?|volts?|bar|hpa|hz|khz|mhz"
    r"|knots"
    r"|miles|(?:kilo|centi|milli)?met(?:er|re)s?|(?:milli)?lit(?:er|re)s?|(?:kilo|milli)?grams?|kilos?"
    r"|quadratmetern?|kubikmetern?|(?:kilo|zenti)?metern?|(?:kilo)?gramm|litern?|tonnen|metros(?: c?quadrados"
    r"| cuadrados)?"
    r"|metri(?: quadri| quadrati)?|litros|litri|quilos|grammi|gramos|gramas|prozent"
    r"|euros?|eur|usd|dollars)"
)
"""What is measured in steps as small as one likes."""

LETTER = r"(?:m|l)"
"""Units that are a unit only where nothing else stands: in brackets."""
