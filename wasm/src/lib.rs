//! Re-exports the widget, so that its `#[wasm_bindgen]` functions end up in the one artefact that browsers load.

pub use access_token_widget::*;

/// Half the code of the standard one.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
