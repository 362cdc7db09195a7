"""The figures as Markdown, beside the floors and goals of docs/PERFORMANCE.md."""

import importlib.metadata
import os
import platform
import re
import subprocess

import solvers

# How many times faster than the nearest solver, in solving alone: floor and goal.
SOLVE = {
    "slack-1000": (25, 60),
    "slack-5000": (80, 200),
    "slack-20000": (120, 300),
    "tight-1000": (6, 15),
    "tight-5000": (25, 60),
    "tight-20000": (25, 60),
    "one-1000": (3, 6),
    "one-5000": (12, 35),
    "one-10000": (12, 35),
}
# The same with scoring on our side and building their input on theirs, from 200 mentees on.
WHOLE = (3, 5)
# Against the whole job by mentor-match, in the first run of a process.
MENTOR_MATCH = (10_000, 40_000)
# Most milliseconds for the whole, floor and goal.
TIMES = {
    "slack-200": (0.5, 0.2),
    "slack-20000": (300, 150),
    "dense-20000": (1100, 450),
    "tight-20000": (900, 400),
    "one-20000": (2200, 1000),
}
# Most MiB for the whole process at 20,000.
MEMORY = (48, 24)
# Most times that a draw may take of best fit's.
DRAW = (5, 2)

EXACT = ["LEMON (pylmcf)", "scipy sparse", "OR-tools MCF", "lapx", "lapcpp", "laprust", "lapjv", "scipy dense", "pathfinding"]


def all_of(results, alone, asked):
    run = "best" if asked.best else "median"
    say = "the best" if asked.best else "the middle"
    parts = [
        machine(asked),
        f"Milliseconds for solving alone, the input already in memory; {say} of several runs.",
        speed(results, run, "solve_ms", "solve_ms", lambda name: SOLVE.get(name)),
        "Milliseconds for everything: ours scores all pairs and solves; the others build their input from pairs that are scored already, and solve.",
        speed(results, run, "propose_ms", "whole_ms", lambda name: WHOLE if size(name) >= 200 else None),
        "“> … s”: stopped then. “–”: not tried at this size.",
        others(results, alone, run),
    ]
    return "\n\n".join(part for part in parts if part)


def speed(results, run, mine, theirs, aim):
    head = ["round", "pairs", "ours", *EXACT, "nearest / ours", "floor", "goal", ""]
    rows = []
    for name, found in results.items():
        us = taken(found["ours"], mine, run)
        they = {who: taken(found.get(who, {}), theirs, run) for who in EXACT}
        times = [time for time in they.values() if time]
        ratio = min(times) / us if us and times else None
        floor, goal = aim(name) or (None, None)
        rows.append([
            name,
            count(found["ours"]),
            short(us) if us else late(found["ours"]),
            *(short(time) if time else late(found.get(who)) for who, time in they.items()),
            f"**{short(ratio)}×**" if ratio else "–",
            f"{floor}×" if floor else "",
            f"{goal}×" if goal else "",
            verdict(ratio, floor, goal),
        ])
    return table(head, rows)


def others(results, alone, run):
    """What is no race, or one with a single other: rows of what, today, floor, goal and verdict."""
    everything = {name: found["ours"] for name, found in results.items()} | alone
    whole = {name: taken(us, "propose_ms", run) for name, us in everything.items()}
    rows = []
    for name, found in results.items():
        theirs, cold = taken(found.get("mentor-match", {}), "whole_ms", run), taken(found["ours"], "propose_ms", "cold")
        if theirs and cold:
            floor, goal = MENTOR_MATCH if name == "slack-1000" else (None, None)
            what = f"{name}: mentor-match's {short(theirs)} ms, from people to pairs, by our first run's {short(cold)} ms"
            rows.append([what, f"{short(theirs / cold)}×", times(floor), times(goal), verdict(theirs / cold, floor, goal)])
    for name, aim in TIMES.items():
        if name in everything:
            what = f"{name}: score and solve"
            missing = [what, late(everything[name]), *(f"{limit:,} ms" for limit in aim), ""]
            rows.append(most(what, whole[name], " ms", aim) if whole[name] else missing)
    for name, us in everything.items():
        if size(name) == 20000 and "peak_kib" in us:
            what = f"{name}: peak memory of the process, of which {us['people_kib'] / 1024:.1f} MiB are the people themselves"
            rows.append(most(what, us["peak_kib"] / 1024, " MiB", MEMORY))
    for name, found in results.items():
        they = {who: result["peak_kib"] / 1024 for who, result in found.items() if who != "ours" and "peak_kib" in result}
        if size(name) >= 5000 and they and "peak_kib" in found["ours"]:
            who = min(they, key=they.get)
            what = f"{name}: peak memory, beside {short(they[who])} MiB of {who}, the least of the others"
            rows.append(most(what, found["ours"]["peak_kib"] / 1024, " MiB", None))
    best, draw, fewest = (whole.get("tight-5000" + more) for more in ("", ", fair draw", ", acceptable 400"))
    if best and draw:
        rows.append(most("tight-5000: fair draw by best fit", draw / best, "×", DRAW))
    if best and fewest:
        rows.append(most("tight-5000: fewest pairs under 400 first, by best fit alone", fewest / best, "×", None))
    for name, us in everything.items():
        if size(name) >= 5000 and taken(us, "check_ms", run):
            rows.append(most(f"{name}: checking the proof", taken(us, "check_ms", run), " ms", None))
    return table(["what", "today", "floor", "goal", ""], rows) if rows else ""


def most(what, value, unit, aim):
    """A row for something of which less is better."""
    today = f"{short(value)}{unit}"
    return [what, today, *(f"{limit:,}{unit}" for limit in aim), below(value, *aim)] if aim else [what, today, "", "", ""]


def size(name):
    return int(re.search(r"-(\d+)", name)[1])


def count(us):
    return f"{us['others']['possible']:,}" if us.get("others") else ""


def taken(found, part, run):
    return found.get(part, {}).get(run)


def late(found):
    if not found:
        return "–"
    return f"> {found['late']:,} s" if "late" in found else "failed" if "failed" in found else "–"


def short(number):
    """Three figures are more than the runs agree on."""
    if number >= 100:
        return f"{round(number):,}"
    return f"{number:.3g}"


def times(number):
    return f"{number:,}×" if number else ""


def verdict(ratio, floor, goal):
    if not ratio or not floor:
        return ""
    return "goal" if ratio >= goal else "floor" if ratio >= floor else "**below**"


def below(value, floor, goal):
    return "goal" if value <= goal else "floor" if value <= floor else "**below**"


def table(head, rows):
    # A column that nobody filled is left out.
    kept = [at for at in range(len(head)) if at == 0 or any(row[at] not in ("", "–") for row in rows)]
    lines = [[head[at] for at in kept], ["---"] + ["---:"] * (len(kept) - 1)]
    lines += [[row[at] for at in kept] for row in rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def machine(asked):
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = re.search(r"model name\s*: (.*)", file.read())
    processor = model[1] if model else platform.processor()
    rust = subprocess.run(["rustc", "--version"], capture_output=True, text=True, check=False).stdout.split()
    packages = sorted({solver.package for solver in solvers.SOLVERS} | {"mentor-match", "munkres", "numpy"})
    versions = ", ".join(f"{package} {importlib.metadata.version(package)}" for package in packages)
    core = os.environ.get("OPENBLAS_CORETYPE")
    lines = [
        f"{processor}, {os.cpu_count()} cores; {' '.join(rust[:2])}, pathfinding {locked('pathfinding')}; Python {platform.python_version()}, {versions}; seed {asked.seed}.",
        f"OPENBLAS_CORETYPE was {core}." if core else "",
    ]
    return " ".join(line for line in lines if line)


def locked(name):
    with open("Cargo.lock", encoding="utf-8") as file:
        found = re.search(rf'name = "{name}"\nversion = "(.*)"', file.read())
    return found[1] if found else "?"
