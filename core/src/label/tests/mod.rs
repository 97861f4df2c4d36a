mod accept;
mod contract;
mod engine;
mod names;
mod page;
mod zones;
