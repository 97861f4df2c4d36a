//! Between Python's plain values and JSON: drafts on their way in, dictionaries on their way out.

use std::borrow::Cow;

use pyo3::exceptions::PyTypeError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyDict, PyFloat, PyInt, PyList, PyNone, PyString, PyTuple};
use serde::Serialize;
use serde_json::Value;

use crate::calendar::Calendar;
use crate::drafts;
use crate::failure::Raised;
use crate::term::{Renewal, Term};
use crate::value::Digits;

/// More than any reader of the core takes.
const MAX_BYTES: usize = 1_048_577;
/// One level more than any reader of the core takes.
const MAX_DEPTH: usize = 33;

/// An input for the core's own reader: JSON as text or bytes, a draft, or a dict of plain values.
///
/// Nothing is checked here but that the object can be written as JSON; what is too large or too deep is written as far
/// as the core needs to refuse it.
pub(crate) struct Body<'a>(pub(crate) Cow<'a, [u8]>);

impl Body<'static> {
    /// That of a dict.
    pub(crate) fn of(dict: &Bound<'_, PyDict>) -> PyResult<Self> {
        let mut out = Vec::new();
        write(&mut out, dict.as_any(), 0)?;
        Ok(Self(Cow::Owned(out)))
    }
}

impl<'a, 'py> FromPyObject<'a, 'py> for Body<'a> {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> Result<Self, PyErr> {
        if object.cast::<PyString>().is_ok() {
            // A lone surrogate is no character: the core says so.
            return Ok(Self(Cow::Borrowed(object.extract::<&'a str>().map_or(b"\xff", str::as_bytes))));
        }
        if object.cast::<PyBytes>().is_ok() {
            return Ok(Self(Cow::Borrowed(object.extract::<&'a [u8]>()?)));
        }
        if object.cast::<PyDict>().is_err()
            && object.getattr_opt(intern!(object.py(), "__dataclass_fields__"))?.is_none()
        {
            return Err(PyTypeError::new_err("a draft, a dict, or JSON as str or bytes is needed"));
        }
        let mut out = Vec::with_capacity(1024);
        write(&mut out, &object, 0)?;
        Ok(Self(Cow::Owned(out)))
    }
}

/// Several drafts, for a reader of `{"rows": […]}`: a list of them, or what [`Body`] takes.
pub(crate) struct Rows<'a>(pub(crate) Cow<'a, [u8]>);

impl<'a, 'py> FromPyObject<'a, 'py> for Rows<'a> {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> Result<Self, PyErr> {
        if object.cast::<PyList>().is_err() && object.cast::<PyTuple>().is_err() {
            return Ok(Self(object.extract::<Body<'a>>()?.0));
        }
        let mut out = Vec::with_capacity(1024);
        out.extend_from_slice(br#"{"rows":"#);
        write(&mut out, &object, 1)?;
        out.push(b'}');
        Ok(Self(Cow::Owned(out)))
    }
}

/// A table as text or bytes. A lone surrogate is no character: the core says so.
pub(crate) struct Table<'a>(pub(crate) &'a [u8]);

impl<'a, 'py> FromPyObject<'a, 'py> for Table<'a> {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> Result<Self, PyErr> {
        if object.cast::<PyString>().is_ok() {
            return Ok(Self(object.extract::<&'a str>().map_or(b"\xff", str::as_bytes)));
        }
        if object.cast::<PyBytes>().is_ok() {
            return Ok(Self(object.extract::<&'a [u8]>()?));
        }
        Err(PyTypeError::new_err("a table as str or bytes is needed"))
    }
}

fn write(out: &mut Vec<u8>, value: &Bound<'_, PyAny>, depth: usize) -> PyResult<()> {
    if out.len() > MAX_BYTES {
        return Ok(());
    }
    if value.is_none() {
        out.extend_from_slice(b"null");
    } else if let Ok(text) = value.cast::<PyString>() {
        write_text(out, text)?;
    } else if let Ok(dict) = value.cast::<PyDict>() {
        write_members(out, depth, dict.iter())?;
    } else if let Ok(list) = value.cast::<PyList>() {
        write_entries(out, depth, list.iter())?;
    } else if let Ok(on) = value.cast::<PyBool>() {
        out.extend_from_slice(if on.is_true() { b"true" } else { b"false" });
    } else if value.cast::<PyInt>().is_ok() || value.cast::<PyFloat>().is_ok() {
        // Infinities and NaN are no JSON: the core says so.
        out.extend_from_slice(value.repr()?.to_cow()?.as_bytes());
    } else if let Ok(tuple) = value.cast::<PyTuple>() {
        write_entries(out, depth, tuple.iter())?;
    } else if let Ok(calendar) = value.cast::<Calendar>() {
        append(out, &*calendar.get().0)?;
    } else if let Ok(term) = value.cast::<Term>() {
        // In drafts terms are text.
        append(out, &term.get().0.to_string())?;
    } else if let Ok(renewal) = value.cast::<Renewal>() {
        append(out, &renewal.get().0)?;
    } else {
        write_object(out, value, depth)?;
    }
    Ok(())
}

/// A draft, a day, or an amount.
fn write_object(out: &mut Vec<u8>, value: &Bound<'_, PyAny>, depth: usize) -> PyResult<()> {
    let py = value.py();
    if let Some(fields) = value.getattr_opt(intern!(py, "__dataclass_fields__"))? {
        let fields = fields.cast_into::<PyDict>()?;
        let mut members = Vec::with_capacity(fields.len());
        for (name, field) in fields.iter() {
            let name = name.cast_into::<PyString>()?;
            let member = value.getattr(&name)?;
            if is_off(&member) && field.getattr(intern!(py, "metadata"))?.contains(intern!(py, "only_if_on"))? {
                continue;
            }
            // `from_` is `from` in JSON, which Python keeps for itself.
            let written = name.to_str()?.strip_suffix('_').map(|name| PyString::new(py, name));
            members.push((written.unwrap_or(name).into_any(), member));
        }
        return write_members(out, depth, members);
    }
    if let Some(day) = value.getattr_opt(intern!(py, "isoformat"))? {
        return write(out, &day.call0()?, depth);
    }
    // In drafts amounts are text.
    if let Some(digits) = Digits::of_decimal(value)? {
        return append(out, &digits);
    }
    let class = value.get_type().name()?;
    Err(PyTypeError::new_err(format!("`{class}` has no form in JSON")))
}

fn is_off(value: &Bound<'_, PyAny>) -> bool {
    value.cast::<PyBool>().is_ok_and(|on| !on.is_true())
}

/// Whether a member is to be left out: what stays as it is, is no member of a draft's JSON (rule Q1).
fn is_unchanged(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    // What a draft holds most needs no look at the package's own class.
    let common = value.is_none()
        || value.is_exact_instance_of::<PyString>()
        || value.is_exact_instance_of::<PyDict>()
        || value.is_exact_instance_of::<PyList>()
        || value.is_exact_instance_of::<PyBool>();
    Ok(!common && value.is(drafts::unchanged(value.py())?))
}

fn write_members<'py>(
    out: &mut Vec<u8>,
    depth: usize,
    members: impl IntoIterator<Item = (Bound<'py, PyAny>, Bound<'py, PyAny>)>,
) -> PyResult<()> {
    out.push(b'{');
    if depth < MAX_DEPTH {
        let mut first = true;
        for (name, value) in members {
            if is_unchanged(&value)? {
                continue;
            }
            if !first {
                out.push(b',');
            }
            first = false;
            let name = name.cast::<PyString>().map_err(|_| PyTypeError::new_err("the keys of a dict must be str"))?;
            write_text(out, name)?;
            out.push(b':');
            write(out, &value, depth.saturating_add(1))?;
        }
    }
    out.push(b'}');
    Ok(())
}

fn write_entries<'py>(
    out: &mut Vec<u8>,
    depth: usize,
    entries: impl Iterator<Item = Bound<'py, PyAny>>,
) -> PyResult<()> {
    out.push(b'[');
    if depth < MAX_DEPTH {
        for (index, value) in entries.enumerate() {
            if index > 0 {
                out.push(b',');
            }
            write(out, &value, depth.saturating_add(1))?;
        }
    }
    out.push(b']');
    Ok(())
}

fn write_text(out: &mut Vec<u8>, text: &Bound<'_, PyString>) -> PyResult<()> {
    match text.to_str() {
        Ok(text) => append(out, text),
        Err(_) => {
            out.push(b'\xff');
            Ok(())
        }
    }
}

fn append(out: &mut Vec<u8>, value: &(impl Serialize + ?Sized)) -> PyResult<()> {
    serde_json::to_writer(out, value).map_err(|_| Raised::internal("writing JSON").into())
}

/// JSON as text.
pub(crate) fn text(value: &(impl Serialize + ?Sized)) -> Result<String, Raised> {
    serde_json::to_string(value).map_err(|_| Raised::internal("writing JSON"))
}

/// JSON as Python's plain values.
pub(crate) fn plain(value: &(impl Serialize + ?Sized)) -> Result<Plain, Raised> {
    serde_json::to_value(value).map(Plain).map_err(|_| Raised::internal("writing JSON"))
}

/// Values of JSON on their way out: dict, list, str, int, float, bool, None.
#[derive(Debug, Default)]
pub(crate) struct Plain(pub(crate) Value);

impl<'py> IntoPyObject<'py> for Plain {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, PyErr> {
        python(py, &self.0)
    }
}

fn python<'py>(py: Python<'py>, value: &Value) -> PyResult<Bound<'py, PyAny>> {
    Ok(match value {
        Value::Null => PyNone::get(py).to_owned().into_any(),
        Value::Bool(on) => PyBool::new(py, *on).to_owned().into_any(),
        Value::Number(number) => match number.as_i64() {
            Some(number) => number.into_pyobject(py)?.into_any(),
            None => PyFloat::new(py, number.as_f64().unwrap_or_default()).into_any(),
        },
        Value::String(text) => PyString::new(py, text).into_any(),
        Value::Array(entries) => {
            let entries = entries.iter().map(|entry| python(py, entry)).collect::<PyResult<Vec<_>>>()?;
            PyList::new(py, entries)?.into_any()
        }
        Value::Object(members) => {
            let dict = PyDict::new(py);
            for (name, member) in members {
                dict.set_item(name, python(py, member)?)?;
            }
            dict.into_any()
        }
    })
}

/// What `__reduce__` answers: how to make the object again.
pub(crate) fn restored<'py>(
    py: Python<'py>,
    class: &'static str,
    state: &(impl Serialize + ?Sized),
) -> PyResult<(Bound<'py, PyAny>, (&'static str, String))> {
    let restore = py.import(intern!(py, "comptoir._native"))?.getattr(intern!(py, "_restore"))?;
    Ok((restore, (class, text(state)?)))
}
