"""Writes examples.tsv: libphonenumber's own example number of every region and type, judged by its Python port.

An implementation of its own, of one metadata release: the Rust test beside holds ours to it. Run it when the release
behind `rlibphonenumber` changes and the test says so:

    pip install phonenumbers==9.0.42   # the release named in rlibphonenumber's README
    python3 examples.py > examples.tsv
"""

import re

import phonenumbers
from phonenumbers import PhoneMetadata, PhoneNumberFormat, PhoneNumberType

WORLD = "001"
NAMES = {value: name.lower().replace("_", "-") for name, value in vars(PhoneNumberType).items() if name.isupper()}
FIELDS = [
    "fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost",
    "personal_number", "voip", "pager", "uan", "voicemail",
]


def examples(plan):
    """Each example of a plan once: some plans give one number for two types."""
    found = (getattr(plan, field) for field in FIELDS)
    return dict.fromkeys(desc.example_number for desc in found if desc and desc.example_number)


def row(region, plan, example):
    e164 = f"+{plan.country_code}{example}"
    number = phonenumbers.parse(e164)
    assert phonenumbers.is_valid_number(number), e164
    assert phonenumbers.format_number(number, PhoneNumberFormat.E164) == e164, e164
    national = re.sub(r"\D", "", phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL))
    assert region == WORLD or phonenumbers.parse(national, region) == number, national
    owner = phonenumbers.region_code_for_number(number)
    return [region, e164, national, owner, NAMES[phonenumbers.number_type(number)]]


plans = [(region, PhoneMetadata.metadata_for_region(region)) for region in sorted(phonenumbers.SUPPORTED_REGIONS)]
plans += [
    (WORLD, PhoneMetadata.metadata_for_nongeo_region(code))
    for code in sorted(phonenumbers.COUNTRY_CODES_FOR_NON_GEO_REGIONS)
]
print("# region\tE.164\tas written at home\tcountry it belongs to\ttype; written by examples.py, libphonenumber 9.0.42")
for region, plan in plans:
    for example in examples(plan):
        print("\t".join(row(region, plan, example)))
