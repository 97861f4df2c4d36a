### Forms: titles, sections, fields, options.
