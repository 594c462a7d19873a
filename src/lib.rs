//! A form with which a dashboard's user creates a BitGo access token.

pub mod domain;
pub mod form;
pub mod service;
pub mod text;
