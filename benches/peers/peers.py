"""Runs our engine and the other solvers on the same made-up rounds, checks that all agree, and prints tables.

Called by scripts/bench-matching. Every solver runs in a process of its own, one after the other, with a time limit.
"""

import argparse
import json
import os
import subprocess
import sys

import solvers
import tables
import whole

ROUNDS = ["slack-50", "slack-200", "tight-200", "one-200", "slack-1000", "tight-1000", "one-1000", "near95-1000"]
ROUNDS += ["near100-1000", "near105-1000", "dense-1000", "sparse-1000", "slack-5000", "tight-5000", "one-5000"]
LARGE = ["one-10000", "slack-20000", "tight-20000", "one-20000", "dense-20000"]
ALONE = ["slack-20000", "dense-20000", "tight-20000", "one-20000"]

# What the whole job by mentor-match and the dense pathfinding can bear: up to so many mentees, by default and at most.
WHOLE = (1000, 1000)
PATHFINDING = (1000, 5000)
DENSE = (5000, 10000)


def main():
    asked = read()
    if asked.solve:
        return print(json.dumps(solvers.measure(by_name(asked.solve), asked.file)))
    if asked.whole:
        return print(json.dumps(whole.measure(asked.file)))
    if asked.again:
        with open(os.path.join(asked.folder, "results.json"), encoding="utf-8") as file:
            last = json.load(file)
        return print(tables.all_of(last["rounds"], last["alone"], asked))
    return compare(asked)


def read():
    parser = argparse.ArgumentParser(prog="scripts/bench-matching", description=__doc__.split("\n")[0])
    parser.add_argument("rounds", nargs="*", help="like slack-1000; the usual ones if none is named")
    parser.add_argument("--full", action="store_true", help="up to 20,000 mentees, and no solver left out early: hours, 16 GB")
    parser.add_argument("--limit", type=int, help="seconds for one solver on one round (180, with --full 1200)")
    parser.add_argument("--seed", type=int, default=1, help="other people")
    parser.add_argument("--best", action="store_true", help="compare best runs, not middle ones: for a busy machine")
    parser.add_argument("--again", action="store_true", help="measure nothing, print the tables of the last run once more")
    parser.add_argument("--program", help=argparse.SUPPRESS)
    parser.add_argument("--folder", help=argparse.SUPPRESS)
    parser.add_argument("--solve", help=argparse.SUPPRESS)
    parser.add_argument("--whole", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--file", help=argparse.SUPPRESS)
    return parser.parse_args()


def by_name(name):
    return next(solver for solver in solvers.SOLVERS if solver.name == name)


def compare(asked):
    """All rounds; 1 if anybody disagrees or breaks down."""
    limit = asked.limit or (1200 if asked.full else 180)
    rounds = asked.rounds or ROUNDS + (LARGE if asked.full else [])
    results, alone, troubles = {}, {}, []
    for name in rounds:
        results[name] = one_round(asked, name, limit)
        troubles += troubles_of(name, results[name])
        keep(asked, results, alone)
    if not asked.rounds:
        alone = {name: ours(asked, name, limit) for name in ALONE if name not in results}
        alone["tight-5000, fair draw"] = ours(asked, "tight-5000", limit, "--fair-draw")
        alone["tight-5000, acceptable 400"] = ours(asked, "tight-5000", limit, "--acceptable", "400")
    troubles += [f"{name}: ours failed: {us['failed']}" for name, us in alone.items() if "failed" in us]
    keep(asked, results, alone)
    print(tables.all_of(results, alone, asked))
    for trouble in troubles:
        print(f"scripts/bench-matching: {trouble}", file=sys.stderr)
    return 1 if troubles else 0


def keep(asked, results, alone):
    """All that is known so far, for whoever stops this or wants other tables."""
    with open(os.path.join(asked.folder, "results.json"), "w", encoding="utf-8") as file:
        json.dump({"rounds": results, "alone": alone}, file, indent=1)


def one_round(asked, name, limit):
    """Our own result and everybody else's on the same file."""
    most = 1 if asked.full else 0
    size = int(name.split("-")[1])
    pairs = os.path.join(asked.folder, f"{name}.pairs")
    people = os.path.join(asked.folder, f"{name}.json")
    more = ["--pathfinding"] if size <= PATHFINDING[most] else []
    us = ours(asked, name, limit, "--pairs", pairs, "--people", people, *more)
    found = {"ours": us}
    if "placed" not in us:
        return found
    if us["others"]["pathfinding"]:
        found["pathfinding"] = us["others"]["pathfinding"]
    for solver in solvers.SOLVERS:
        if size <= (DENSE[most] if solver.dense else 20000):
            found[solver.name] = child(limit, me() + ["--solve", solver.name, "--file", pairs])
            say(name, solver.name, found[solver.name])
    if size <= WHOLE[most] and name.startswith("slack"):
        found["mentor-match"] = child(limit, me() + ["--whole", "--file", people])
        say(name, "mentor-match", found["mentor-match"])
    os.remove(pairs)
    os.remove(people)
    return found


def ours(asked, name, limit, *more):
    size = int(name.split("-")[1])
    runs = 101 if size <= 200 else 21 if size <= 1000 else 5
    result = child(limit, [asked.program, name, "--seed", str(asked.seed), "--runs", str(runs), *more])
    say(name, "ours", result)
    return result


def me():
    return [sys.executable, os.path.abspath(__file__)]


def child(limit, command):
    """What this process prints, or that it took too long or broke down."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit, check=False)
    except subprocess.TimeoutExpired:
        return {"late": limit}
    if done.returncode != 0:
        said = done.stderr.strip().splitlines()
        return {"failed": said[-1] if said else f"stopped by {done.returncode}"}
    # A solver may talk before it answers.
    return json.loads(done.stdout.strip().splitlines()[-1])


def say(name, who, result):
    """Progress, for whoever waits."""
    parts = ("propose_ms", "solve_ms", "whole_ms")
    times = [f"{part} {result[part]['median']:.4g}" for part in parts if part in result]
    what = ", ".join(times) or f"{tables.late(result)} {result.get('failed', '')}"
    print(f"{name:14} {who:16} {what}", file=sys.stderr, flush=True)


def troubles_of(name, found):
    """Everything that may not be: another objective, a solver that broke down."""
    us = found["ours"]
    for who, result in found.items():
        if "failed" in result:
            yield f"{name}: {who} failed: {result['failed']}"
        elif "placed" in result and "placed" in us:
            theirs, mine = (result["placed"], result["total"]), (us["placed"], us["total"])
            if theirs != mine:
                yield f"{name}: DISAGREEMENT: {who} places and totals {theirs}, we {mine}"


if __name__ == "__main__":
    sys.exit(main())
