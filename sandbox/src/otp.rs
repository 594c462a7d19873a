use crate::{environment::Environment, error::ApiError, session::Caller, state::Site};
use serde_json::Value;

/// The one one-time password of the test environment.
const TEST_PASSWORD: &str = "0000000";
/// How long a code of an authenticator stands for.
const WINDOW_MILLIS: i64 = 30_000;
const HARDWARE_KEY_LENGTH: usize = 44;
/// The alphabet that hardware keys type on any keyboard layout.
const MODHEX: &str = "cbdefghijklnrtuv";

/// Checks the one-time password of a body and uses it up.
pub(crate) fn redeem(site: &Site, caller: &Caller, otp: Option<&Value>) -> Result<(), ApiError> {
    let otp = match otp {
        None | Some(Value::Null) => {
            return Err(ApiError::wrong_otp("a one-time password is needed"));
        }
        Some(Value::String(otp)) => otp,
        Some(_) => return Err(ApiError::invalid("otp must be a string")),
    };
    let now = site.sandbox.clock.now();
    site.sandbox
        .rates
        .password(&caller.user, now)
        .map_err(|wait| ApiError::too_many("one-time passwords", wait))?;
    let good = match site.environment {
        Environment::Test => otp == TEST_PASSWORD,
        Environment::Production => {
            let window = now.div_euclid(WINDOW_MILLIS);
            well_formed(otp) && site.sandbox.store.use_password(&caller.user, window, otp)?
        }
    };
    good.then_some(())
        .ok_or_else(|| ApiError::wrong_otp("the one-time password is wrong or was used already"))
}

fn well_formed(otp: &str) -> bool {
    let digits = matches!(otp.len(), 6 | 7) && otp.bytes().all(|b| b.is_ascii_digit());
    let key = otp.len() == HARDWARE_KEY_LENGTH && otp.chars().all(|c| MODHEX.contains(c));
    digits || key
}
