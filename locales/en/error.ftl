### Failures: error-<code>.
