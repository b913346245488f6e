"""Everything a reader sees: words, formats, colours, charts, maps, tables, exports, the shell."""
