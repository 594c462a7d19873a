/// What `GET /_sandbox` says.
const HELP: &str = include_str!("help.txt");

pub(crate) async fn show() -> &'static str {
    HELP
}
