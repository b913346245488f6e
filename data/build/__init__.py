"""Scripts that rebuild derived files of the package; the app never imports them."""
