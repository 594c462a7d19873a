//! A form with which a dashboard's user creates a BitGo access token.

pub mod components;
pub mod domain;
pub mod embed;
pub mod form;
pub mod service;
pub mod text;
