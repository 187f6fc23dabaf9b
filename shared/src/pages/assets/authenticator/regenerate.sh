#!/usr/bin/env bash
# Draws the icons of the installed page from icon.svg, on the ground of favicon.svg, with Chromium (CHROMIUM says where).
#
#   shared/src/pages/assets/authenticator/regenerate.sh
set -euo pipefail
cd "$(dirname "$0")"
chromium="${CHROMIUM:-/usr/bin/chromium}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

# name, pixels, how much of the icon's width the drawing's 32 units are, the ground's corners. A maskable one is cut to any
# shape: its drawing stays within the inner 80 %. Apple rounds the corners itself.
draw() {
  local name="$1" pixels="$2" share="$3" radius="$4"
  cat > "$work/page.html" <<HTML
<!doctype html><style>html,body{margin:0;background:transparent}
div{width:${pixels}px;height:${pixels}px;border-radius:${radius};background:#1d4f9e;display:grid;place-items:center}
img{width:${share};height:${share}}</style><div><img src="icon.svg"></div>
HTML
  cp icon.svg "$work/"
  # A window is at least 500 pixels wide and a little lower than it says: a larger one, cut to size.
  "$chromium" --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1 \
    --default-background-color=00000000 --window-size=800,800 --user-data-dir="$work/profile" \
    --screenshot="$work/$name" "file://$work/page.html" 2> /dev/null
  python3 - "$work/$name" "$name" "$pixels" <<'PYTHON'
import struct, sys, zlib
source, target, size = sys.argv[1], sys.argv[2], int(sys.argv[3])
data = open(source, "rb").read()
at, packed = 8, b""
while at < len(data):
    length, kind = struct.unpack(">I4s", data[at:at + 8])
    body = data[at + 8:at + 8 + length]
    if kind == b"IHDR":
        width, _, depth, colour, *_, interlaced = struct.unpack(">IIBBBBB", body)
        assert depth == 8 and colour in (2, 6) and not interlaced
        step = 3 if colour == 2 else 4
    packed += body if kind == b"IDAT" else b""
    at += 12 + length
raw, rows, above = zlib.decompress(packed), [], bytes(width * step)
for y in range(size):
    start = y * (width * step + 1)
    how, line = raw[start], bytearray(raw[start + 1:start + 1 + width * step])
    for x in range(len(line)):
        left = line[x - step] if x >= step else 0
        up, corner = above[x], above[x - step] if x >= step else 0
        guess = left + up - corner
        paeth = min((abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner))[2]
        line[x] = (line[x] + (0, left, up, (left + up) // 2, paeth)[how]) % 256
    above = bytes(line)
    pixels = [above[x * step:x * step + step] + (b"\xff" if step == 3 else b"") for x in range(size)]
    rows.append(b"".join(pixels))
def filtered(row, before):
    return b"\x02" + bytes((a - b) % 256 for a, b in zip(row, before))
lines = b"".join(filtered(row, before) for row, before in zip(rows, [bytes(size * 4), *rows]))
def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
open(target, "wb").write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines, 9)) + chunk(b"IEND", b""))
PYTHON
}

draw icon-192.png 192 100% 25%
draw icon-512.png 512 100% 25%
draw icon-maskable.png 512 78% 0
draw icon-apple.png 180 92% 0
