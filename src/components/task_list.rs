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
    let ui = &props.ui;
    let asked = use_state(|| None);
    let reaches = Task::reaches(&ui.policy);
    let reach = (*asked).filter(|reach| reaches.contains(reach));
    let breadth = reach
        .or(reaches.first().copied())
        .unwrap_or(Breadth::Wallet);
    let mut tasks = Task::offered(&ui.policy, breadth)
        .map(|task| box_of(props, task, breadth))
        .peekable();
    if tasks.peek().is_none() {
        return Html::default();
    }
    let reach = Segments {
        name: "reach".into(),
        label: Some(ui.get(Key::TaskReach)),
        choices: reaches
            .iter()
            .map(|breadth| (value(*breadth), ui.texts.breadth(*breadth).into()))
            .collect(),
        chosen: value(breadth),
        on_choose: Callback::from(move |chosen: AttrValue| {
            let same = |breadth: &Breadth| value(*breadth) == chosen;
            asked.set(Breadth::ALL.into_iter().find(same));
        }),
    };
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
                .child((!reaches.is_empty()).then(|| {
                    el("div")
                        .child(remark(ui.get(Key::TaskReach)))
                        .child(reach.draw())
                }))
                .child(el("div").class("in-details two bare").list(tasks)),
        )
        .html()
}

fn box_of(props: &TaskListProps, task: Task, breadth: Breadth) -> Html {
    let ui = props.ui.clone();
    let (label, reason) = ui.texts.task(task);
    let check = Check {
        name: "task".into(),
        value: Some(name(task)),
        label: label.into(),
        hint: Some(reason),
        checked: task.is_possible(props.chosen),
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
