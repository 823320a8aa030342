"""The peers' side of the benchmark: one JSON object a line on standard input, one on standard output.

First line out: {"versions": {...}, "threads": n, "ways": {"train": [...], "forecast": [...]}}
In:  {"network", "window", "batch", "units", "task", "way", "steps"}
Out: {"msPerStep", "parameterCount"} or {"error"}

A step of task "train" is one update from the same batch, a step of "forecast" one recursive
prediction. A way is one of the ways in which the peer's users run that task. What a work needs is
built when its first request comes, and let go when the next work begins.
"""

import gc
import json
import os
import sys
import time
import traceback

LEARNING_RATE = 0.001
BETAS = (0.9, 0.999)
EPSILON = 1e-7
THREADS = int(os.environ["BENCH_THREADS"])


def numbers(count):
    """Inputs and targets of no meaning, the same in every run."""
    import numpy

    return numpy.random.default_rng(1).standard_normal(count).astype("float32")


def slide(window, value):
    """A prediction becomes the newest value of the window [1, steps, 1]."""
    window[0, :-1, 0] = window[0, 1:, 0]
    window[0, -1, 0] = value


def serve(versions, threads, ways, make):
    """
    :param threads: those that the library says it uses
    :param make: (network, window, batch, units, task, way) to (step, parameter count)
    """
    # Libraries print where they like; the answers get a stream of their own.
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)
    say = lambda answer: print(json.dumps(answer), file=answers)
    say({"versions": versions, "threads": threads, "ways": ways})
    work, made = None, {}
    for line in sys.stdin:
        try:
            request = json.loads(line)
            asked = tuple(request[key] for key in ("network", "window", "batch", "units"))
            if asked != work:
                work, made = asked, {}
                gc.collect()
            variant = (request["task"], request["way"])
            if variant not in made:
                made[variant] = make(*asked, *variant)
            step, parameter_count = made[variant]
            started = time.perf_counter()
            for _ in range(request["steps"]):
                step()
            elapsed = time.perf_counter() - started
            ms = elapsed * 1000 / max(1, request["steps"])
            say({"msPerStep": ms, "parameterCount": parameter_count})
        except Exception:
            say({"error": traceback.format_exc()})
