"""What `streamlit run app.py` serves, where a host has nothing else: the same as `server:app`."""

from streamlit.starlette import App

import server

# Streamlit looks for this call by its name and runs what it finds.
app = App(
    server.ROUTER, lifespan=server.lifespan, routes=server.ROUTES, middleware=server.MIDDLEWARE
)
