//! What the token will be used for, as a way to the fewest permissions.

use yew::{AttrValue, Callback, Html, Properties, component, use_state};

use super::check::Check;
use super::el::{Child, el, remark};
use super::icon::Icon;
use super::segments::Segments;
use super::ui::Ui;
use crate::domain::scope::{Breadth, ScopeSet};
use crate::domain::task::Task;
use crate::form::Action;
use crate::text::Key;

#[derive(Properties, PartialEq)]
pub(super) struct TaskListProps {
    pub(super) ui: Ui,
    pub(super) chosen: ScopeSet,
}

#[component]
pub(super) fn TaskList(props: &TaskListProps) -> Html {
    let TaskListProps { ui, chosen } = props;
    let breadth = use_state(|| Breadth::Wallet);
    let reach = Segments {
        name: "reach".into(),
        label: Some(ui.get(Key::TaskReach)),
        choices: Breadth::ALL
            .map(|breadth| (value(breadth), ui.texts.breadth(breadth).into()))
            .into(),
        chosen: value(*breadth),
        on_choose: {
            let breadth = breadth.clone();
            Callback::from(move |chosen: AttrValue| {
                let same = |breadth: &Breadth| value(*breadth) == chosen;
                breadth.set(
                    Breadth::ALL
                        .into_iter()
                        .find(same)
                        .unwrap_or(Breadth::Wallet),
                );
            })
        },
    };
    // A task that would need more than is offered can't be done here.
    let can = |task: &Task| {
        let needed = task.allow(ScopeSet::default(), *breadth);
        needed.iter().all(|scope| ui.policy.offers(scope))
    };
    let tasks = Task::ALL.into_iter().filter(can).map(|task| {
        let (label, reason) = ui.texts.task(task);
        let (ui, breadth) = (ui.clone(), *breadth);
        let check = Check {
            name: "task".into(),
            value: Some(name(task)),
            label: label.into(),
            hint: Some(reason),
            checked: task.is_possible(*chosen),
            on_change: Callback::from(move |on| {
                ui.emit(if on {
                    Action::AllowTask(task, breadth)
                } else {
                    Action::ForbidTask(task)
                });
            }),
            ..Check::default()
        };
        check.draw()
    });
    el("details")
        .class("box tasks")
        .with("part", "tasks")
        .child(
            el("summary")
                .child(el("span").class("label").words(ui, Key::Tasks))
                .child(el("span").class("hint").words(ui, Key::TasksHint))
                .child(Icon::Down.draw()),
        )
        .child(
            el("fieldset")
                .class("in-details")
                .child(el("legend").class("vh").words(ui, Key::Tasks))
                .child(
                    el("div")
                        .child(remark(ui.get(Key::TaskReach)))
                        .child(reach.draw()),
                )
                .child(el("div").class("in-details two bare").list(tasks)),
        )
        .html()
}

fn value(breadth: Breadth) -> AttrValue {
    match breadth {
        Breadth::Wallet => "wallet",
        Breadth::Enterprise => "enterprise",
        Breadth::All => "all",
    }
    .into()
}

fn name(task: Task) -> &'static str {
    match task {
        Task::Report => "report",
        Task::Pay => "pay",
        Task::Approve => "approve",
        Task::Stake => "stake",
        Task::WatchTrades => "watch-trades",
        Task::Trade => "trade",
        Task::Policies => "policies",
        Task::Settings => "settings",
        Task::NewWallets => "new-wallets",
        Task::Freeze => "freeze",
        Task::Audit => "audit",
    }
}
