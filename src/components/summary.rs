//! What the token will be able to do, always in view.

use yew::{Html, html};

use super::icon::Icon;
use super::risk_notes::RiskNotes;
use super::ui::Ui;
use crate::domain::risk::Risk;
use crate::domain::scope::{Breadth, ScopeSet, WalletAction};
use crate::domain::summary::Fact;
use crate::text::{Key, lower_first};

pub(super) fn summary(ui: &Ui, facts: &[Fact], chosen: ScopeSet, risks: Vec<Risk>) -> Html {
    let lines = facts.iter().filter(|fact| !is_risk(fact)).map(|fact| {
        let open = matches!(fact, Fact::Nothing | Fact::NoAddress | Fact::NoEnd);
        let icon = if open { Icon::Minus } else { Icon::Check };
        html! {
            <li class={open.then_some("none")}>{ icon.draw() }<span>{ ui.texts.fact(fact) }</span></li>
        }
    });
    html! {
        <aside class="sum" part="summary" aria-labelledby="summary-title">
            <h3 id="summary-title" tabindex="-1">{ ui.get(Key::SummaryTitle) }</h3>
            <ul class="can">{ for lines }</ul>
            <RiskNotes ui={ui.clone()} {risks} />
            { picture(ui, chosen) }
        </aside>
    }
}

/// Whether the notes on risks, which stand right below, say it with more.
fn is_risk(fact: &Fact) -> bool {
    matches!(fact, Fact::Zero(_) | Fact::NoLimits | Fact::UnusedLimits)
}

/// Actions by breadth, as bars.
fn picture(ui: &Ui, chosen: ScopeSet) -> Html {
    let heads = [Key::PictureWallet, Key::PictureEnterprise, Key::PictureAll];
    let words: Vec<String> = WalletAction::ALL
        .into_iter()
        .map(|action| {
            let reach = chosen
                .widest(action)
                .map(|breadth| ui.texts.breadth(breadth));
            let reach = lower_first(reach.unwrap_or(ui.get(Key::SummaryPictureNothing)));
            ui.say(
                Key::SummaryPicture,
                &[ui.texts.action(action).into(), (&reach).into()],
            )
        })
        .collect();
    let rows = WalletAction::ALL.into_iter().map(|action| {
        let widest = chosen.widest(action);
        let bars = Breadth::ALL.map(|breadth| {
            let on = widest.is_some_and(|widest| breadth <= widest);
            html! { <i class={on.then_some("on")} /> }
        });
        html! {
            <>
                <span class={widest.map(|_| "has")}>{ ui.texts.action(action) }</span>
                { for bars }
            </>
        }
    });
    html! {
        <div class="pic" role="img" aria-label={words.join(" ")}>
            <span />
            { for heads.map(|head| html! { <b>{ ui.get(head) }</b> }) }
            { for rows }
        </div>
    }
}
