//! Waiting, and a limit to it that leaves what is waited for alone.

use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// What `future` gives, or `None` once the time is over. The future is then
/// dropped; pass a reference to one that is to be awaited further.
pub(crate) async fn within<T>(limit_ms: u32, future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    let mut timer = Timer::start(limit_ms);
    poll_fn(|context| match future.as_mut().poll(context) {
        Poll::Ready(value) => Poll::Ready(Some(value)),
        Poll::Pending => Pin::new(&mut timer).poll(context).map(|()| None),
    })
    .await
}

/// Waits.
pub(crate) async fn sleep(ms: u32) {
    Timer::start(ms).await;
}

/// Ready after some time. Dropping it clears the browser's timer.
struct Timer {
    state: Rc<State>,
    id: Option<i32>,
    _on_time: Closure<dyn FnMut()>,
}

#[derive(Default)]
struct State {
    over: Cell<bool>,
    waker: RefCell<Option<Waker>>,
}

impl Timer {
    fn start(limit_ms: u32) -> Self {
        let state = Rc::<State>::default();
        let on_time = Closure::<dyn FnMut()>::new({
            let state = Rc::clone(&state);
            move || {
                state.over.set(true);
                let waker = state.waker.borrow_mut().take();
                if let Some(waker) = waker {
                    waker.wake();
                }
            }
        });
        let delay = i32::try_from(limit_ms).unwrap_or(i32::MAX);
        let id = web_sys::window().and_then(|window| {
            window
                .set_timeout_with_callback_and_timeout_and_arguments_0(
                    on_time.as_ref().unchecked_ref(),
                    delay,
                )
                .ok()
        });
        Self {
            state,
            id,
            _on_time: on_time,
        }
    }
}

impl Future for Timer {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if self.state.over.get() {
            return Poll::Ready(());
        }
        *self.state.waker.borrow_mut() = Some(context.waker().clone());
        Poll::Pending
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let (Some(window), Some(id)) = (web_sys::window(), self.id) {
            window.clear_timeout_with_handle(id);
        }
    }
}
