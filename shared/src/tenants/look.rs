//! A firm's colours on our pages, from the one that it sets: lighter and darker in OKLCH, so that the hue stays, until every
//! pair that text is read in has the contrast that WCAG 2.2 asks for (1.4.3: 4.5:1). Pure.

/// The contrast of text (WCAG 2.2, 1.4.3).
const READABLE: f64 = 4.5;
/// The contrast of what is no text (WCAG 2.2, 1.4.11).
const VISIBLE: f64 = 3.0;
/// What text stands on in light: the ground and the surface of our stylesheet.
const LIGHT: [Rgb; 2] = [Rgb(0xf3, 0xf5, 0xf8), Rgb(0xff, 0xff, 0xff)];
/// What text stands on in dark: the surface and the ground.
const DARK: [Rgb; 2] = [Rgb(0x18, 0x1c, 0x23), Rgb(0x0e, 0x11, 0x16)];
/// Dark text on a bright colour.
const INK: Rgb = Rgb(0x0b, 0x15, 0x28);
const BLACK: Rgb = Rgb(0, 0, 0);
const WHITE: Rgb = Rgb(0xff, 0xff, 0xff);
/// How finely lightness is searched.
const STEP: f64 = 0.005;

/// A firm's colours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Palette {
    /// On a light page.
    pub light: Tones,
    /// On a dark page.
    pub dark: Tones,
}

/// The colours of one scheme, as `#rrggbb`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tones {
    /// What a button is filled with.
    pub accent: String,
    /// Links, borders of what is chosen, focus: readable as text on the page.
    pub accent_strong: String,
    /// Text on `accent`.
    pub on_accent: String,
}

/// Whether a firm may set this colour: `#rrggbb`, on which white or black text has a contrast of 4.5:1.
///
/// # Errors
/// What is wrong with it.
pub fn check(text: &str) -> Result<(), &'static str> {
    let colour = Rgb::parse(text).ok_or("A colour is # and six hexadecimal digits, such as #1d4f9e.")?;
    let most = contrast(colour, WHITE).max(contrast(colour, BLACK));
    if most < READABLE { Err("Neither white nor black text has a contrast of 4.5:1 on this colour.") } else { Ok(()) }
}

impl Palette {
    /// The colours that a firm's accent makes; a deep blue where it has none.
    #[must_use]
    pub fn of(accent: Option<&str>) -> Self {
        match accent.and_then(Rgb::parse) {
            None => {
                let tones = |accent: &str, accent_strong: &str, on_accent: &str| Tones {
                    accent: accent.to_owned(),
                    accent_strong: accent_strong.to_owned(),
                    on_accent: on_accent.to_owned(),
                };
                Self { light: tones("#1d4f9e", "#1d4f9e", "#ffffff"), dark: tones("#86b0f5", "#9dc0f8", "#0b1528") }
            }
            Some(colour) => Self { light: Tones::on(colour, &LIGHT, -STEP), dark: Tones::on(colour, &DARK, STEP) },
        }
    }
}

impl Tones {
    /// On pages of these grounds: the colour itself where it can be seen on them, else moved away from them.
    fn on(colour: Rgb, grounds: &[Rgb], step: f64) -> Self {
        let accent = moved(colour, step, |tone| grounds.iter().all(|ground| contrast(tone, *ground) >= VISIBLE));
        let accent_strong =
            moved(accent, step, |tone| grounds.iter().all(|ground| contrast(tone, *ground) >= READABLE));
        let on_accent = [WHITE, INK, BLACK].into_iter().find(|text| contrast(accent, *text) >= READABLE);
        // White or black always is: the lesser of the greater of the two contrasts is the root of 21.
        let on_accent = on_accent.unwrap_or(BLACK);
        Self { accent: accent.hex(), accent_strong: accent_strong.hex(), on_accent: on_accent.hex() }
    }
}

/// The colour with as little more or less lightness as makes it as wanted.
fn moved(colour: Rgb, step: f64, is_wanted: impl Fn(Rgb) -> bool) -> Rgb {
    if is_wanted(colour) {
        return colour;
    }
    let mut tone = Oklch::of(colour);
    while (0.0..=1.0).contains(&tone.lightness) {
        tone.lightness += step;
        let shown = tone.shown();
        if is_wanted(shown) {
            return shown;
        }
    }
    if step < 0.0 { BLACK } else { WHITE }
}

/// A colour of sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Rgb(u8, u8, u8);

/// A colour by lightness (0 to 1), chroma, and hue in radians (Björn Ottosson's OKLab, as CSS Color 4 has it).
#[derive(Debug, Clone, Copy)]
struct Oklch {
    lightness: f64,
    chroma: f64,
    hue: f64,
}

impl Rgb {
    fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        is_hex.then_some(Self(part(0)?, part(2)?, part(4)?))
    }

    fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }

    fn linear(self) -> [f64; 3] {
        [self.0, self.1, self.2].map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        })
    }

    /// Relative luminance (WCAG 2.2).
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// The contrast ratio of two colours (WCAG 2.2), from 1 to 21.
fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (one.luminance(), other.luminance());
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

impl Oklch {
    fn of(colour: Rgb) -> Self {
        let [red, green, blue] = colour.linear();
        let long = (0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue).cbrt();
        let middle = (0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue).cbrt();
        let short = (0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue).cbrt();
        let a = 1.977_998_495_1 * long - 2.428_592_205_0 * middle + 0.450_593_709_9 * short;
        let b = 0.025_904_037_1 * long + 0.782_771_766_2 * middle - 0.808_675_766_0 * short;
        let lightness = 0.210_454_255_3 * long + 0.793_617_785_0 * middle - 0.004_072_046_8 * short;
        Self { lightness, chroma: a.hypot(b), hue: b.atan2(a) }
    }

    /// As a screen shows it: with as much of its chroma as sRGB has at this lightness.
    fn shown(self) -> Rgb {
        let mut chroma = self.chroma;
        loop {
            let linear = Self { chroma, ..self }.linear();
            let is_within = linear.iter().all(|part| (-0.000_5..=1.000_5).contains(part));
            if is_within || chroma < 0.001 {
                let [red, green, blue] = linear.map(byte);
                return Rgb(red, green, blue);
            }
            chroma *= 0.97;
        }
    }

    fn linear(self) -> [f64; 3] {
        let (a, b) = (self.chroma * self.hue.cos(), self.chroma * self.hue.sin());
        let cubed = |part: f64| part * part * part;
        let long = cubed(self.lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b);
        let middle = cubed(self.lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b);
        let short = cubed(self.lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b);
        [
            4.076_741_662_1 * long - 3.307_711_591_3 * middle + 0.230_969_929_2 * short,
            -1.268_438_004_6 * long + 2.609_757_401_1 * middle - 0.341_319_396_5 * short,
            -0.004_196_086_3 * long - 0.703_418_614_7 * middle + 1.707_614_701_0 * short,
        ]
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255, rounded")]
fn byte(linear: f64) -> u8 {
    let linear = linear.clamp(0.0, 1.0);
    let part = if linear <= 0.003_130_8 { linear * 12.92 } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 };
    (part * 255.0).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Rgb {
        Rgb::parse(text).unwrap()
    }

    #[test]
    fn every_pair_that_text_is_read_in_is_readable_whatever_the_accent() {
        let parts = (0..=255_u8).step_by(15);
        let colours = parts.clone().flat_map(|red| {
            let parts = parts.clone();
            parts.clone().flat_map(move |green| parts.clone().map(move |blue| Rgb(red, green, blue)))
        });
        for colour in colours {
            let accent = colour.hex();
            assert_eq!(check(&accent), Ok(()), "{accent}");
            let palette = Palette::of(Some(&accent));
            for (tones, grounds) in [(&palette.light, LIGHT), (&palette.dark, DARK)] {
                assert!(contrast(read(&tones.on_accent), read(&tones.accent)) >= READABLE, "{accent} {tones:?}");
                for ground in grounds {
                    assert!(contrast(read(&tones.accent_strong), ground) >= READABLE, "{accent} {tones:?}");
                    assert!(contrast(read(&tones.accent), ground) >= VISIBLE, "{accent} {tones:?}");
                }
            }
        }
    }

    #[test]
    fn an_accent_that_can_be_read_stays_what_it_is() {
        for accent in ["#1d4f9e", "#0b6b3a", "#7a1fa2", "#b3221b"] {
            let light = Palette::of(Some(accent)).light;
            assert_eq!((light.accent.as_str(), light.accent_strong.as_str()), (accent, accent));
            assert_eq!(light.on_accent, "#ffffff");
        }
        let yellow = Palette::of(Some("#ffd400"));
        assert_eq!(yellow.dark.accent, "#ffd400");
        assert_ne!(yellow.dark.on_accent, "#ffffff");
        assert_ne!(yellow.light.accent_strong, "#ffd400", "no yellow text on white");
    }

    #[test]
    fn the_fallback_is_as_readable_as_any() {
        let palette = Palette::of(None);
        for (tones, grounds) in [(&palette.light, LIGHT), (&palette.dark, DARK)] {
            assert!(contrast(read(&tones.on_accent), read(&tones.accent)) >= READABLE, "{tones:?}");
            assert!(
                grounds.iter().all(|ground| contrast(read(&tones.accent_strong), *ground) >= READABLE),
                "{tones:?}"
            );
        }
        assert_eq!(Palette::of(Some("nonsense")), palette);
    }

    #[test]
    fn contrast_is_as_wcag_has_it() {
        for (one, other, expected) in [
            ("#ffffff", "#000000", 21.0),
            ("#777777", "#ffffff", 4.48),
            ("#767676", "#ffffff", 4.54),
            ("#ff0000", "#ffffff", 4.0),
        ] {
            assert!((contrast(read(one), read(other)) - expected).abs() < 0.005, "{one} {other}");
        }
    }

    #[test]
    fn a_colour_is_six_digits() {
        for bad in ["", "1d4f9e", "#1d4f9", "#1d4f9e0", "#1d4f9g", "#+d4f9e", "blue", "#ééé", "#1d4f9e;"] {
            assert!(check(bad).is_err(), "{bad}");
        }
        assert_eq!(check("#1D4F9E"), Ok(()));
    }
}
