//! A dashboard in Yew that shows the ids of the tokens that its user has
//! created.

use access_token_widget::components::{AccessTokenForm, FormEvent, Settings};
use access_token_widget::domain::environment::Environment;
use access_token_widget::service::ApiBase;
use yew::{Callback, Html, component, html, use_state};

#[component]
fn Dashboard() -> Html {
    let created = use_state(Vec::<String>::new);
    let on_event = {
        let created = created.clone();
        Callback::from(move |event| {
            if let FormEvent::Created(token) = event {
                let mut ids = (*created).clone();
                ids.extend(token.id.clone());
                created.set(ids);
            }
        })
    };
    html! {
        <main>
            <h1>{ "API access" }</h1>
            <AccessTokenForm settings={settings()} {on_event} />
            <ul id="created">{ for created.iter().map(|id| html! { <li>{ id }</li> }) }</ul>
        </main>
    }
}

/// The test environment, behind a proxy on the page's own origin.
fn settings() -> Settings {
    let mut settings = Settings::of(Environment::Test);
    let origin = web_sys::window().and_then(|window| window.location().origin().ok());
    if let Ok(proxy) = ApiBase::parse("/", &origin.unwrap_or_default()) {
        settings.api_base = proxy;
    }
    settings
}

fn main() {
    yew::Renderer::<Dashboard>::new().render();
}
