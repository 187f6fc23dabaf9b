"""Writes numbers.tsv: every country that has mobile numbers, its calling code, and an example as it is dialled at home.

By libphonenumber's Python port; the Rust test beside holds ours to it. Run it when the release behind `rlibphonenumber`
changes and the test says so:

    pip install phonenumbers==9.0.42   # the release named in rlibphonenumber's README
    python3 numbers.py > numbers.tsv
"""

import re

import phonenumbers
from phonenumbers import PhoneMetadata, PhoneNumberFormat

print("# country\tcalling code\tmobile number, national digits; written by numbers.py, libphonenumber 9.0.42")
for region in sorted(phonenumbers.SUPPORTED_REGIONS):
    plan = PhoneMetadata.metadata_for_region(region)
    example = plan.mobile and plan.mobile.example_number
    if not example:
        continue
    number = phonenumbers.parse(f"+{plan.country_code}{example}")
    # Countries that share a plan give each other's numbers as examples: those are no country's own.
    if phonenumbers.region_code_for_number(number) != region:
        continue
    national = re.sub(r"\D", "", phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL))
    assert phonenumbers.parse(national, region) == number, national
    print(region, plan.country_code, national, sep="\t")
