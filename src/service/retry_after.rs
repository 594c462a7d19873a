//! How long a server asks to wait.

/// The seconds of a `Retry-After` header: a number of them or a date, which
/// `parse_date` turns into milliseconds like `now`. None if it is neither, or
/// if nothing is left to wait for.
pub(crate) fn seconds(header: &str, now: f64, parse_date: impl Fn(&str) -> f64) -> Option<u32> {
    let header = header.trim();
    let seconds = if header.bytes().all(|b| b.is_ascii_digit()) {
        header.parse().ok()?
    } else if header.ends_with("GMT") {
        // A cast takes what is no number, or negative, to 0.
        ((parse_date(header) - now) / 1000.0).ceil() as u32
    } else {
        return None;
    };
    (seconds > 0).then_some(seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATE: &str = "Wed, 21 Oct 2026 07:28:00 GMT";

    #[test]
    fn seconds_or_a_date_in_the_future() {
        let no_date = |_: &str| f64::NAN;
        assert_eq!(seconds("30", 0.0, no_date), Some(30));
        assert_eq!(seconds(" 1 ", 0.0, no_date), Some(1));
        let date = |text: &str| if text == DATE { 100_000.0 } else { f64::NAN };
        assert_eq!(seconds(DATE, 40_000.0, date), Some(60));
        assert_eq!(seconds(DATE, 98_999.0, date), Some(2));
    }

    #[test]
    fn anything_else_is_no_wait() {
        let date = |_: &str| 100_000.0;
        for (header, now) in [
            ("", 0.0),
            ("0", 0.0),
            ("-5", 0.0),
            ("1.5", 0.0),
            ("99999999999", 0.0),
            ("soon", 0.0),
            (DATE, 100_000.0),
            (DATE, 200_000.0),
        ] {
            assert_eq!(seconds(header, now, date), None, "{header}");
        }
        assert_eq!(seconds("no date GMT", 0.0, |_| f64::NAN), None);
    }
}
