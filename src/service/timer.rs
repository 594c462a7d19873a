//! Waiting, and a limit to it that leaves what is waited for alone.

use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

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
    id: Option<JsValue>,
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
        let function: &Function = on_time.as_ref().unchecked_ref();
        let id = set_timeout(function, limit_ms.min(i32::MAX as u32)).ok();
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
        if let Some(id) = &self.id {
            clear_timeout(id);
        }
    }
}

/// The timers of browsers, workers and servers alike.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_name = setTimeout)]
    fn set_timeout(function: &Function, milliseconds: u32) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = clearTimeout)]
    fn clear_timeout(id: &JsValue);
}
