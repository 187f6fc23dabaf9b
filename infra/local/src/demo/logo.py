"""Draws logo.png, the demo firm's: a lantern and its name, in one green that is seen on white and on dark.

    pip install pillow && python3 logo.py
"""

import pathlib

from PIL import Image, ImageDraw, ImageFont

GREEN = (26, 138, 106, 255)
SCALE = 4
image = Image.new("RGBA", (300 * SCALE, 60 * SCALE), (0, 0, 0, 0))
draw = ImageDraw.Draw(image)
line = 5 * SCALE


def at(*numbers):
    return [number * SCALE for number in numbers]


draw.arc(at(18, 3, 34, 19), 180, 360, fill=GREEN, width=line)
draw.rounded_rectangle(at(10, 12, 42, 52), radius=9 * SCALE, outline=GREEN, width=line)
draw.ellipse(at(20, 24, 32, 40), fill=GREEN)
font = ImageFont.truetype("DejaVuSans-Bold.ttf", 31 * SCALE)
draw.text((56 * SCALE, 31 * SCALE), "Demo Firm", font=font, fill=GREEN, anchor="lm")
image = image.crop((6 * SCALE, 0, image.getbbox()[2] + 2 * SCALE, 56 * SCALE))
small = image.resize((image.width * 2 // SCALE, image.height * 2 // SCALE), Image.Resampling.LANCZOS)
small.save(pathlib.Path(__file__).with_name("logo.png"), optimize=True)
print(small.size)
