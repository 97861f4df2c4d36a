//! A label, built in and of a host's, a label with a plural, an amount of money, a day: beside what one would write with the
//! libraries alone.
#![allow(missing_docs, clippy::unwrap_used, reason = "a bench")]

use std::hint::black_box;

use comptoir::format::DateStyle;
use comptoir::{Args, Catalog, Currency, Locale, format, labels};
use criterion::{Criterion, criterion_group, criterion_main};
use fixed_decimal::Decimal;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMDE;
use icu_decimal::DecimalFormatter;

const SOURCE: &str = include_str!("../locales/fr/common.ftl");

fn raw() -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec!["fr".parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_resource(FluentResource::try_new(SOURCE.to_owned()).unwrap()).unwrap();
    bundle
}

fn plain(c: &mut Criterion) {
    let (bundle, none) = (raw(), Args::none());
    let mut group = c.benchmark_group("plain label");
    group.bench_function("comptoir, borrowed", |b| b.iter(|| black_box(labels::plain(&Locale::FR, black_box("yes")))));
    group.bench_function("comptoir, owned", |b| {
        b.iter(|| labels::message(&Locale::FR, black_box("yes"), black_box(&none)));
    });
    group.bench_function("fluent-bundle, borrowed", |b| {
        b.iter(|| {
            let pattern = bundle.get_message(black_box("yes")).unwrap().value().unwrap();
            let text = bundle.format_pattern(pattern, None, &mut Vec::new());
            black_box(&text);
        });
    });
    group.bench_function("fluent-bundle, owned", |b| {
        b.iter(|| {
            let pattern = bundle.get_message(black_box("yes")).unwrap().value().unwrap();
            bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned()
        });
    });
    group.finish();
}

fn plural(c: &mut Criterion) {
    let bundle = raw();
    let mut group = c.benchmark_group("label with a plural");
    group.bench_function("comptoir", |b| {
        b.iter(|| labels::message(&Locale::FR, "problems-found", &Args::none().with("count", black_box(12_i64))));
    });
    group.bench_function("fluent-bundle", |b| {
        b.iter(|| {
            let mut args = FluentArgs::new();
            args.set("count", black_box(12_i64));
            let pattern = bundle.get_message("problems-found").unwrap().value().unwrap();
            bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
        });
    });
    group.finish();
}

fn money(c: &mut Criterion) {
    let formatter = DecimalFormatter::try_new(icu_locale_core::locale!("fr").into(), Default::default()).unwrap();
    let mut group = c.benchmark_group("money");
    group.bench_function("comptoir", |b| {
        b.iter(|| format::money(&Locale::FR, black_box(253_975), black_box(Currency::EUR)));
    });
    group.bench_function("icu_decimal", |b| {
        b.iter(|| {
            let mut amount = Decimal::from(black_box(253_975_i64));
            amount.multiply_pow10(-2);
            format!("{}\u{a0}€", formatter.format(&amount))
        });
    });
    group.finish();
}

fn date(c: &mut Criterion) {
    let formatter =
        FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(icu_locale_core::locale!("fr").into(), YMDE::long())
            .unwrap();
    let mut group = c.benchmark_group("date with weekday");
    group.bench_function("comptoir", |b| {
        let day = "2026-04-30".parse().unwrap();
        b.iter(|| format::date(&Locale::FR, black_box(day), DateStyle::Full));
    });
    group.bench_function("icu_datetime", |b| {
        let day = Date::try_new_gregorian(2026, 4, 30).unwrap();
        b.iter(|| formatter.format(&black_box(day)).to_string());
    });
    group.finish();
}

/// The same labels while a host's words for French are installed.
fn host(c: &mut Criterion) {
    Catalog::new().with(&Locale::FR, "own.ftl", "no = Nenni\n").install().unwrap();
    let none = Args::none();
    let mut group = c.benchmark_group("label with a host's words");
    for (name, key) in [("its own", "no"), ("one built in", "yes")] {
        group.bench_function(name, |b| b.iter(|| labels::message(&Locale::FR, black_box(key), black_box(&none))));
    }
    group.bench_function("installing", |b| {
        let catalog = Catalog::new().with(&Locale::FR, "own.ftl", "no = Nenni\n");
        b.iter(|| catalog.install().unwrap());
    });
    group.finish();
    labels::uninstall();
}

fn zones(c: &mut Criterion) {
    let day = "2026-04-30".parse().unwrap();
    c.bench_function("time zones to choose from", |b| {
        b.iter(|| labels::zone_options(&Locale::FR, Some(comptoir::Country::FR), black_box(day)));
    });
}

criterion_group!(benches, plain, plural, money, date, zones, host);
criterion_main!(benches);
