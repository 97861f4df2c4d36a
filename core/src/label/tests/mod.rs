mod accept;
mod check;
mod contract;
mod engine;
mod names;
mod zones;
