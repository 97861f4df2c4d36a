//! Native module of the Python package `comptoir`.
