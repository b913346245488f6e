"""The blocks of each page, a module a page; `components.layout` puts them together."""
