mod accept;
mod catalog;
mod contract;
mod engine;
mod names;
mod page;
mod zones;
