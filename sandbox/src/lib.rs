//! A local server that behaves like BitGo's test environment.
