"""The other solvers: each builds its input from the same possible pairs, solves it, and says who has whom.

The aim is the same for all: as many pairs as possible, then the highest total. So a pair gains BIG + score, or, where
costs are wanted, waiting costs BIG and a pair 1000 - score; BIG is more than all scores together.
"""

import statistics
import time

import numpy as np


class Round:
    """The possible pairs of a round, as the example `rounds` writes them (see benches/rounds/pairs.rs)."""

    def __init__(self, path):
        with open(path, "rb") as file:
            self.mentees, self.mentors, pairs = (int(n) for n in np.fromfile(file, "<u8", 3))
            self.begins = np.fromfile(file, "<u8", self.mentees + 1).astype(np.int64)
            self.places = np.fromfile(file, "<u4", self.mentors).astype(np.int64)
            self.mentor = np.fromfile(file, "<u4", pairs).astype(np.int32)
            self.score = np.fromfile(file, "<u2", pairs).astype(np.int32)
        self.big = 1000 * self.mentees + 1

    def mentee(self):
        """The mentee of each pair."""
        return np.repeat(np.arange(self.mentees, dtype=np.int32), np.diff(self.begins))

    def copies(self):
        """The mentor behind each place."""
        return np.repeat(np.arange(self.mentors), self.places)

    def reached(self, mentor_of):
        """How many have a mentor, and the total score; fails if the pairs break a rule."""
        assert len(mentor_of) == self.mentees
        placed, total = 0, 0
        for mentee, mentor in enumerate(mentor_of):
            if mentor < 0:
                continue
            begin, end = self.begins[mentee], self.begins[mentee + 1]
            at = begin + np.searchsorted(self.mentor[begin:end], mentor)
            # Dense solvers may give somebody an impossible mentor instead of none.
            if at < end and self.mentor[at] == mentor:
                placed += 1
                total += int(self.score[at])
        taken = np.bincount(mentor_of[mentor_of >= 0], minlength=self.mentors)
        assert (taken <= self.places).all(), "a mentor has more mentees than places"
        return placed, total


def dense(round, sign, square=False):
    """A matrix of mentees and places; a pair is worth sign * (BIG + score), everything else nothing."""
    first = np.concatenate([[0], np.cumsum(round.places)])
    side = max(round.mentees, first[-1])
    shape = (side, side) if square else (round.mentees, first[-1])
    matrix = np.zeros(shape, np.float64)
    worth = sign * (round.big + round.score.astype(np.float64))
    rows = round.mentee()
    for copy in range(round.places.max()):
        more = round.places[round.mentor] > copy
        matrix[rows[more], first[round.mentor[more]] + copy] = worth[more]
    return matrix


def who(round, rows, columns):
    """The mentor of each mentee, from rows and columns of a matrix."""
    copies = round.copies()
    mentor_of = np.full(round.mentees, -1)
    real = (rows < round.mentees) & (columns < len(copies)) & (rows >= 0) & (columns >= 0)
    mentor_of[rows[real]] = copies[columns[real]]
    return mentor_of


class ScipyDense:
    name, package, dense = "scipy dense", "scipy", True

    def build(self, round):
        return dense(round, 1)

    def solve(self, matrix):
        from scipy.optimize import linear_sum_assignment

        return linear_sum_assignment(matrix, maximize=True)

    def pairs(self, round, answer):
        return who(round, *answer)


class ScipySparse:
    """Every mentee has a last column for waiting, so that a full matching exists."""

    name, package, dense = "scipy sparse", "scipy", False

    def build(self, round):
        from scipy.sparse import csr_array

        first = np.concatenate([[0], np.cumsum(round.places)])
        times = round.places[round.mentor]
        begins = np.concatenate([[0], np.cumsum(times)])
        within = np.arange(begins[-1]) - np.repeat(begins[:-1], times)
        columns = np.repeat(first[round.mentor], times) + within
        # A stored zero would be no pair at all: every cost is one higher.
        costs = np.repeat(1001.0 - round.score, times)
        ends = begins[round.begins]
        waiting = first[-1] + np.arange(round.mentees)
        columns = np.insert(columns, ends[1:], waiting).astype(np.int32)
        costs = np.insert(costs, ends[1:], round.big)
        begins = (ends + np.arange(round.mentees + 1)).astype(np.int32)
        return csr_array((costs, columns, begins), (round.mentees, first[-1] + round.mentees))

    def solve(self, matrix):
        from scipy.sparse.csgraph import min_weight_full_bipartite_matching

        return min_weight_full_bipartite_matching(matrix)

    def pairs(self, round, answer):
        return who(round, *answer)


class Lap:
    """lapx, lapcpp and laprust share one way of being called."""

    dense = True

    def __init__(self, package):
        self.name = self.package = package

    def build(self, round):
        return dense(round, -1)

    def solve(self, matrix):
        if self.package == "lapx":
            from lap import lapjvx as lapjv
        elif self.package == "lapcpp":
            from lapcpp import lapjv
        else:
            from laprust import lapjv
        return lapjv(matrix, extend_cost=True, return_cost=False)

    def pairs(self, round, answer):
        return who(round, *answer)


class Lapjv:
    """Wants a square matrix."""

    name, package, dense = "lapjv", "lapjv", True

    def build(self, round):
        return dense(round, -1, square=True)

    def solve(self, matrix):
        from lapjv import lapjv

        return lapjv(matrix)[0]

    def pairs(self, round, answer):
        return who(round, np.arange(len(answer)), answer)


class Flow:
    """Mentees send one unit each, over a mentor with room for as many as places, or over waiting, to the sink."""

    dense = False

    def arcs(self, round, index):
        sink = round.mentees + round.mentors
        waits = round.begins[1:]
        heads = np.insert((round.mentees + round.mentor).astype(index), waits, sink)
        costs = np.insert(1000 - round.score.astype(np.int64), waits, round.big)
        tails = np.repeat(np.arange(round.mentees, dtype=index), np.diff(round.begins) + 1)
        mentors = np.arange(round.mentees, sink, dtype=index)
        supply = np.zeros(sink + 1, np.int64)
        supply[: round.mentees] = 1
        supply[sink] = -round.mentees
        tails = np.concatenate([tails, mentors])
        heads = np.concatenate([heads, np.full(round.mentors, sink, index)])
        rooms = np.concatenate([np.ones(len(costs), np.int64), round.places])
        costs = np.concatenate([costs, np.zeros(round.mentors, np.int64)])
        return tails, heads, rooms, costs, supply

    def who(self, round, tails, heads, flows):
        used = (flows > 0) & (tails < round.mentees) & (heads < round.mentees + round.mentors)
        mentor_of = np.full(round.mentees, -1)
        mentor_of[tails[used]] = heads[used] - round.mentees
        return mentor_of


class Lemon(Flow):
    name, package = "LEMON (pylmcf)", "pylmcf"

    def build(self, round):
        from pylmcf import Graph

        tails, heads, rooms, costs, supply = self.arcs(round, np.int32)
        graph = Graph(len(supply), tails, heads)
        graph.set_node_supply(supply)
        graph.set_edge_capacities(rooms)
        graph.set_edge_costs(costs)
        return graph

    def solve(self, graph):
        graph.solve()
        return graph

    def pairs(self, round, graph):
        flows = np.asarray(graph.result())
        return self.who(round, np.asarray(graph.edge_starts()), np.asarray(graph.edge_ends()), flows)


class OrTools(Flow):
    name, package = "OR-tools MCF", "ortools"

    def build(self, round):
        from ortools.graph.python.min_cost_flow import SimpleMinCostFlow

        tails, heads, rooms, costs, supply = self.arcs(round, np.int32)
        flow = SimpleMinCostFlow()
        self.numbers = flow.add_arcs_with_capacity_and_unit_cost(tails, heads, rooms, costs)
        self.ends = tails, heads
        flow.set_nodes_supplies(np.arange(len(supply), dtype=np.int32), supply)
        return flow

    def solve(self, flow):
        assert flow.solve() == flow.OPTIMAL
        return flow

    def pairs(self, round, flow):
        return self.who(round, *self.ends, flow.flows(self.numbers))


SOLVERS = [Lemon(), ScipySparse(), OrTools(), Lap("lapx"), Lap("lapcpp"), Lap("laprust"), Lapjv(), ScipyDense()]


def measure(solver, path):
    """Several fresh builds and solves; their milliseconds, and what is reached."""
    round = Round(path)
    # What a first call loads is nobody's fault.
    tiny = Round.__new__(Round)
    tiny.mentees, tiny.mentors, tiny.big = 2, 2, 2001
    tiny.begins, tiny.places = np.array([0, 1, 2]), np.array([1, 1])
    tiny.mentor, tiny.score = np.array([0, 1], np.int32), np.array([5, 6], np.int32)
    assert tiny.reached(solver.pairs(tiny, solver.solve(solver.build(tiny)))) == (2, 11)
    builds, solves, begun = [], [], time.perf_counter()
    while len(solves) < 51 and (not solves or time.perf_counter() - begun < 2):
        start = time.perf_counter()
        given = solver.build(round)
        built = time.perf_counter()
        answer = solver.solve(given)
        solves.append(1000 * (time.perf_counter() - built))
        builds.append(1000 * (built - start))
    placed, total = round.reached(solver.pairs(round, answer))
    both = [build + solve for build, solve in zip(builds, solves)]
    summary = lambda times: {"runs": len(times), "median": statistics.median(times), "best": min(times)}
    with open("/proc/self/status") as status:
        peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
    return {
        "solve_ms": summary(solves),
        "whole_ms": summary(both),
        "placed": placed,
        "total": total,
        "peak_kib": peak,
    }
