//! Places on the globe, and how far they are apart.

/// The mean radius of the Earth (IUGG).
const EARTH_RADIUS_KM: f64 = 6371.0088;
const PER_DEGREE: f64 = 10_000.0;

/// A place on the globe: latitude (north positive) and longitude (east positive) in ten-thousandths of a degree, about 11
/// metres, so that equal places are equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Position {
    latitude: i32,
    longitude: i32,
}

impl Position {
    /// The place at these degrees, which the caller has found to be on the globe.
    pub(crate) fn of_degrees(latitude: f64, longitude: f64) -> Self {
        Self { latitude: (latitude * PER_DEGREE).round() as i32, longitude: (longitude * PER_DEGREE).round() as i32 }
    }

    pub(super) fn of_hundredths(latitude: i16, longitude: i16) -> Self {
        Self::of_degrees(f64::from(latitude) / 100.0, f64::from(longitude) / 100.0)
    }

    /// In degrees.
    pub(super) fn latitude(self) -> f64 {
        f64::from(self.latitude) / PER_DEGREE
    }

    /// In degrees.
    pub(super) fn longitude(self) -> f64 {
        f64::from(self.longitude) / PER_DEGREE
    }

    /// How far another place is on the great circle, by the haversine formula.
    ///
    /// Whole kilometres: the last bits of sines differ between platforms, and what is chosen by a distance must not.
    pub(super) fn distance_km(self, other: Self) -> i64 {
        let (here, there) = (self.latitude().to_radians(), other.latitude().to_radians());
        let half_sine = |angle: f64| (angle / 2.0).sin().powi(2);
        let eastward = (other.longitude() - self.longitude()).to_radians();
        let haversine = half_sine(there - here) + here.cos() * there.cos() * half_sine(eastward);
        (2.0 * EARTH_RADIUS_KM * haversine.clamp(0.0, 1.0).sqrt().asin()).round() as i64
    }
}

#[cfg(test)]
#[path = "great_circle_tests.rs"]
mod tests;
