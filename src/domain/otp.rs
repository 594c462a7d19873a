//! The one-time password. Its value stays in the input where it was typed;
//! what this module returns says only what kind of value it is.

/// What a well-formed one-time password is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtpKind {
    /// 6 or 7 digits from an authenticator.
    Digits,
    /// 44 letters from a hardware key.
    HardwareKey,
}

/// Why a text is no one-time password. Carries nothing of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtpError {
    /// Nothing but white space.
    Blank,
    /// Digits, but not 6 or 7 of them.
    DigitCount {
        /// How many there are.
        got: usize,
    },
    /// Letters, but not 44 of them.
    KeyLength {
        /// How many there are.
        got: usize,
    },
    /// Neither digits nor the letters of a hardware key.
    Character,
}

/// Characters in a hardware key's code.
const KEY_LENGTH: usize = 44;

/// Checks a one-time password, one character after the other: it need not be
/// in memory as a whole. White space is left out of account, because
/// authenticators show `123 456`; it is not sent either.
///
/// # Errors
/// The rule that the text breaks.
pub fn check(text: impl IntoIterator<Item = char>) -> Result<OtpKind, OtpError> {
    let (mut got, mut digits, mut letters) = (0, true, true);
    for c in text.into_iter().filter(|c| !c.is_whitespace()) {
        got += 1;
        digits &= c.is_ascii_digit();
        letters &= c.is_ascii_alphanumeric();
    }
    if got == 0 {
        Err(OtpError::Blank)
    } else if digits {
        match got {
            6 | 7 => Ok(OtpKind::Digits),
            KEY_LENGTH => Ok(OtpKind::HardwareKey),
            _ => Err(OtpError::DigitCount { got }),
        }
    } else if letters {
        match got {
            KEY_LENGTH => Ok(OtpKind::HardwareKey),
            _ => Err(OtpError::KeyLength { got }),
        }
    } else {
        Err(OtpError::Character)
    }
}

#[cfg(test)]
mod tests {
    use std::iter;

    use super::*;

    #[test]
    fn six_or_seven_digits_with_or_without_spaces() {
        for good in ["123456", "0000000", "123 456", " 1234567\n"] {
            assert_eq!(check(good.chars()), Ok(OtpKind::Digits), "{good}");
        }
        assert_eq!(check("12345".chars()), Err(OtpError::DigitCount { got: 5 }));
        assert_eq!(
            check("12345678".chars()),
            Err(OtpError::DigitCount { got: 8 })
        );
    }

    #[test]
    fn a_hardware_key_types_44_letters() {
        let code = "cccccbggnkjbtbuhcvttckuktulnbvlgllerhgvlvfje";
        assert_eq!(check(code.chars()), Ok(OtpKind::HardwareKey));
        let short = code[1..].chars();
        assert_eq!(check(short), Err(OtpError::KeyLength { got: 43 }));
        // Of a layout where what it types are digits.
        assert_eq!(check(iter::repeat_n('1', 44)), Ok(OtpKind::HardwareKey));
    }

    #[test]
    fn anything_else_is_refused() {
        assert_eq!(check("  ".chars()), Err(OtpError::Blank));
        assert_eq!(check("123-456".chars()), Err(OtpError::Character));
        assert_eq!(check("١٢٣٤٥٦".chars()), Err(OtpError::Character));
    }
}
