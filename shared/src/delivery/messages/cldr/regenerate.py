"""Makes data.postcard: of CLDR, what dates, times and numbers need in the languages of our messages, for ICU4X.

    cargo install icu4x-datagen@2.4.0 && python3 regenerate.py

CLDR comes from its npm packages; the version stands below. The same input gives the same bytes.
"""

import json
import pathlib
import subprocess
import tarfile
import tempfile

VERSION = "48.2.0"
PACKAGES = ["cldr-core", "cldr-numbers-full", "cldr-dates-full"]
# `en-GB` for English: a day before its month, and 24 hours. `und`: the digits, which no language has of its own. `@`: this
# locale alone, without its regions.
LOCALES = """en-GB fr de es it pt nl pl sv da no fi cs ro hu el tr uk ru ar he hi ja ko zh zh-Hant th vi id und""".split()
MARKERS = """DatetimePatternsDateGregorianV1 DatetimePatternsTimeV1 DatetimePatternsGlueV1
DatetimeNamesMonthGregorianV1 DatetimeNamesYearGregorianV1 DecimalSymbolsV1 DecimalDigitsV1""".split()
HERE = pathlib.Path(__file__).parent


def with_ranges(value):
    """The datagen of ICU4X 2.4 asks for a member of CLDR 49 that it does not use."""
    if isinstance(value, dict):
        if "intervalFormatFallback" in value:
            value.setdefault("intervalFormatRanges", {})
        for inner in value.values():
            with_ranges(inner)


def main():
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for package in PACKAGES:
            subprocess.run(["npm", "pack", "--silent", f"{package}@{VERSION}"], cwd=root, check=True)
            with tarfile.open(root / f"{package}-{VERSION}.tgz") as archive:
                archive.extractall(root, filter="data")
            (root / "package").rename(root / package)
        for path in root.glob("cldr-dates-full/main/*/ca-*.json"):
            calendar = json.loads(path.read_text())
            with_ranges(calendar)
            path.write_text(json.dumps(calendar))
        # Japan's eras before 1868 are as CLDR 49 has them, or the datagen fails on them; no message names any.
        eras = root / "cldr-core/supplemental/calendarData.json"
        calendars = json.loads(eras.read_text())
        japanese = calendars["supplemental"]["calendarData"]["japanese"]
        japanese["eras"] = {number: era for number, era in japanese["eras"].items() if int(number) >= 232}
        eras.write_text(json.dumps(calendars))
        subprocess.run(
            ["icu4x-datagen", "--cldr-root", root, "--format", "blob", "--deduplication", "none", "--overwrite"]
            + ["--locales", *(f"@{locale}" for locale in LOCALES), "--markers", *MARKERS]
            + ["--out", HERE / "data.postcard"],
            check=True,
        )


main()
