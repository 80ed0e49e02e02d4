"""Plugs the law and the people together: settings, engines, web, worker and the beat leader."""

import os

# A process judges with one thread: the cores of a machine are shared out among its processes, and handing small frames
# from thread to thread costs more than it saves. Polars reads this once, when it is first imported.
os.environ.setdefault("POLARS_MAX_THREADS", "1")
