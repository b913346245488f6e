"""What every page says, one module a page, as sections that know no medium."""
